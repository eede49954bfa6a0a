import { clockAt } from "../../app/clock-row";
import { t } from "../../app/i18n";
import { promiseWords, say, when } from "../../app/words";
import type { Overdue } from "../../core/scene-limits";
import { names } from "./state";

/** What should have been done, and of what: "Fetch people out · People in a lift · Tower A, lift 2". */
export function overdueWords(overdue: Overdue): { readonly what: string; readonly where: string } {
  if (overdue.kind === "report") return { what: say(overdue.rule.name), where: t("desk-need-report") };
  if (overdue.kind === "promise") {
    const { by, what, until } = overdue.promised;
    return { what: promiseWords(what, when(until)), where: names.value.contact(by) };
  }
  const { clock, place } = overdue.running;
  const at = place.asset ? names.value.asset(place.asset) : place.area ? names.value.area(place.area) : "";
  return { what: say(overdue.limit.name), where: clockAt(say(clock.name), at) };
}
