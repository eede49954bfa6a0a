/** Whether a special customer was found well: what was seen last, and one tap for what is seen now. */

import { told } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { currentIncident, directory, nameOf, readsOnly, thisMinute, trueNow } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { when } from "../../app/words/words";
import { CHECK_RESULTS, type CheckResult } from "../../core/catalogue/words";
import { checkCustomer } from "../../core/commands/customers";
import { type CustomerCheck, lastChecks } from "../../core/folds/customer-checks";
import { displayTime } from "../../core/record/entries";
import type { DirectoryCustomer } from "../../sync/connection/api";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

function check(customer: DirectoryCustomer, result: CheckResult): void {
  const drafts = checkCustomer(currentIncident.value, { customer, result, now: trueNow(), write: rfc3339 });
  void recordCounting(drafts, t("customer-said", { who: customer.name, result }));
}

function LastCheck({ last }: { last: CustomerCheck }) {
  const late = last.next !== null && last.next < thisMinute.value;
  const look = last.result !== "well" || late ? ({ tone: "bad" } as const) : ({ icon: "clock" } as const);
  const who = nameOf(last.entry.action?.actor ?? null) ?? "";
  return (
    <Notice {...look}>
      {t("customer-last", { time: when(displayTime(last.entry)), who, result: last.result })}
      {last.next !== null && (
        <span class="label under">{t(late ? "customer-late" : "customer-again", { time: when(last.next) })}</span>
      )}
    </Notice>
  );
}

/** During an outage alone: nobody is looked after by the hour in between. */
export function CustomerCheckCard({ id }: { id: string }) {
  const customer = directory.value?.customers.find((each) => each.id === id);
  if (!(customer && currentIncident.value)) return null;
  const last = lastChecks(told.value.customerChecks).get(id);
  return (
    <section class="card stack" aria-label={t("customer-check")}>
      <h2>{t("customer-check")}</h2>
      {last ? <LastCheck last={last} /> : <p class="label">{t("customer-never")}</p>}
      {last?.result === "needs_help" && (
        <LeadRow href={customer.area === null ? "/help" : `/help?area=${customer.area}`} icon="hand">
          {t("customer-send-help")}
        </LeadRow>
      )}
      {!readsOnly.value && (
        <div class="three">
          {CHECK_RESULTS.map((result) => (
            <Button key={result} size="tall" onPress={() => check(customer, result)}>
              {t("customer-result", { result })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
