/** What an end finds not finished with: what was started and still runs, what one did and nobody confirmed, who was never asked. */

import { targetKey } from "../../folds/checklists";
import { countedBy } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";
import { marksOf } from "../clock-marks";
import { type Running, runningKey } from "../clocks";
import type { MatterReading } from "../matters/context";
import { customerMatters } from "../matters/customers";
import type { Asked } from "../matters/matter";
import { runningIn } from "../overdue";
import { targetIn } from "../placed-lists";
import { isDoneLater } from "../recovery/anew/made-safe";
import { awaitingSecond } from "../recovery/awaiting-second";
import { neverAsked } from "../review/never-done";
import { supplyToldIn } from "../supply";

/** Generators whose clock runs, each with the plan's list by which it is stopped, until that is done here or it is told of in a later outage. */
export const runningMatters: MatterReading = ({ edition, scene }) =>
  runningIn(edition, scene)
    .filter((each) => each.clock.starts === "generator" && !isToldLater(edition, scene, each))
    .map((running): Asked => {
      const { clock, place, startedAt } = running;
      return {
        ...{ kind: "clock", id: runningKey(running), about: clock.id, place, urgency: 1, since: startedAt },
        list: stopOf(edition, clock.id),
      };
    });

/** The plan's list that stops this clock by one of its steps. */
export const stopOf = (edition: Edition, clock: string): string | null =>
  edition.lists.find(({ pages }) =>
    pages.some(({ items }) => items.some((item) => item.clock?.id === clock && item.clock.does === "stop")),
  )?.id ?? null;

const isToldLater = (edition: Edition, { later = [] }: Scene, { clock, place }: Running): boolean =>
  later.some((then) => {
    const { checklists, clockActs } = then;
    const marks = marksOf(edition, clock, { ...supplyToldIn(then), checklists, clockActs });
    return marks.some((mark) => mark.place.asset === null || mark.place.asset === place.asset);
  });

/** Steps for two that one person did, or left out, until somebody else confirms them. */
export const unconfirmedMatters: MatterReading = ({ edition, scene }) =>
  awaitingSecond({ edition, scene }, "").flatMap(({ placed, item, said }): readonly Asked[] => {
    const id = targetKey(targetIn(placed, item));
    if (scene.checklists.failedBefore?.has(id)) return [];
    const told = { list: null, place: placed.place, entries: [said] };
    if (isDoneLater({ edition, scene }, told)) return [];
    return [{ kind: "could_not", id, urgency: 1, since: displayTime(said), ...told }];
  });

/** Special customers in what was dark whom nobody asked, once it is not: those still in the dark are to be looked after anyway. */
export const unaskedMatters: MatterReading = (question) => {
  const { edition, scene, customers } = question;
  if (!(scene.view.ended || [...scene.situation.supply.values()].some(({ lost }) => !lost))) return [];
  const inDark = new Set(customerMatters(question).map(({ id }) => id));
  const later = (scene.later ?? []).map(({ customerChecks }) => countedBy(customerChecks, "customer"));
  return neverAsked({ edition, scene }, customers)
    .filter(({ id }) => !(inDark.has(id) || later.some((checks) => checks.has(id))))
    .map(
      ({ id, area, battery_hours: hours }): Asked => ({
        ...{ kind: "check", id, about: id, by: "service", place: { area, asset: null } },
        ...{ urgency: hours === null ? 2 : 1, since: displayTime(scene.view.leading) },
      }),
    );
};
