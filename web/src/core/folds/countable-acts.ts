import { type Entry, heardAt, heardBefore } from "../record/entries";
import { effective, textField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** Things done that count until somebody takes them back: enquiries, reports, what was done to clocks. */
export interface Acts {
  /** In display order, those taken back too. */
  readonly all: readonly Entry[];
  /** What `entry.undone` names, whether it is among these or not. */
  readonly undone: NamedRefs;
}

/** By ref what others name, and until when the server must have had it to be meant (`heardBefore`). */
export type NamedRefs = ReadonlyMap<string, number>;

/**
 * Gathers the acts of some types; over the entries of one view. `field`: what they are about, and those that do not say
 * it are left out; null: they need not. `onlyOwn`: each is taken back by its own maker alone.
 */
export function actsFold(types: readonly string[], field: string | null, onlyOwn = false): Fold<Acts> {
  return {
    initial: { all: [], undone: new Map() },
    evolve(state, entry, own = new OwnCollections()) {
      const action = effective(entry);
      if (action === null) return state;
      if (action.type === "entry.undone") {
        const undone = naming(state.undone, entry, own, onlyOwn ? byWhom(entry) : "");
        return undone === state.undone ? state : { ...state, undone };
      }
      if (!types.includes(action.type) || (field !== null && textField(action, field) === null)) return state;
      const all = own.list(state.all);
      all.push(entry);
      return { ...state, all };
    },
  };
}

/** The acts of one noun. */
const actsOf = (noun: string, verbs: string, field: string | null = null, onlyOwn = false) =>
  actsFold(
    verbs.split(" ").map((verb) => `${noun}.${verb}`),
    field,
    onlyOwn,
  );

/** What people did to clocks by hand. */
export const clocksFold = actsOf("clock", "started reset stopped", "clock");
/** Every tap on "when is it back?" and its like: counted, not filed. */
export const enquiriesFold = actsOf("enquiry", "counted", "kind");
/** Reports given, and those that this incident does not ask for (nobody was hurt, so the authority is not told). */
export const reportsFold = actsOf("report", "given skipped", "rule");
/** What somebody let go of an ended incident, with a reason, until that is taken back. */
export const lettingGoFold = actsOf("matter", "left", "matter");
/** Who took or gave something that must be done. */
export const takingFold = actsOf("matter", "taken given", "matter");
/** What customers asked for, and what became of it. */
export const requestsFold = actsOf("request", "opened acted filled closed");
/** How it went, as those say who were there: scores, notes, the meeting, the steps of the review. */
export const reviewFold = actsOf("review", "scored met noted performed step_done step_skipped completed");
/** How the written report of it was worded, and the versions that were handed out. */
export const writtenReportFold = actsOf("report", "edited issued");
/** Where customers call. */
export const hotlineFold = actsOf("hotline", "opened moved closed");
/** Who was told to come, and what they answered. */
export const callOutFold = actsOf("person", "called_out answered");
/** People and material asked for, and what came of it. */
export const helpFold = actsOf("help", "asked promised arrived released");
export const accidentsFold = actsOf("accident", "recorded", "part", true);
/** Steps that a second person confirmed. */
export const confirmationsFold = actsOf("step", "confirmed", "item");
/** What stopped while power was brought back. */
export const powerUpFold: Fold<Acts> = actsFold(["powerup.stopped", "powerup.resumed", "breaker.tripped"], null);
/** The plan's checks of systems, with their result. */
export const systemsFold = actsOf("system", "checked", "list");
/** Services of the department that were opened or shut, and who was told. */
export const servicesFold = actsOf("service", "opened closed told", "service");

/**
 * What an entry names, too. It may sort before that, where a clock was wrong, and counts all the same; but nobody
 * names in advance what is not there yet. `by`: added to each ref.
 */
export function naming(held: NamedRefs, entry: Entry, own: OwnCollections, by = ""): NamedRefs {
  const fresh = freshNames(held, entry, by);
  if (fresh.length === 0) return held;
  const named = own.map(held);
  for (const [ref, until] of fresh) named.set(ref, until);
  return named;
}

const freshNames = (held: NamedRefs, entry: Entry, by: string) =>
  (entry.action?.refs ?? [])
    .map((ref) => [ref + by, heardBefore(entry, ref)] as const)
    .filter(([ref, until]) => until > (held.get(ref) ?? Number.NEGATIVE_INFINITY));

/** Whether an entry names anything that these do not. */
export const namesMore = (held: NamedRefs, entry: Entry): boolean => freshNames(held, entry, "").length > 0;

/** What all of these name. */
export function namedBy(entries: readonly Entry[]): NamedRefs {
  const own = new OwnCollections();
  return entries.reduce<NamedRefs>((named, entry) => naming(named, entry, own), new Map());
}

/** What stands behind a ref that is named for one maker's acts alone. */
const byWhom = ({ action }: Entry): string => ` ${action?.actor}`;

export const isNamed = (named: NamedRefs, entry: Entry): boolean =>
  (named.get(entry.ref) ?? named.get(entry.ref + byWhom(entry)) ?? Number.NEGATIVE_INFINITY) >= heardAt(entry);

/** What counts, in display order. */
export const counted = ({ all, undone }: Acts): readonly Entry[] => all.filter((entry) => !isNamed(undone, entry));

/** The same by what they are about, in the order of the first of each. */
export function countedBy(acts: Acts, field: string): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of counted(acts)) {
    const about = (entry.action && textField(entry.action, field)) ?? "";
    if (!found.get(about)?.push(entry)) found.set(about, [entry]);
  }
  return found;
}
