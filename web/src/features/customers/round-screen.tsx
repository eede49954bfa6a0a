import { lastsHere } from "../../app/customers/lasts-words";
import { LeftToSee, leftToSee } from "../../app/customers/left-to-see";
import { ListUnseen, seesCustomers } from "../../app/customers/list-unseen";
import { customerOf, notOnRound, placeOf, round, visitPlace } from "../../app/customers/round";
import { LeaseNotice } from "../../app/device/lease-notice";
import { matterHere } from "../../app/incident/situation";
import { currentIncident, readsOnly, serverNow } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import type { Visit } from "../../core/readings/response/customer-round";
import { LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { VisitRow } from "./visit-row";

/** How many wait, how many of them for help, how many have waited too long. */
function Count({ visits }: { visits: readonly Visit[] }) {
  const late = visits.filter(({ matter: { due } }) => due !== null && due <= serverNow.value);
  const help = visits.filter(({ inNeed }) => inNeed);
  return <p class="label">{t("round-count", { n: visits.length, late: late.length, help: help.length })}</p>;
}

/** Those who are not to be looked after: whoever of them calls has a turn from then on. */
function Others() {
  const others = notOnRound.value;
  if (others.length === 0 || !currentIncident.value) return null;
  return (
    <FoldOut title={t("round-others", { n: others.length })}>
      <ul class="list">
        {others.map((each) => (
          <li key={each.id}>
            <LeadRow href={`/contacts/${each.id}`}>
              {placeOf(each)}
              <span class="label under">{lastsHere(each)}</span>
            </LeadRow>
          </li>
        ))}
      </ul>
    </FoldOut>
  );
}

/** The round: special customers in the dark by who is next. */
export function RoundScreen() {
  const of = matterHere.value;
  const visits = currentIncident.value ? round.value.filter((each) => customerOf(each) !== null) : [];
  const [next] = visits;
  const isQuiet = !currentIncident.value && leftToSee.value.length === 0;
  const isNobody = visits.length === 0 && (currentIncident.value ? seesCustomers.value : isQuiet);
  const main = next && (
    <LinkButton kind="go" size="press" href={`/contacts/${next.matter.id}`}>
      {t("round-next", { where: visitPlace(next) })}
    </LinkButton>
  );
  return (
    <Screen title={t("round-title")} back="/" main={main}>
      <LeaseNotice of="customers" />
      <ListUnseen />
      {isNobody && (
        <Empty icon="people" title={t(isQuiet ? "round-quiet" : "round-none")}>
          <p>{t("round-none-hint")}</p>
        </Empty>
      )}
      {visits.length > 0 && <Count visits={visits} />}
      {of && visits.length > 0 && (
        <ul class="card list" aria-label={t("round-title")}>
          {visits.map((visit, index) => (
            <VisitRow key={visit.matter.key} of={of} visit={visit} first={index === 0} />
          ))}
        </ul>
      )}
      <LeftToSee />
      <Others />
      {!readsOnly.value && (
        <div class="card list">
          <LeadRow href="/customers/new" icon="pen">
            {t("customer-new")}
          </LeadRow>
        </div>
      )}
    </Screen>
  );
}
