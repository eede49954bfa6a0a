/** Systems with a fault; services to be opened again, once their power is back and the lists before them are done, and who is to hear of it. */

import { countedBy } from "../../folds/countable-acts";
import { displayTime } from "../../record/entries";
import { servicesIn } from "../response/services";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

/** A fault that a check found, until a later check of the same system finds none. */
export const systemMatters: MatterReading = ({ scene }) =>
  [...countedBy(scene.systems, "list")].flatMap(([id, checks]): readonly Asked[] => {
    const at = (result: string) => checks.findLastIndex(({ action }) => action?.body["result"] === result);
    const found = checks[at("faulty")];
    if (!found) return [];
    const [since, done] = [displayTime(found), at("well") > at("faulty")];
    return [{ kind: "system", id, by: "technical", urgency: 2, since, done, entries: checks }];
  });

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
