import type { PeopleInDanger } from "../../core/catalogue/bodies";
import type { Cause } from "../../core/catalogue/words";
import type { About } from "../../core/commands/decision";
import { openIncident, separate, withdrawOpening } from "../../core/commands/incidents";
import type { IncidentView } from "../../core/folds/incident-views";
import { isAffected } from "../../core/plan/plan-lookups";
import type { Entry } from "../../core/record/entries";
import { record } from "../record/record";
import { edition, localRecord, sceneOf, supervises, trueNow, views } from "../record/store";
import { turnTo } from "../several/chosen-outage";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";

interface Opening {
  readonly cause: Cause;
  readonly areas: readonly string[];
  /** How long ago it began, minutes; null where this adds to an outage whose beginning is known. */
  readonly minutesAgo: number | null;
  readonly danger?: PeopleInDanger;
}

/** Opens an outage on this phone, by the edition that it holds; `about` as `openIncident` has it. */
export async function openOutage({ minutesAgo, ...told }: Opening, about: About = null): Promise<Entry | null> {
  const since = minutesAgo === null ? null : rfc3339(trueNow() - minutesAgo * 60_000);
  const [entry] = (await record(openIncident(about, { ...told, since, edition: localRecord().planDigest() }))) ?? [];
  return entry ?? null;
}

/** Opens an outage that stands beside those that are on, and turns to it. */
export async function openApart(told: Opening): Promise<Entry | null> {
  const entry = await openOutage(told);
  if (!entry) return null;
  await record(separate({ ref: entry.ref, drill: false, members: [entry.ref] }));
  turnTo(entry.ref);
  return entry;
}

/** Whether another one is on, and each of them is dark elsewhere. */
function isElsewhere(view: IncidentView, areas: readonly string[]): boolean {
  const [from, others] = [
    edition.value,
    views.value.filter(({ ref, status }) => status === "open" && ref !== view.ref),
  ];
  const meets = (other: IncidentView) => {
    const dark = sceneOf(other).facts.areas?.value ?? [];
    return areas.length === 0 || from === null || areas.some((area) => isAffected(from, area, dark));
  };
  return others.length > 0 && !others.some(meets);
}

/** An announced outage begins. Where others are on elsewhere a supervisor's stands beside them, and is turned to. */
export async function openAnnounced(told: Opening, view: IncidentView): Promise<Entry | null> {
  const apart = supervises.value && !view.drill && isElsewhere(view, told.areas);
  const entry = await openOutage(told, view);
  if (!(entry && apart)) return entry;
  await record(separate(view));
  turnTo(view.ref);
  return entry;
}

/** Takes back an outage that this person has just reported by mistake: it has not begun. */
export async function withdraw(opening: Entry): Promise<void> {
  dismiss();
  if (await record(withdrawOpening(opening))) show({ text: t("report-withdrawn") });
}
