import type { Bodies, PeopleInDanger } from "../core/catalogue/bodies";
import type { Cause } from "../core/catalogue/words";
import type { Entry } from "../core/entries";
import { t } from "./i18n";
import { dismiss, show } from "./notify";
import { localRecord, record, trueNow } from "./store";
import { rfc3339 } from "./times";

interface Opening {
  readonly cause: Cause;
  readonly areas: readonly string[];
  /** How long ago it began, minutes; null where this adds to an outage whose beginning is known. */
  readonly minutesAgo: number | null;
  readonly danger?: PeopleInDanger;
  readonly drill?: boolean;
}

/**
 * Opens an outage on this phone, by the edition that it holds. `incident` is the announcement it confirms or the
 * outage it adds to; "self" begins a new one.
 */
export async function openOutage(opening: Opening, incident = "self"): Promise<Entry | null> {
  const { cause, areas, minutesAgo, danger, drill = false } = opening;
  const body: Bodies["incident.opened"] = {
    kind: drill ? "drill" : "outage",
    cause,
    areas,
    since: minutesAgo === null ? null : rfc3339(trueNow() - minutesAgo * 60_000),
    edition: localRecord().planDigest(),
    ...(danger ? { people_in_danger: danger } : {}),
  };
  return record({ type: "incident.opened", incident, drill, body });
}

/** Takes back an outage that this person has just reported by mistake: it has not begun. */
export async function withdraw(opening: Entry): Promise<void> {
  dismiss();
  const { incident = null, drill = false } = opening.action ?? {};
  const about = { incident: incident ?? opening.ref, drill, refs: [opening.ref] };
  if (await record({ type: "incident.withdrawn", ...about, body: {} })) show({ text: t("report-withdrawn") });
}
