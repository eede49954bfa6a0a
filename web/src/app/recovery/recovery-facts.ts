/** How far bringing the power back is, in short lines, what hurts first: for whoever takes over, on paper and on screen. */

import { isSupplyLost } from "../../core/folds/situation";
import { byId } from "../../core/plan/plan-lookups";
import {
  failedUps,
  nextOfList,
  openTrips,
  recoveryLists,
  uncheckedServices,
} from "../../core/readings/duties/taken-over";
import { type PlacedList, placedLists, progressIn } from "../../core/readings/placed-lists";
import { whyAllTheSame } from "../../core/readings/recovery/all-the-same";
import { failedAgain } from "../../core/readings/recovery/anew/failed-again";
import { staysOff } from "../../core/readings/recovery/anew/fault-way";
import { isMadeSafe } from "../../core/readings/recovery/anew/made-safe";
import type { GateContext } from "../../core/readings/recovery/gate-context";
import { lostAgain } from "../../core/readings/recovery/lost-again";
import { heldUp } from "../../core/readings/recovery/stops";
import { displayTime } from "../../core/record/entries";
import { textField, textsField } from "../../core/record/fields";
import { stopWords } from "../checklists/gate-words";
import { farWords } from "../checklists/how-far";
import { placeWords } from "../checklists/placed-lists";
import { situation, stage } from "../incident/situation";
import { whoDid } from "../record/who-did";
import { t } from "../words/i18n";
import { straight } from "../words/user-text";
import { areaNames, name, say, when } from "../words/words";
import { isFailedAgain } from "./failed-again";
import { followFirstWords, leadsOn } from "./follow-on";
import { earlierFaults, earlierWords } from "./tripped-earlier";

/** Power is back somewhere or was and failed again, or restoring has begun. */
export const isRecovering = (): boolean =>
  stage.value === "restore" ||
  isFailedAgain() ||
  isSupplyLost(situation.value) === false ||
  [...situation.value.supply.values()].some(({ lost }) => !lost);

/** What it is, and how it stands. */
export type RecoveryFact = readonly [what: string, words: string];

function lossFacts({ edition, scene }: GateContext): readonly RecoveryFact[] {
  const now = failedAgain(edition, scene);
  const loss = now ?? lostAgain(edition, scene.powerAndStages, null);
  if (!loss?.action) return [];
  const areas = areaNames(textsField(loss.action, "areas") ?? []);
  const is = now ? "now" : "before";
  return [[t(`far-lost-${is}`), t(`far-lost-${is}-words`, { time: when(displayTime(loss)), areas })]];
}

const stopFacts = ({ edition, scene }: GateContext, quotes: boolean): readonly RecoveryFact[] =>
  heldUp(edition, scene.powerUp).stops.map(({ entry }) => {
    const by = `${whoDid(entry)} ${when(displayTime(entry))}`;
    return [t("powerup-say-stopped"), quotes ? `${straight(stopWords(entry))} · ${by}` : by];
  });

/**
 * What tripped or failed and is still off, and whether the plan's list for it was done. `quotes`: with what somebody typed of it.
 */
export const tripFacts = (context: GateContext, quotes = true): readonly RecoveryFact[] =>
  [...openTrips(context), ...failedUps(context)].map(({ entry, placed, item }) => {
    const isTrip = entry.action?.type === "breaker.tripped";
    const what = (quotes && entry.action && textField(entry.action, isTrip ? "what" : "reason")) || 0;
    const step = [say(item.text), placeWords(placed.place)].filter(Boolean).join(" · ");
    const fault = { list: item.could_not, place: placed.place, entries: [entry] };
    const stand = isMadeSafe(context, fault) ? "safe" : staysOff(context, fault) ? "off" : "";
    const said = { time: when(displayTime(entry)), what: what && straight(what), step };
    const list = leadsOn(item) ? name("lists", item.could_not ?? "") : "";
    return [
      t(isTrip ? "breaker-say" : "recovery-failed"),
      t("far-tripped", { ...said, list, now: stand || (list ? "list" : "open") }),
    ];
  });

/** What comes next in a list; "" where nothing does. */
export function nextWords(context: GateContext, placed: PlacedList): string {
  const { next, second } = nextOfList(context, placed);
  return next ? t(second ? "gate-second" : "hand-over-next", { step: say(next.text) }) : "";
}

/** Services that run although what comes before them is not done. */
export const uncheckedFacts = (context: GateContext, quotes = true): readonly RecoveryFact[] =>
  uncheckedServices(context).map(({ service, entry }) => {
    const words = `${say(service.name)} ${when(displayTime(entry))}`;
    return [t("far-unchecked"), quotes ? t("far-why", { words, why: straight(whyAllTheSame(entry)) }) : words];
  });

const listFacts = (context: GateContext): readonly RecoveryFact[] =>
  recoveryLists(context).map(({ placed, next, second }) => {
    const far = progressIn(context.scene, placed);
    const step = next && say(next.text);
    const first = next ? followFirstWords(context, placed, next) : "";
    const then = first || (step && t(second ? "gate-second" : "hand-over-next", { step }));
    const isDone = far.done === far.total;
    return [
      [say(placed.list.name), placeWords(placed.place)].filter(Boolean).join(" · "),
      [farWords(far), then ?? (isDone && t("lists-finished"))].filter(Boolean).join(" · "),
    ];
  });

/** In one line how far what comes before and the power-up are, over all their places; "" where nothing of it was begun. */
export function recoveryCounts({ edition, scene }: GateContext): string {
  const { before, power_up } = edition.recovery;
  const far = [...before, ...power_up].flatMap((id) => {
    const list = byId(edition.lists, id);
    return list ? [{ list, ...progressIn(scene, ...placedLists(edition, scene, list)) }] : [];
  });
  if (far.every(({ answered }) => answered === 0)) return "";
  return far.map(({ list, done, total }) => `${say(list.name)} ${done}/${total}`).join(" · ");
}

/** What an outage before this one left so at the same place. */
const earlierFacts = (quotes: boolean): readonly RecoveryFact[] =>
  earlierFaults().map((fault) => [t("recovery-failed"), earlierWords(fault, quotes)]);

/**
 * None where nothing is being brought back or was left off. `quotes`: also what somebody typed of it, which is for the screen
 * and for paper; what is recorded of it says only what the plan has words for.
 */
export const recoveryFacts = (context: GateContext, quotes = true): readonly RecoveryFact[] => [
  ...(isRecovering() ? tripFacts(context, quotes) : []),
  ...earlierFacts(quotes),
  ...(isRecovering()
    ? [...lossFacts(context), ...stopFacts(context, quotes), ...uncheckedFacts(context, quotes), ...listFacts(context)]
    : []),
];
