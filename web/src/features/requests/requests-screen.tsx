import { matterHere } from "../../app/incident/situation";
import { readsOnly, workIncident } from "../../app/record/store";
import { EarlierRequests, earlierRequests } from "../../app/requests/earlier-requests";
import { requests, unfilled, waitingCallers } from "../../app/requests/requests";
import { RequestsUnheard } from "../../app/requests/requests-unheard";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import type { WaitingCaller } from "../../core/readings/matters/callers-in-order";
import type { Request } from "../../core/readings/response/requests";
import { LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { HotlineCard } from "./hotline-card";
import { RequestRow } from "./request-row";

/** All that one caller waits for. */
function CallerRow({ of }: { of: WaitingCaller }) {
  const here = matterHere.value;
  if (!here) return null;
  return (
    <li>
      {of.open.map((matter) => {
        const request = of.calls.find(({ entry }) => entry.ref === matter.id);
        return request && <RequestRow key={matter.key} of={request} waits={{ of: here, matter }} />;
      })}
      {of.calls.length > 1 && <p class="label">{t("request-times", { n: of.calls.length })}</p>}
    </li>
  );
}

function Folded({ title, all, fill = false }: { title: string; all: readonly Request[]; fill?: boolean }) {
  if (all.length === 0) return null;
  return (
    <FoldOut title={title}>
      <div class="list">
        {all.map((each) => (
          <RequestRow key={each.entry.ref} of={each} fill={fill} />
        ))}
      </div>
    </FoldOut>
  );
}

/** Who waits, whoever presses most first; what is to be filled in, what is settled; and where they call. */
export function RequestsScreen() {
  const waiting = waitingCallers.value;
  const earlier = earlierRequests(matterHere.value?.view.ref);
  if (!workIncident.value) {
    return (
      <Screen title={t("request-title")} back="/">
        <EarlierRequests all={earlier} />
        <Empty icon="call" title={t("level-no-incident")}>
          <p>{t("request-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const settled = requests.value.filter(({ closed }) => closed !== null).toReversed();
  const main = readsOnly.value ? undefined : (
    <LinkButton kind="go" size="press" href="/requests/new">
      {t("request-new")}
    </LinkButton>
  );
  return (
    <Screen title={t("request-title")} back="/" main={main}>
      <RequestsUnheard all={requests.value} />
      {waiting.length === 0 && (
        <p class="label">{t(earlier.length > 0 ? "request-none-open-now" : "request-none-open")}</p>
      )}
      <EarlierRequests all={earlier} />
      {waiting.length > 0 && (
        <ul class="card list">
          {waiting.map((each) => (
            <CallerRow key={each.open[0]?.key} of={each} />
          ))}
        </ul>
      )}
      <Folded title={t("request-to-fill", { n: unfilled.value.length })} all={unfilled.value} fill />
      <Folded title={t("request-settled", { n: settled.length })} all={settled} />
      <nav class="card list" aria-label={t("tally-title")}>
        <LeadRow href="/tally" icon="say">
          {t("tally-title")}
        </LeadRow>
      </nav>
      <HotlineCard />
    </Screen>
  );
}
