/** What the response itself leaves open: what could not be done, help, accidents. */

import { targetKey, targetOf } from "../../folds/checklists";
import { groupedBy } from "../../grouping";
import { byId, itemIn } from "../../plan/plan-lookups";
import { displayTime, inDisplayOrder } from "../../record/entries";
import { progressIn } from "../placed-lists";
import { isDoneLater } from "../recovery/anew/made-safe";
import { couldNotIn } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";
import { heldUp } from "../recovery/stops";
import { isOfPowerUp, leadsTo } from "../recovery/way-on";
import { accidentsIn } from "../response/accidents";
import { helpIn } from "../response/help";
import type { MatterReading } from "./context";
import type { Asked, Matter } from "./matter";

/**
 * A step that could not be done or whose breaker tripped, until it is done or let go, however often power goes
 * meanwhile; its follow-on list is the way to it.
 */
export const stepMatters: MatterReading = ({ scene, edition }) => {
  const { checklists } = scene;
  const failed = [...(checklists.failedBefore?.values() ?? [])].map(({ step }) => step);
  return [...checklists.steps.values(), ...failed].flatMap(({ target, status, leading, others }): readonly Asked[] => {
    if (leading === null || status !== "could_not") return [];
    const { area, asset, list, item } = target;
    const way = itemIn(edition, list, item)?.could_not ?? null;
    const told = { list: way, place: { area, asset }, entries: [...others, leading] };
    const first = isOfPowerUp(edition, list);
    return [
      {
        ...{ kind: "could_not", id: targetKey(target), urgency: 1, since: displayTime(leading), ...told },
        ...(first && { first, done: isDoneLater({ edition, scene }, told) }),
      },
    ];
  });
};

type FaultList = Asked & Pick<Matter, "place" | "entries">;

/** What an end leaves of the plan's lists for what trips while power comes back that were begun though no step is said to have failed. */
export const faultListMatters: MatterReading = (context) => begunFaultLists(context);

/** Each is done once every step is answered. */
export function begunFaultLists({ edition, scene }: GateContext): readonly FaultList[] {
  const steps = groupedBy(scene.checklists.steps.values(), ({ target }) => target.list);
  const begun = [...steps].filter(([id]) => leadsTo(edition, id).length > 0 && isOfPowerUp(edition, id));
  const trips = heldUp(edition, scene.powerUp).trips.map(({ entry }) => entry);
  const failed = begun.length === 0 ? [] : [...trips, ...couldNotIn({ edition, scene })];
  const led = failed.flatMap(({ action }) => {
    const target = action && targetOf(action);
    return (target && itemIn(edition, target.list, target.item)?.could_not) ?? [];
  });
  return begun.flatMap(([id, all]): readonly FaultList[] => {
    const [list, entries] = [byId(edition.lists, id), all.flatMap(({ leading }) => leading ?? [])];
    const [place] = all.flatMap(({ target: { area, asset } }) => ({ area, asset }));
    if (!(list && place) || entries.length === 0 || led.includes(id)) return [];
    const far = progressIn(scene, { list, place });
    return [
      {
        ...{ kind: "list", id, list: id, place, urgency: 1, first: true },
        far,
        done: far.answered === far.total || isDoneLater({ edition, scene }, { list: id, place, entries }),
        since: Math.min(...entries.map(displayTime)),
        entries: entries.toSorted(inDisplayOrder),
      },
    ];
  });
}

export const helpMatters: MatterReading = ({ scene }) =>
  helpIn(scene).map(
    ({ entry, acts, area, until, here, over, customer }): Asked => ({
      ...{ kind: "help", id: entry.ref, place: { area, asset: null }, about: customer },
      // Whoever can goes to somebody who needs help: it waits for no duty.
      ...(customer === null ? { by: "leader", urgency: 1 } : { by: null, urgency: 0 }),
      ...{ since: displayTime(entry), due: until, done: here || over, entries: [entry, ...acts] },
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
