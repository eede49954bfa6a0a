import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import type { Edition, Item } from "../../core/plan/plan";
import { byId, type Place } from "../../core/plan/plan-lookups";
import { authorityReportIn } from "../../core/readings/response/accidents";
import { LeadRow } from "../../ui/lead-row";

/** A step that starts the clock of an accident, or leads to a list with one. */
export function asksForAccident(from: Edition, { clock, list }: Pick<Item, "clock" | "list">): boolean {
  const due = authorityReportIn(from);
  const starts = (of: Item["clock"]) => of?.does === "start" && of.id === due?.clock.id;
  const led = byId(from.lists, list ?? "")?.pages.flatMap(({ items }) => items) ?? [];
  return due !== null && (starts(clock) || led.some((each) => starts(each.clock)));
}

/** Such a step leads to where the accident is written down, which starts that clock by itself. */
export function AccidentLead({ item, place }: { item: Item; place: Place }) {
  if (!(edition.value && asksForAccident(edition.value, item))) return null;
  return (
    <nav class="card list" aria-label={t("accident-title")}>
      <LeadRow icon="alert" href={`/accidents${place.area ? `?area=${encodeURIComponent(place.area)}` : ""}`}>
        {t("accident-ask")}
      </LeadRow>
    </nav>
  );
}
