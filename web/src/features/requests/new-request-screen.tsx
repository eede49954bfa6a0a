import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { situation } from "../../app/incident/situation";
import { recordCounting, untilConnected } from "../../app/record/counted-acts";
import { currentIncident, edition, readsOnly, workIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { ENQUIRY_CHANNELS, REQUEST_KINDS } from "../../core/catalogue/words";
import { openRequest } from "../../core/commands/requests";
import { byId } from "../../core/plan/plan-lookups";
import { asksShort } from "../../core/readings/response/short-form";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { approvedWords } from "./approved-fields";
import { type Asking, NOTHING_ASKED } from "./asking";
import { askedBefore } from "./calls-before";
import { FullForm, ShortForm } from "./request-form";

/** By the short form where somebody chose it, else from the plan's level on. */
const isShort = ({ short }: Asking): boolean =>
  short ?? (edition.value !== null && asksShort(edition.value, situation.value.level));

/** False where it could not be recorded: what was said stays on screen. */
async function save(asking: Asking, kind: NonNullable<Asking["kind"]>): Promise<boolean> {
  const { same, caller, area, what, channel, callBack } = asking;
  const earlier = same ? askedBefore(caller.number).map((each) => each.entry.ref) : [];
  const asked = { kind, area, asset: null, what, channel, callBack, caller, earlier };
  const more = { short: isShort(asking), approved: approvedWords(asking) };
  const decided = openRequest(workIncident.value, { ...asked, ...more }, rfc3339);
  const said = untilConnected(t("request-said", { what: t("matter-request", { kind }) }));
  return (await recordCounting(decided, said)) !== null;
}

const among = <T extends string>(all: readonly T[], word: string | undefined): T | null =>
  all.find((each) => each === word) ?? null;

/** `?kind=`, `?area=`, `?channel=`: what is known before anybody asks. */
const askedBy = ({ kind, area, channel }: Readonly<Record<string, string>>): Asking => ({
  ...NOTHING_ASKED,
  kind: among(REQUEST_KINDS, kind),
  channel: among(ENQUIRY_CHANNELS, channel),
  area: byId(edition.value?.areas ?? [], area ?? "")?.id ?? null,
});

/** Somebody asks for something: kind, place, done; who they are and what else they said where there is time. */
export function NewRequestScreen() {
  const { route } = useLocation();
  const { query } = useRoute();
  const { form: asking, begun, put, clear } = useKeptForm("request", askedBy(query));
  const [busy, setBusy] = useState(false);
  const { kind } = asking;
  if (!currentIncident.value) {
    return (
      <Screen title={t("request-new")} back="/">
        <Empty icon="call" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const takeDown = async () => {
    if (kind === null) return;
    setBusy(true);
    const saved = await save(asking, kind);
    setBusy(false);
    if (!saved) return;
    clear();
    route("/requests", true);
  };
  const main = readsOnly.value ? undefined : (
    <Button kind="go" size="press" disabled={busy || kind === null} onPress={() => void takeDown()}>
      {t(kind === null ? "request-kind-first" : "answer-record")}
    </Button>
  );
  const Form = isShort(asking) ? ShortForm : FullForm;
  return (
    <Screen title={t("request-new")} back="/requests" main={main}>
      <Form asking={asking} put={put} promised={query["back"] !== undefined} />
      {begun && (
        <Button kind="bare" onPress={clear}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}
