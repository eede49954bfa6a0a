/** Audiences, scripts and entries of an outage of which somebody is to be told. */

import { factsFold } from "../../../web/src/core/folds/facts";
import { type Fold, runner } from "../../../web/src/core/folds/fold";
import { noticesFold } from "../../../web/src/core/folds/notices";
import { situationFold } from "../../../web/src/core/folds/situation";
import type { Audience, Edition, Script } from "../../../web/src/core/plan/plan";
import { audiencesOf } from "../../../web/src/core/readings/audiences";
import type { Entry } from "../../../web/src/core/record/entries";
import { PLAN } from "../support/phone-plan";
import { entryOf } from "./boards";

export const START = 1_800_000_000_000_000;
export const MINUTE = 60_000_000;
export const every = { id: null, value: 20, unit: "minutes", source: { "zh-Hans": "本预案" } } as const;
export const audience = (id: string, areas: string[]): Audience => ({
  id,
  name: { "zh-Hans": id },
  areas,
  channels: ["sms"],
  every,
});
export const script = (
  id: string,
  purpose: string,
  channels: Script["texts"][number]["channel"][],
  own = false,
): Script => ({
  id,
  name: { "zh-Hans": `名：${id}` },
  purpose,
  to_customers: !own,
  blanks: [],
  texts: channels.map((channel) => ({ channel, text: { "zh-Hans": `${id} 的话` } })),
});
export const EDITION: Edition = {
  ...PLAN,
  audiences: [audience("a", ["tower-a"]), audience("b", ["tower-b"]), audience("all", ["site"])],
  scripts: [
    script("first", "first_notice", ["sms", "pa"]),
    script("back", "restored", ["sms"]),
    script("ahead", "planned", ["sms"]),
  ],
};

let n = 0;
export const at = (minute: number, type: string, body: Record<string, unknown>): Entry => {
  n += 1;
  return entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: START + minute * MINUTE, action: { type, body } });
};
export const notice = (minute: number, to: string, words: string) =>
  at(minute, "notice.given", { audience: to, channel: "sms", script: words });
export const opening = (areas: string[]) => at(0, "incident.opened", { areas });

export const fold = <S>(of: Fold<S>, entries: readonly Entry[]) => runner(of)(entries);
export function rows(minute: number, entries: readonly Entry[], plan = EDITION) {
  return audiencesOf(plan, {
    notices: fold(noticesFold, entries),
    facts: fold(factsFold, entries),
    situation: fold(situationFold, entries),
    now: START + minute * MINUTE,
    begun: () => START,
  });
}
export const needs = (minute: number, entries: readonly Entry[]) =>
  Object.fromEntries(rows(minute, entries).map(({ audience: { id }, need }) => [id, need]));
