/** Systems with a fault; services to be opened again, once their power is back and the lists before them are done, and who is to hear of it. */

import { counted } from "../../folds/countable-acts";
import { displayTime, type Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import { type CheckState, checksIn } from "../recovery/system-checks";
import { servicesIn } from "../response/services";
import { notOpened } from "../review/never-done";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

/** A fault that a check found, until a later check of the same system finds none and counts. */
export const systemMatters: MatterReading = ({ edition, scene }) =>
  [...bySystem(counted(scene.systems))].flatMap(([id, checks]): readonly Asked[] => {
    const at = (result: string) => checks.findLastIndex(({ action }) => action?.body["result"] === result);
    const found = checks[at("faulty")];
    if (!found) return [];
    const mended = at("well") > at("faulty");
    const isEarly = ({ status, last }: CheckState) => status === "early" && last === checks.at(-1);
    const done = mended && !checksIn({ edition, scene }).some(isEarly);
    const place = { area: fieldOf(found, "area"), asset: fieldOf(found, "asset") };
    return [
      { kind: "system", id, place, by: "technical", urgency: 2, since: displayTime(found), done, entries: checks },
    ];
  });

const fieldOf = ({ action }: Entry, field: string): string | null => action && textField(action, field);

/** By the list of the plan and where it was done; one that is done once by its list alone. */
function bySystem(checks: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const check of checks) {
    const of = ["list", "area", "asset"].flatMap((field) => fieldOf(check, field) ?? []).join("/");
    if (!found.get(of)?.push(check)) found.set(of, [check]);
  }
  return found;
}

/** Those that may be opened; an end leaves all others, too, whose power is back. */
export const serviceMatters: MatterReading = ({ edition, scene, ends }) => {
  const began = displayTime(scene.view.leading);
  const shut = new Set(
    ends ? notOpened({ edition, scene }).flatMap((each) => (each.powered ? each.service.id : [])) : [],
  );
  return servicesIn(edition, scene).flatMap(({ service, open, ready, last, told, since: power }): readonly Asked[] => {
    if (!(open || ready || shut.has(service.id))) return [];
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
