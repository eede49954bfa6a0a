/** What of the response is read for the end of the story: requests, help, call-out, gates, services, accidents. */

import { counted, countedBy } from "../../../web/src/core/folds/countable-acts";
import type { Edition } from "../../../web/src/core/plan/plan";
import { byId } from "../../../web/src/core/plan/plan-lookups";
import { placedLists } from "../../../web/src/core/readings/placed-lists";
import { gateOf } from "../../../web/src/core/readings/recovery/gate";
import { accidentsIn } from "../../../web/src/core/readings/response/accidents";
import { callOutIn } from "../../../web/src/core/readings/response/call-out";
import { byCaller } from "../../../web/src/core/readings/response/callers";
import { helpIn } from "../../../web/src/core/readings/response/help";
import { hotlineIn } from "../../../web/src/core/readings/response/hotline";
import { onSite } from "../../../web/src/core/readings/response/on-site";
import { type Request, requestsIn } from "../../../web/src/core/readings/response/requests";
import { servicesIn } from "../../../web/src/core/readings/response/services";
import { textField } from "../../../web/src/core/record/fields";
import type { Scene } from "../../../web/src/core/scene";

const GATED = ["before-power-up", "power-up", "system-check", "generator-start"] as const;
/** Everything was long ago. */
const LATER = { now: Number.MAX_SAFE_INTEGER, heldFor: () => Number.MAX_SAFE_INTEGER };

function requestOf({ kind, place, closed, callBack, unfilled }: Request) {
  const outcome = closed?.action && textField(closed.action, "outcome");
  return {
    ...{ kind, area: place.area, state: outcome ?? "open", by: closed?.action?.actor ?? null },
    ...{ call_back: callBack !== null, short: unfilled },
  };
}

function requestsOf(scene: Scene) {
  const all = requestsIn(scene.requests);
  const callers = byCaller(all);
  const callsOf = (request: Request) => callers.find((each) => each.includes(request))?.length ?? 0;
  const told = all.map((each) => [each.what, { ...requestOf(each), calls: callsOf(each) }] as const);
  return { requests: Object.fromEntries(told), callers: callers.length };
}

function gatesOf(edition: Edition, scene: Scene) {
  const gates = GATED.map((id) => {
    const list = byId(edition.lists, id);
    const [placed] = list ? placedLists(edition, scene, list) : [];
    const gate = placed && gateOf({ edition, scene }, LATER, placed);
    return [id, { finished: gate?.finished ?? false, anew: gate?.anew !== null }] as const;
  });
  return Object.fromEntries(gates);
}

export function responseOf(edition: Edition, scene: Scene) {
  const checks = [...countedBy(scene.systems, "list")];
  const services = servicesIn(edition, scene);
  const told = services.flatMap((each) => Object.values(each.told)).filter((each) => each !== null);
  return {
    ...requestsOf(scene),
    hotline: hotlineIn(scene.hotline) === null ? "closed" : "open",
    help: helpIn(scene).map(({ of, count, area, from, arrived, released }) => ({
      ...{ of, count, area, from, arrived, released },
    })),
    accident: accidentsIn(scene.accidents).map(({ kind, place, people, parts, text }) => ({
      ...{ kind, area: place.area, people, text },
      parts: ["first", ...parts.map(({ action }) => action?.body["part"])],
    })),
    call_out: Object.fromEntries(callOutIn(edition, scene).map(({ id, state, people }) => [id, { state, people }])),
    on_site: [...onSite(scene).keys()],
    gates: gatesOf(edition, scene),
    services: Object.fromEntries(services.map(({ service, open }) => [service.id, open ? "open" : "shut"])),
    services_told: told.length,
    systems: Object.fromEntries(
      checks.map(([list, all]) => {
        const { result, data } = (all.at(-1)?.action?.body ?? {}) as Record<string, unknown>;
        return [list, { result, data }];
      }),
    ),
    trips: counted(scene.powerUp).length,
  };
}
