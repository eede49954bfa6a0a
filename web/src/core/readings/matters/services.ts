/** Services to be opened again, once their power is back and the lists before them are done; and who is to hear of it. */

import { displayTime } from "../../record/entries";
import { servicesIn } from "../response/services";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

export const serviceMatters: MatterReading = ({ edition, scene }) => {
  const began = displayTime(scene.view.leading);
  return servicesIn(edition, scene).flatMap(({ service, open, ready, last, told, since: power }): readonly Asked[] => {
    if (!(open || ready)) return [];
    const heard = [told.staff, told.customers].filter((each) => each !== null);
    const since = Math.max(began, ...power.map(displayTime));
    return [
      {
        ...{ kind: "service", id: service.id, by: "service", urgency: 2, since },
        ...{ done: open && heard.length === 2, entries: last ? [last, ...heard] : heard },
      },
    ];
  });
};
