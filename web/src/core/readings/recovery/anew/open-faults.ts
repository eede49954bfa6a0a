/** What tripped or failed while power came back and nobody has dealt with: where it leads, what it holds, and what its list leads back to. */

import { type Target, targetKey, targetOf } from "../../../folds/checklists";
import { countedBy } from "../../../folds/countable-acts";
import type { Edition } from "../../../plan/plan";
import { areasOverlap, byId } from "../../../plan/plan-lookups";
import { displayTime, type Entry } from "../../../record/entries";
import { matterKey } from "../../matters/matter";
import { itemsIn, type PlacedList, placedLists } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { standingsOf } from "../step-standing";
import { bringsBack, leadsTo } from "../way-on";
import { isOff } from "./fault-way";
import { failuresTo } from "./rounds";

type Standing = ReturnType<ReturnType<typeof standingsOf>>;

interface OpenFault {
  readonly standing: Standing;
  /** What tells of it. */
  readonly told: Entry;
}

const isTrip = (entry: Entry | null): boolean => entry?.action?.type === "breaker.tripped";

/** Steps of a list that failed or tripped and were neither done since nor let go, and do not stay off until somebody has mended them. */
export function openFaults(context: GateContext, placed: PlacedList): readonly OpenFault[] {
  const { scene } = context;
  const letGo = countedBy(scene.lettingGo, "matter");
  const now = standingsOf(context, placed);
  return itemsIn(scene, placed).flatMap((item): readonly OpenFault[] => {
    const standing = now(item);
    const { step, passed, bars, off } = standing;
    if (off) return [];
    const { status, leading, target } = step;
    // Leaving it out settles neither.
    const trip = status !== "done" && isTrip(bars.last) ? bars.last : null;
    const before = status === "skipped" ? scene.checklists.failedBefore?.get(targetKey(target))?.told : null;
    const told = (status === "could_not" && !passed ? leading : null) ?? trip ?? before ?? null;
    const left = letGo.get(matterKey("could_not", targetKey(target))) ?? [];
    return told && !left.some((entry) => displayTime(entry) >= displayTime(told)) ? [{ standing, told }] : [];
  });
}

/** Whether the plan has work on electricity for it, whatever was said of why it failed. */
const isElectrical = ({ lists }: Edition, id: string | null): boolean =>
  byId(lists, id ?? "")?.hazard?.kinds.includes("electrical") ?? false;

/** Those of a list by which power comes, at its place, that hold all else there whichever comes first: until each is off, or left out. */
export const holdingFaults = (context: GateContext, placed: PlacedList): readonly Standing[] =>
  openFaults(context, placed)
    .filter(({ standing: { item, passed }, told }) => {
      const [{ could_not: list }, { place }] = [item, placed];
      const holds = !passed && (isTrip(told) || isElectrical(context.edition, list));
      return holds && !isOff(context, { list, place, entries: [told] });
    })
    .map(({ standing }) => standing);

/** The lists by which power comes to the same area, this one too. */
export function powerUpsAt({ edition, scene }: GateContext, { place }: PlacedList): readonly PlacedList[] {
  const lists = edition.recovery.power_up.flatMap((id) => byId(edition.lists, id) ?? []);
  const meets = (area: string | null) =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);
  return lists.flatMap((list) => placedLists(edition, scene, list)).filter((each) => meets(each.place.area));
}

/** Steps by which power comes, of one list at its place. */
interface LeadBack {
  readonly up: PlacedList;
  readonly isOf: (step: Pick<Standing, "item" | "passed">) => boolean;
}

/**
 * What is switched on once more by a list that the power-up leads to: the step that failed last; where none did in this
 * outage, `fault`; where none is known, the next that would lead there.
 */
export function leadsBack(context: GateContext, placed: PlacedList, fault: Target | null): readonly LeadBack[] {
  const { lists, recovery } = context.edition;
  if (bringsBack(context.edition, placed.list.id)) return [];
  const leads = leadsTo(context.edition, placed.list.id).filter((each) => recovery.power_up.includes(each.list));
  const isLead = (list: string, item: string) => leads.some((each) => each.list === list && each.item === item);
  const last = failuresTo(context, placed).at(-1)?.action;
  const of = (last && targetOf(last)) ?? fault;
  const from = of && isLead(of.list, of.item) && byId(lists, of.list);
  const place = of && { area: of.area, asset: of.asset };
  if (from && place) return [{ up: { list: from, place }, isOf: ({ item }) => item.id === of.item }];
  const all = leads.length > 0 ? powerUpsAt(context, placed) : [];
  return all.map((up) => ({ up, isOf: ({ item, passed }) => !passed && isLead(up.list.id, item.id) }));
}
