/** Who comes into question for a duty after these acts of a night, for the tests of deputies. */

import type { Duty } from "../../../../../web/src/core/catalogue/words";
import { triesFold } from "../../../../../web/src/core/folds/call-tries";
import { dutiesFold } from "../../../../../web/src/core/folds/duties";
import { handsFold } from "../../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../../web/src/core/folds/fold";
import type { Heard, Rostered } from "../../../../../web/src/core/readings/duties/reachable";
import { doersOf, type Lines, standIns } from "../../../../../web/src/core/readings/duties/stand-ins";
import { inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { entryOf } from "../../boards";

export type Act = readonly [type: string, body: Record<string, unknown>, actor?: string];

/** Friday, 27 November 2026, 21:00 in Shanghai. */
export const START = Date.parse("2026-11-27T21:00:00+08:00") * 1000;
export const MINUTE = 60_000_000;

export const person = (id: string, more: Partial<Rostered> = {}): Rostered => ({ id, duties: [], ...more });
export const LIN = person("lin", { duties: ["leader"] });
export const MAO = person("mao", { deputy_of: ["lin"] });
export const ZHOU = person("zhou", { duties: ["leader"] });

export const away = (whom: Rostered): Rostered => ({ ...whom, away_until: START + 1e12 });

/** One act a minute. */
export const entries = (acts: readonly Act[]) =>
  acts.map(([type, body, actor = "wang"], index) =>
    entryOf({ ref: `aaaaaaaaaa.${index + 1}`, happened_at: START + index * MINUTE, action: { type, actor, body } }),
  );

export interface Night {
  readonly roster?: readonly Rostered[];
  readonly acts?: readonly Act[];
  readonly standing?: readonly Act[];
  readonly heard?: ReadonlyMap<string, Heard>;
  /** Without an incident there are no acts either. */
  readonly quiet?: boolean;
}

export function lines({ roster = [LIN, MAO], acts = [], standing = [], quiet = false, heard }: Night): Lines {
  const told = entries(acts).toSorted(inDisplayOrder);
  return standIns({
    taken: runner(dutiesFold)(told),
    standing: runner(dutiesFold)(entries(standing)),
    hands: quiet ? null : runner(handsFold)(told),
    tries: runner(triesFold)(told),
    ...(heard && { heard }),
    roster,
    at: START + 60 * MINUTE,
    zone: "Asia/Shanghai",
  });
}

export const leads = (night: Night, duty: Duty = "leader") =>
  (lines(night).get(duty) ?? []).map(({ person: who, standsFor, hindrance }) =>
    [who, standsFor && `for ${standsFor}`, hindrance?.why].filter(Boolean).join(" "),
  );
export const doing = (night: Night, duty: Duty = "leader") => doersOf(lines(night)).get(duty);

export const took = (who: string, duty = "leader"): Act => ["duty.taken", { duty, person: who }, who];
export const wrote = (who: string): Act => ["note.written", { text: "" }, who];
export const called = (contact: string, outcome = "no_answer", more: object = {}): Act => [
  "contact.tried",
  { contact, channel: "phone", outcome, ...more },
];
