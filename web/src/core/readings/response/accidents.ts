/** What is known of each accident: what happened, what was kept as evidence, who saw it, what was found. */

import { ACCIDENT_KINDS, type AccidentKind } from "../../catalogue/words";
import { type Acts, counted, countedBy } from "../../folds/countable-acts";
import type { Clock, Edition, ReportRule } from "../../plan/plan";
import { byId, type Place } from "../../plan/plan-lookups";
import type { Action, Entry } from "../../record/entries";
import { textField, wordField } from "../../record/fields";
import { own } from "../../record/json";

/** Fields of the private part that say who was hurt. */
const HURT = ["name", "number", "words"] as const;

export interface Accident {
  /** The entry that told of it first; its ref is its id. */
  readonly entry: Entry;
  readonly kind: AccidentKind | null;
  readonly place: Place;
  readonly text: string;
  /** Who was hurt, and how they are; "" for what nobody said, or this reader may not know. */
  readonly hurt: Record<(typeof HURT)[number], string>;
  /** How many were hurt; null: nobody said. */
  readonly people: number | null;
  /** What was recorded of it since, in display order. */
  readonly parts: readonly Entry[];
  /** The authority was told. */
  readonly told: boolean;
  /** It was said what was found: nothing more is looked into. */
  readonly found: boolean;
}

/** In display order of the telling. A part that names an accident which nobody told of here waits for it. */
export function accidentsIn(acts: Acts): readonly Accident[] {
  const about = countedBy(acts, "accident");
  return counted(acts).flatMap((entry) => {
    const { action } = entry;
    return action?.body["part"] === "first" ? [accidentOf(entry, action, about.get(entry.ref) ?? [])] : [];
  });
}

function accidentOf(entry: Entry, action: Action, parts: readonly Entry[]): Accident {
  const has = (part: string) => parts.some((each) => each.action?.body["part"] === part);
  const people = own(action.body, "people");
  return {
    ...{ entry, parts, told: has("authority"), found: has("finding") },
    kind: wordField(action, "kind", ACCIDENT_KINDS),
    place: { area: textField(action, "area"), asset: textField(action, "asset") },
    text: whatHappened(entry, parts),
    hurt: {
      name: lastSaid("name", entry, parts),
      number: lastSaid("number", entry, parts),
      words: lastSaid("words", entry, parts),
    },
    people: Number.isSafeInteger(people) && (people as number) >= 0 ? (people as number) : null,
  };
}

/** In the words of whoever told of it, or told it anew since, for few to read; an earlier version wrote them where auditors read too. */
export function whatHappened(first: Entry, parts: readonly Entry[]): string {
  return lastSaid("what", first, parts) || (first.action && textField(first.action, "text")) || "";
}

export const isAccount = ({ action }: Entry): boolean => action?.body["part"] === "account";

/** The latest word of what first told of it and of the accounts since. */
function lastSaid(key: string, first: Entry, parts: readonly Entry[]): string {
  const said = [first, ...parts.filter(isAccount)].map(({ private: told }) => told && own(told, key));
  return said.findLast((words): words is string => typeof words === "string" && words !== "") ?? "";
}

/** The clock that runs until an authority is told of an accident, and the report that it is for. */
export interface AuthorityReport {
  readonly clock: Clock;
  readonly rule: ReportRule;
}

/** The first report of the plan whose clock nothing but a hand starts; null where the plan has none. */
export function authorityReportIn({ reports, clocks }: Pick<Edition, "reports" | "clocks">): AuthorityReport | null {
  for (const rule of reports) {
    const clock = rule.clock === null ? null : byId(clocks, rule.clock);
    if (clock?.starts === "by_hand") return { clock, rule };
  }
  return null;
}
