/** The plan's services: which run, which are shut, and which may be opened next. */

import { countedBy } from "../../folds/countable-acts";
import { isSupplyLost } from "../../folds/situation";
import type { Edition, Named } from "../../plan/plan";
import type { Entry } from "../../record/entries";
import type { Scene } from "../../scene";

export interface ServiceState {
  readonly service: Named & { readonly areas: readonly string[]; readonly after: readonly string[] };
  /** Somebody said that it is open, and nobody since that it is shut or that its power went. */
  readonly open: boolean;
  /** All that it waits for is open. */
  readonly ready: boolean;
  readonly last: Entry | null;
}

/** In the plan's order. Until the power is back nothing is ready. */
export function servicesIn(edition: Edition, scene: Pick<Scene, "services" | "situation">): readonly ServiceState[] {
  const acts = countedBy(scene.services, "service");
  const lost = [...scene.situation.supply.values()].filter((each) => each.lost).map(({ entry }) => entry.happenedAt);
  const lastOf = (id: string) => acts.get(id)?.at(-1) ?? null;
  const isOpen = (last: Entry | null) =>
    last?.action?.type === "service.opened" && !lost.some((at) => at > last.happenedAt);
  const open = new Set(edition.recovery.services.filter(({ id }) => isOpen(lastOf(id))).map(({ id }) => id));
  const back = isSupplyLost(scene.situation) === false;
  return edition.recovery.services.map((service) => ({
    service,
    open: open.has(service.id),
    ready: back && service.after.every((each) => open.has(each)),
    last: lastOf(service.id),
  }));
}
