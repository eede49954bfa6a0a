import { CAUSES, type Cause } from "../catalogue/words";
import { type Action, displayTime, type Entry } from "../record/entries";
import { effective, MOST_AREAS, momentField, peopleInDanger, textsField, wordField } from "../record/fields";
import type { Fold } from "./fold";

/**
 * A fact and the entry that last said it; null where nobody has. Times are microseconds; null inside: withdrawn. `of`: the
 * areas that were known to be dark when it was said, or that were named with it; empty or absent: all of the site.
 */
export type StatedFact<V> = { readonly value: V; readonly entry: Entry; readonly of?: readonly string[] } | null;

/** The fact block of one view. */
export interface Facts {
  readonly areas: StatedFact<readonly string[]>;
  readonly cause: StatedFact<Cause>;
  readonly since: StatedFact<number | null>;
  readonly expectedBack: StatedFact<number | null>;
  readonly nextWordAt: StatedFact<number | null>;
}

/** Since when the power is gone, as far as is known, µs. */
export const beganAt = ({
  facts,
  view,
}: {
  readonly facts: Facts;
  readonly view: { readonly leading: Entry };
}): number => facts.since?.value ?? displayTime(view.leading);

/** Over the entries of one view. */
export const factsFold: Fold<Facts> = {
  initial: { areas: null, cause: null, since: null, expectedBack: null, nextWordAt: null },
  evolve(state, entry) {
    const action = effective(entry);
    if (action?.type === "facts.changed") return changed(state, entry, action);
    if (action?.type === "incident.opened") return begun(state, entry, action, "since");
    if (action?.type === "incident.expected") return announced(state, entry, action);
    return state;
  },
};

function changed(state: Facts, entry: Entry, action: Action): Facts {
  const areas = textsField(action, "areas");
  const cause = wordField(action, "cause", CAUSES);
  const of = areas ?? state.areas?.value ?? [];
  const back = momentField(action, "expected_back");
  return {
    areas: areas === null ? state.areas : { value: areas, entry },
    cause: cause === null ? state.cause : { value: cause, entry, of },
    since: time(state.since, entry, action, "since"),
    expectedBack: back === undefined ? state.expectedBack : { value: back, entry, of },
    nextWordAt: time(state.nextWordAt, entry, action, "next_word_at"),
  };
}

function time(fact: StatedFact<number | null>, entry: Entry, action: Action, name: string) {
  const value = momentField(action, name);
  return value === undefined ? fact : { value, entry };
}

const isAnnouncement = (fact: StatedFact<unknown>): boolean => fact?.entry.action?.type === "incident.expected";

/** What was announced before gives way to what is announced anew of the same outage; what else was said stays. */
function announced(state: Facts, entry: Entry, action: Action): Facts {
  const moves = action.incident !== null && action.incident !== entry.ref;
  if (!moves) return begun(state, entry, action, "to");
  const areas = isAnnouncement(state.areas) ? null : state.areas;
  const expectedBack = isAnnouncement(state.expectedBack) ? null : state.expectedBack;
  return begun({ ...state, areas, expectedBack }, entry, action, "to");
}

/**
 * A beginning fills what is not known yet and adds its areas; it corrects nothing, since a second phone that
 * reports the same outage knows less than what was found out meanwhile. An announced end (`to`) is a first
 * "expected back".
 */
function begun(state: Facts, entry: Entry, action: Action, name: "since" | "to"): Facts {
  const target = name === "since" ? "since" : "expectedBack";
  const value = momentField(action, name);
  const known = state[target]?.value ?? null;
  const of = textsField(action, "areas") ?? [];
  const timed = typeof value === "number" && known === null ? { value, entry, of } : state[target];
  return {
    ...state,
    areas:
      state.areas !== null && peopleInDanger(action) !== null
        ? state.areas
        : added(state.areas, entry, textsField(action, "areas")),
    cause: firstCause(state.cause, { entry, of }, wordField(action, "cause", CAUSES)),
    [target]: timed,
  };
}

/** No areas named: all of them, and a part that somebody else names takes nothing away from that. */
function added(fact: Facts["areas"], entry: Entry, areas: readonly string[] | null): Facts["areas"] {
  if (areas === null || fact?.value.length === 0) return fact;
  if (fact === null || areas.length === 0) return { value: [...new Set(areas)].slice(0, MOST_AREAS), entry };
  const known = fact.value;
  // As many as their supply is told apart of: no list that others made is to grow without an end.
  const all = known.length < MOST_AREAS ? [...new Set([...known, ...areas])].slice(0, MOST_AREAS) : known;
  return all.length === known.length ? fact : { value: all, entry };
}

type Saying = Pick<NonNullable<StatedFact<unknown>>, "entry" | "of">;

/** Two reports that name the same one name it of both their areas. */
function firstCause(fact: Facts["cause"], { entry, of = [] }: Saying, cause: Cause | null): Facts["cause"] {
  if (cause === null) return fact;
  if (fact === null || (fact.value === "unknown" && cause !== "unknown")) return { value: cause, entry, of };
  const known = fact.of ?? [];
  if (fact.value !== cause || known.length === 0 || of.every((area) => known.includes(area))) return fact;
  return { ...fact, of: of.length === 0 ? of : [...new Set([...known, ...of])].slice(0, MOST_AREAS) };
}
