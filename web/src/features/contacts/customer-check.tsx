/** Whether a special customer was found well: what was seen last, and one tap for what is seen now. */

import { check, round } from "../../app/customers/round";
import { told } from "../../app/incident/situation";
import { currentIncident, directory, nameOf, readsOnly, thisMinute } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { CHECK_RESULTS } from "../../core/catalogue/words";
import { type CustomerCheck, lastChecks } from "../../core/folds/customer-checks";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

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
  const view = currentIncident.value;
  if (!(customer && view)) return null;
  const last = lastChecks(told.value.customerChecks).get(id);
  const help = round.value.find(({ matter }) => matter.id === id)?.help;
  const anew = customer.area === null ? "/help" : `/help?area=${customer.area}`;
  return (
    <section class="card stack" aria-label={t("customer-check")}>
      <h2>{t("customer-check")}</h2>
      {last ? <LastCheck last={last} /> : <p class="label">{t("customer-never")}</p>}
      {last?.result === "needs_help" && (
        <LeadRow href={help ? `/help/${help.entry.ref}` : anew} icon="hand">
          {t(help ? "round-help" : "customer-send-help")}
        </LeadRow>
      )}
      {!readsOnly.value && (
        <div class="three">
          {CHECK_RESULTS.map((result) => (
            <Button key={result} size="tall" onPress={() => check({ view }, customer, { result, who: customer.name })}>
              {t("customer-result", { result })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
