/** The outage in which a request stands: the one at hand, else one that ended, while another is on too. */

import type { Matter } from "../../core/readings/matters/matter";
import { type Request, requestsIn } from "../../core/readings/response/requests";
import { matterHere, type Of } from "../incident/situation";
import { aftermaths } from "../matters/afterwards";
import { matters } from "../matters/matters";
import { requests } from "./requests";

export interface RequestHome {
  readonly of: Of;
  readonly all: readonly Request[];
  readonly matters: readonly Matter[];
  /** It is not the one at hand. */
  readonly earlier: boolean;
}

/** Null: none of the outages that this phone knows has it. */
export function requestHome(ref: string): RequestHome | null {
  const has = (all: readonly Request[]) => all.some(({ entry }) => entry.ref === ref);
  const here = matterHere.value;
  if (here && has(requests.value)) return { of: here, all: requests.value, matters: matters.value, earlier: false };
  const of = aftermaths.value.find(({ scene }) => has(requestsIn(scene.requests)));
  return of ? { of, all: requestsIn(of.scene.requests), matters: of.open, earlier: true } : null;
}
