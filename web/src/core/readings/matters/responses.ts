/** What the response itself leaves open: what could not be done, help, accidents. */

import { targetKey } from "../../folds/checklists";
import { itemIn } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import { accidentsIn } from "../response/accidents";
import { helpIn } from "../response/help";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

/**
 * A step that could not be done or whose breaker tripped, until it is done or let go, however often power goes
 * meanwhile; its follow-on list is the way to it.
 */
export const stepMatters: MatterReading = ({ scene: { checklists }, edition }) => {
  const failed = [...(checklists.failedBefore?.values() ?? [])].map(({ step }) => step);
  return [...checklists.steps.values(), ...failed].flatMap(({ target, status, leading, others }): readonly Asked[] => {
    if (leading === null || status !== "could_not") return [];
    const { area, asset, list, item } = target;
    return [
      {
        ...{ kind: "could_not", id: targetKey(target), place: { area, asset }, urgency: 1 },
        ...(edition.recovery.power_up.includes(list) && { first: true }),
        list: itemIn(edition, list, item)?.could_not ?? null,
        ...{ since: displayTime(leading), entries: [...others, leading] },
      },
    ];
  });
};

export const helpMatters: MatterReading = ({ scene }) =>
  helpIn(scene.help).map(
    ({ entry, acts, area, until, here, customer }): Asked => ({
      ...{ kind: "help", id: entry.ref, place: { area, asset: null }, about: customer },
      // Whoever can goes to somebody who needs help: it waits for no duty.
      ...(customer === null ? { by: "leader", urgency: 1 } : { by: null, urgency: 0 }),
      ...{ since: displayTime(entry), due: until, done: here, entries: [entry, ...acts] },
    }),
  );

/**
 * An accident is looked into until it is said what was found: where somebody was hurt before all that the plan asks. Its
 * hour is a clock of the plan, as is its report.
 */
export const accidentMatters: MatterReading = ({ scene }) =>
  accidentsIn(scene.accidents).map(
    ({ entry, kind, people, parts, place, found }): Asked => ({
      ...{ kind: "accident", id: entry.ref, place, by: "safety" },
      urgency: kind === "injury" || (people ?? 0) > 0 ? 1 : 2,
      ...{ since: displayTime(entry), done: found, entries: [entry, ...parts] },
    }),
  );
