import type { Facts } from "../folds/facts";
import type { NoticeGiven, Notices } from "../folds/notices";
import type { Situation } from "../folds/situation";
import type { Audience, ChannelKind, Edition } from "../plan/plan";
import { areasOverlap, byId, milliseconds } from "../plan/plan-lookups";
import { groupOf } from "../plan/script-groups";
import { displayTime } from "../record/entries";
import { effective, textsField } from "../record/fields";
import { afterNight } from "../time/night";
import { factsOf, ownDark } from "./outside/audience-facts";
import { spaced } from "./reports";

/**
 * What an audience must hear: `first` word at all; `correction`, after "it is back" and another failure; `news`, since
 * the facts have changed; `passed`, since the time that they were told has gone by and power has not come; `again`, since the interval is over; null: nothing for now.
 */
export type TellingNeed = "first" | "correction" | "news" | "passed" | "again" | null;

export interface Audiences {
  readonly audience: Audience;
  readonly last: NoticeGiven | null;
  readonly need: TellingNeed;
  /** When the interval is over, µs; null before the first word. */
  readonly dueAt: number | null;
  /** Whether the time at which power was expected for them has gone by. */
  readonly passed: boolean;
}

/** How an incident stands, as far as telling asks. Times in µs. */
export interface TellingState {
  readonly notices: Notices;
  readonly facts: Facts;
  readonly situation: Situation;
  readonly now: number;
  /** Since when power is gone for these. */
  readonly begun: (audience: Audience) => number;
}

/** The audiences that an incident concerns, those in need of word first, in the plan's order otherwise. */
export function audiencesOf(edition: Edition, standing: TellingState): readonly Audiences[] {
  const dark = standing.facts.areas?.value ?? [];
  const concerned = ({ areas }: Audience): boolean =>
    dark.length === 0 || areas.some((area) => dark.some((other) => areasOverlap(edition, area, other)));
  const rows = edition.audiences.filter(concerned).map((audience) => rowOf(edition, standing, audience));
  return [...rows.filter(({ need }) => need !== null), ...rows.filter(({ need }) => need === null)];
}

function rowOf(edition: Edition, standing: TellingState, audience: Audience): Audiences {
  const last = toldOf(edition, standing, audience);
  const back = factsOf(edition, standing.facts, audience.areas).expectedBack?.value ?? null;
  const passed = back !== null && back < standing.now;
  if (last === null) return { audience, last, need: "first", dueAt: null, passed };
  const dueAt = againAt(edition, standing, audience, displayTime(last.entry));
  return { audience, last, need: needOf(edition, standing, { audience, last, dueAt }), dueAt, passed };
}

/** What they were told last. Whoever only heard that it would come has heard nothing yet, now that it has. */
function toldOf(edition: Edition, { notices, situation }: TellingState, { id }: Audience): NoticeGiven | null {
  const last = lastTold(notices, id);
  const script = byId(edition.scripts, last?.script ?? "");
  return situation.supply.size > 0 && script && groupOf(script) === "planned" ? null : last;
}

/** When word is due again: less often after the first hours, and for those who sleep not before the morning. */
function againAt(edition: Edition, { begun }: TellingState, audience: Audience, told: number): number | null {
  const figure = spaced(audience.every, audience.later, told - begun(audience));
  const every = figure && milliseconds(figure);
  if (every === null) return null;
  const due = told + every * 1000;
  return audience.sleeps ? afterNight(edition.site, due) : due;
}

interface Heard {
  readonly audience: Audience;
  readonly last: NoticeGiven;
  readonly dueAt: number | null;
}

function needOf(
  edition: Edition,
  { facts, situation, now }: TellingState,
  { audience, last, dueAt }: Heard,
): TellingNeed {
  const told = displayTime(last.entry);
  const since = (times: readonly number[]): boolean => times.some((time) => time > told);
  const losses = [...situation.supply.values()].filter(({ lost }) => lost);
  const saidBack = last.script !== null && byId(edition.scripts, last.script)?.purpose === "restored";
  if (saidBack && since(losses.map(({ entry }) => displayTime(entry)))) return "correction";
  const returns = [...situation.supply.values()].filter(({ lost }) => !lost);
  if (losses.length === 0 && !saidBack && since(returns.map(({ entry }) => displayTime(entry)))) return "news";
  if (hasChanged(edition, facts, { audience, last })) return "news";
  const { until } = last;
  if (losses.length > 0 && until !== null && until > told && until <= now) return "passed";
  return dueAt !== null && dueAt <= now ? "again" : null;
}

/** Whether the words for an audience are others than it heard: by those that were noted, else by when something was said. */
function hasChanged(edition: Edition, facts: Facts, { audience, last }: Pick<Heard, "audience" | "last">): boolean {
  const { areas, cause, expectedBack, nextWordAt } = factsOf(edition, facts, audience.areas);
  const { heard, until } = last;
  if (heard === null) {
    const told = displayTime(last.entry);
    const said = [areaSaid(edition, facts, audience), cause, expectedBack, nextWordAt];
    return said.some((fact) => fact !== null && displayTime(fact.entry) > told);
  }
  const knew = new Set(ownDark(edition, heard.areas, audience.areas));
  const dark = areas?.value.length === 0 ? ownDark(edition, [], audience.areas) : (areas?.value ?? []);
  return (
    knew.size !== dark.length ||
    !dark.every((area) => knew.has(area)) ||
    (heard.cause ?? "unknown") !== (cause?.value ?? "unknown") ||
    until !== (expectedBack?.value ?? null) ||
    heard.nextWordAt !== (nextWordAt?.value ?? null)
  );
}

/** Who said last where it is dark, if that was of any of their areas. */
function areaSaid(edition: Edition, { areas }: Facts, audience: Audience): Facts["areas"] {
  const action = areas && effective(areas.entry);
  const named = (action && textsField(action, "areas")) ?? [];
  const theirs = named.some((area) => audience.areas.some((own) => areasOverlap(edition, area, own)));
  return named.length === 0 || theirs ? areas : null;
}

/** What an audience was told on one of its channels. `elsewhere`: told on another, and that is enough. */
export interface ChannelTold {
  readonly channel: ChannelKind;
  readonly last: NoticeGiven | null;
  readonly need: TellingNeed | "elsewhere";
}

/** The same for each of its channels: what it heard last there, and what that lacks by now. */
export function toldByChannel(edition: Edition, standing: TellingState, row: Audiences): readonly ChannelTold[] {
  const { audience } = row;
  const told = standing.notices.get(audience.id);
  return audience.channels.map((channel): ChannelTold => {
    const last = row.last && (told?.get(channel) ?? null);
    if (last === null) return { channel, last, need: row.need === null ? "elsewhere" : row.need };
    const dueAt = againAt(edition, standing, audience, displayTime(last.entry));
    const need = needOf(edition, standing, { audience, last, dueAt });
    // Repeating is the audience's need, not each channel's.
    return { channel, last, need: need === "again" && row.need === null ? "elsewhere" : need };
  });
}

/** What an audience was told last, on whatever channel. */
export function lastTold(state: Notices, audience: string): NoticeGiven | null {
  const told = [...(state.get(audience)?.values() ?? [])];
  const later = (a: NoticeGiven, b: NoticeGiven) => (displayTime(b.entry) >= displayTime(a.entry) ? b : a);
  return told.length === 0 ? null : told.reduce(later);
}
