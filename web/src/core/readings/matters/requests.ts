/** What customers asked for and nobody has settled. */

import type { RequestKind } from "../../catalogue/words";
import { displayTime } from "../../record/entries";
import { requestsIn } from "../response/requests";
import type { MatterReading } from "./context";
import type { Asked, Urgency } from "./matter";

const URGENCY: Readonly<Record<RequestKind, Urgency>> = {
  trapped: 0,
  urgent: 0,
  repair: 2,
  complaint: 3,
  enquiry: 3,
};

export const requestMatters: MatterReading = ({ scene }) =>
  requestsIn(scene.requests).map(
    ({ entry, kind, place, callBack, acts, closed }): Asked => ({
      ...{ kind: "request", id: entry.ref, place, by: "service", due: callBack },
      ...{ since: displayTime(entry), urgency: URGENCY[kind], danger: kind === "trapped" },
      ...{ done: closed !== null, entries: [entry, ...acts] },
    }),
  );
