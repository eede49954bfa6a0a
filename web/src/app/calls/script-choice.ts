import { computed } from "@preact/signals";
import type { Danger } from "../../core/folds/dangers";
import { isSupplyLost } from "../../core/folds/situation";
import { type SupplyState, wordsFor } from "../../core/plan/notice-scripts";
import type { ChannelKind, Edition, Script } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { renderScript } from "../../core/plan/plan-scripts";
import { scriptsNow } from "../../core/plan/script-groups";
import type { Audiences } from "../../core/readings/audiences";
import { facts, situation, told } from "../incident/situation";
import { currentIncident, edition, thisMinute } from "../record/store";
import { locale } from "../words/i18n";
import { audiences } from "./communications";
import { factsNow } from "./script-facts";

/** Whether the plan has words to calm those in this danger. */
function isCalmed({ kind }: Danger): boolean {
  const scripts = byId(edition.value?.dangers ?? [], kind ?? "")?.scripts ?? [];
  return scripts.some((id) => byId(edition.value?.scripts ?? [], id)?.purpose === "lift_calm");
}

/** How the incident stands, for the words that go to an audience. */
export const supplyNow = computed<SupplyState>(() => {
  const back = facts.value.expectedBack?.value ?? null;
  return { lost: isSupplyLost(situation.value), passed: back !== null && back < thisMinute.value };
});

/** Where the words for an audience are, on one channel or on the best it has; null where the plan has none that fit. */
export function noticeHref(
  from: Edition,
  { audience, need, passed }: Pick<Audiences, "audience" | "need" | "passed">,
  lost: SupplyState["lost"],
  channel?: ChannelKind,
): string | null {
  const reached = channel === undefined ? audience : { ...audience, channels: [channel] };
  const found = wordsFor(from, { audience: reached, need }, { lost, passed });
  return found && `/scripts/${found.script.id}?channel=${found.channel}&audience=${audience.id}`;
}

/** What is most likely to be said now. */
export const likelyScripts = computed<readonly Script[]>(() => {
  const wording = {
    ...supplyNow.value,
    told: told.value.notices.size > 0,
    wrong: audiences.value.some(({ need }) => need === "correction"),
    danger: situation.value.danger.some(isCalmed),
  };
  return edition.value ? scriptsNow(edition.value, wording) : [];
});

/** Why the standing answers are not to be said as they stand; null while power is out. */
export const answersWarning = computed<"answer-back" | "answer-quiet" | null>(() => {
  if (!currentIncident.value) return "answer-quiet";
  return isSupplyLost(situation.value) === false ? "answer-back" : null;
});

/** The text of a message by the first of these scripts that has one without an open blank; "" where none has. */
export function messageOf(scripts: readonly string[]): string {
  const from = edition.value;
  if (!from) return "";
  const telling = { edition: from, now: thisMinute.value, lang: locale.value };
  const rendered = scripts.flatMap((id) => {
    const texts = byId(from.scripts, id)?.texts.filter(({ channel }) => channel === "sms") ?? [];
    return texts.map(({ text }) => renderScript(telling, text, factsNow(id)));
  });
  return rendered.find(({ text, passed }) => text !== null && passed.length === 0)?.text ?? "";
}
