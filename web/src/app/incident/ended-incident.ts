import type { IncidentView } from "../../core/folds/incident-views";
import { displayTime } from "../../core/record/entries";
import { endedIncident, runningIncident, sceneOf, showEnded } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, when } from "../words/words";

/** Places at which nobody goes on with what an outage left: whoever comes here has turned away from it. */
const AWAY = /^\/(?:lists|contacts|guides|scripts|report|danger|expected|enrol|settings|desk.*)?$/u;
const OF = /^\/after\/(?<ref>[^/]+)$/u;

/**
 * Follows the address: what is looked at of an ended outage, there and on the screens that it leads to; while another one
 * is on, on those alone whose address names it, so that nothing of the other one is recorded there.
 */
export function followAddress(path: string, named: string | undefined): void {
  const ref = OF.exec(path)?.groups?.["ref"] ?? named;
  if (ref !== undefined) showEnded(decodeURIComponent(ref));
  else if (runningIncident.value || AWAY.test(path)) showEnded(null);
}

export const afterHref = (ref: string): string => `/after/${encodeURIComponent(ref)}`;

/** The address of what is of an outage: one that ended is named, else its screens are of the one at hand. */
export const inEnded = (view: IncidentView | null, path: string): string =>
  view?.ended ? `${path}${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(view.ref)}` : path;

/** Of which outage something is, and when that ended. */
export const endedWords = (view: IncidentView): string =>
  t("strip-ended", {
    areas: areaNames(sceneOf(view).facts.areas?.value ?? []),
    time: when(view.ended ? displayTime(view.ended) : 0),
  });

/** Where a screen leads back to, or on to, which else is found at `place`. */
export const backTo = (place: string): string => (endedIncident.value ? afterHref(endedIncident.value.ref) : place);
