/** The plan's services: which run, which are shut, and which may be opened next. */

import type { Bodies } from "../../catalogue/bodies";
import { counted, countedBy } from "../../folds/countable-acts";
import type { Edition, Named } from "../../plan/plan";
import { areasOverlap, byId } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, textField } from "../../record/fields";
import type { Scene } from "../../scene";
import { type PlacedList, placedLists } from "../placed-lists";
import { whyAllTheSame } from "../recovery/all-the-same";
import { isFinished } from "../recovery/gate-acts";
import type { GateContext } from "../recovery/gate-context";
import { type InDanger, inDangerAt } from "../recovery/in-danger";
import { calledWell } from "../recovery/system-checks";
import { supplyAt, supplyToldIn } from "../supply";

type Service = Named & { readonly areas: readonly string[]; readonly after: readonly string[] };

export interface ServiceState {
  readonly service: Service;
  readonly open: boolean;
  /** Its power is back. */
  readonly powered: boolean;
  /** The lists that it waits for. */
  readonly waits: readonly PlacedList[];
  /** Those it waits for no more, as each was called well before all of its steps were done: with why. */
  readonly calledWell: readonly (readonly [placed: PlacedList, why: string])[];
  /** People in the equipment that its lists are of: it is not opened for any reason. */
  readonly danger: readonly InDanger[];
  /** It may be opened now. */
  readonly ready: boolean;
  /** Why it was opened although something was missing; "" where nothing was. */
  readonly early: string;
  /** What opened or shut it last. */
  readonly last: Entry | null;
  /** Who said that these were told of it; null: nobody has. */
  readonly told: Readonly<Record<Whom, Entry | null>>;
  /** What was said last of its power. */
  readonly since: readonly Entry[];
}

export type Whom = Bodies["service.told"]["whom"];

/** In the plan's order: of the places that were dark in this outage, and whatever somebody has moved in it. */
export function servicesIn(edition: Edition, scene: Scene): readonly ServiceState[] {
  const acts = countedBy(scene.services, "service");
  const dark = new Set([...(scene.facts.areas?.value ?? []), ...scene.situation.supply.keys()]);
  const wasDark = ({ id, areas }: Service): boolean =>
    acts.has(id) || areas.length === 0 || dark.size === 0 || dark.has("") || areas.some((area) => meetsAny(area, dark));
  const meetsAny = (area: string, all: ReadonlySet<string>) => [...all].some((of) => areasOverlap(edition, area, of));
  return edition.recovery.services.filter(wasDark).map((service) => {
    const all = acts.get(service.id) ?? [];
    const last = all.findLast(({ action }) => action?.type !== "service.told") ?? null;
    const powered = isPowered(edition, scene, service);
    const before = listsBefore(edition, scene, service);
    const open = before.filter((placed) => !isFinished({ edition, scene }, placed));
    const wells = open.map((placed) => [placed, calledWell({ edition, scene }, placed)] as const);
    const waits = wells.flatMap(([placed, why]) => (why === null ? placed : []));
    const well = wells.flatMap(([placed, why]) => (why === null ? [] : [[placed, why] as const]));
    const danger = [...new Set(before.flatMap((placed) => inDangerAt({ edition, scene }, placed)))];
    return {
      ...{ service, powered, waits, calledWell: well, danger, last, early: last ? whyAllTheSame(last) : "" },
      ready: powered && waits.length === 0 && danger.length === 0,
      open: powered && last?.action?.type === "service.opened" && !isFaultySince({ edition, scene }, service, last),
      told: { staff: toldOf(all, last, "staff"), customers: toldOf(all, last, "customers") },
      since: powerThere(edition, scene, service),
    };
  });
}

/** Whether one of the checks that it comes after was called faulty since it was opened: who opens it after that knows. */
function isFaultySince(context: GateContext, service: Service, opened: Entry): boolean {
  return counted(context.scene.systems).some((entry) => {
    const action = effective(entry);
    const list = action && textField(action, "list");
    if (!(list && service.after.includes(list)) || action.body["result"] !== "faulty") return false;
    const area = textField(action, "area");
    const isThere =
      area === null ||
      service.areas.length === 0 ||
      service.areas.some((of) => areasOverlap(context.edition, of, area));
    return isThere && inDisplayOrder(opened, entry) < 0;
  });
}

/** Whoever was told before it was moved has heard of something else. */
function toldOf(acts: readonly Entry[], last: Entry | null, whom: Whom): Entry | null {
  if (last === null) return null;
  const moved = acts.indexOf(last);
  const of = ({ action }: Entry, at: number): boolean => {
    if (action?.type !== "service.told" || textField(action, "whom") !== whom) return false;
    return action.refs.length > 0 ? action.refs.includes(last.ref) : at > moved;
  };
  return acts.find(of) ?? null;
}

function powerThere(edition: Edition, { situation }: Scene, { areas }: Service): readonly Entry[] {
  const isThere = (of: string) =>
    of === "" || areas.length === 0 || areas.some((area) => areasOverlap(edition, area, of));
  return [...new Set([...situation.supply].flatMap(([of, { entry }]) => (isThere(of) ? [entry] : [])))];
}

function isPowered(edition: Edition, scene: Scene, { areas }: Service): boolean {
  const told = supplyToldIn(scene);
  const there = (areas.length === 0 ? [null] : areas).map((area) => supplyAt(edition, told, area));
  // What nothing was said of was not lost.
  return there.every((each) => each?.lost !== true);
}

/** The plan's lists that come before a service, where it is. */
function listsBefore(edition: Edition, scene: Scene, { after, areas }: Service): readonly PlacedList[] {
  const isThere = ({ place }: PlacedList) =>
    place.area === null || areas.length === 0 || areas.some((area) => areasOverlap(edition, area, place.area ?? area));
  return after
    .flatMap((id) => byId(edition.lists, id) ?? [])
    .flatMap((list) => placedLists(edition, scene, list))
    .filter(isThere);
}
