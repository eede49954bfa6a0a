import type { IncidentView } from "../../core/folds/incident-views";
import { endedIncident, showEnded } from "../record/store";

/** Places at which nobody goes on with what an outage left: whoever comes here has turned away from it. */
const AWAY = /^\/(?:lists|contacts|guides|scripts|report|danger|expected|enrol|settings|desk.*)?$/u;
const OF = /^\/after\/(?<ref>[^/]+)$/u;

/** Follows the address: what is looked at of an ended outage, there and on the screens that it leads to. */
export function followAddress(path: string, named: string | undefined): void {
  const ref = OF.exec(path)?.groups?.["ref"] ?? named;
  if (ref !== undefined) showEnded(decodeURIComponent(ref));
  else if (AWAY.test(path)) showEnded(null);
}

export const afterHref = (ref: string): string => `/after/${encodeURIComponent(ref)}`;

/** The address of what is of an outage: one that ended is named, else its screens are of the one at hand. */
export const inEnded = (view: IncidentView | null, path: string): string =>
  view?.ended ? `${path}${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(view.ref)}` : path;

/** Where a screen leads back to, which else is found at `place`. */
export const backTo = (place: string): string => (endedIncident.value ? afterHref(endedIncident.value.ref) : place);

/** Where a list leads back to. */
export const backFromList = (): string => backTo("/lists");

/** Where whoever has done a list goes on. */
export const onwardFromList = (): string => (endedIncident.value ? afterHref(endedIncident.value.ref) : "/");
