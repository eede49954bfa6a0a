/** Services to be opened again, once the power is back and those before them run. */

import { displayTime } from "../../record/entries";
import { servicesIn } from "../response/services";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

export const serviceMatters: MatterReading = ({ edition, scene }) => {
  const back = [...scene.situation.supply.values()].filter(({ lost }) => !lost).map(({ entry }) => displayTime(entry));
  const since = Math.max(displayTime(scene.view.leading), ...back);
  return servicesIn(edition, scene).flatMap(({ service, open, ready, last }): readonly Asked[] => {
    if (!(open || ready)) return [];
    return [
      { kind: "service", id: service.id, by: "service", urgency: 2, since, done: open, entries: last ? [last] : [] },
    ];
  });
};
