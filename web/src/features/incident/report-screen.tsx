import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { openApart, openOutage, withdraw } from "../../app/incident/opening";
import { connected } from "../../app/record/connection";
import { currentIncident, plan, sceneOf, supervises } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { Unheard } from "../../app/response/unheard";
import { turnTo } from "../../app/several/chosen-outage";
import { otherOutages } from "../../app/several/other-running";
import { outageThere } from "../../app/several/outage-there";
import { Screen } from "../../app/shell/screen";
import { ChooseAreas } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { areaNames, name, say, wholeSite } from "../../app/words/words";
import { CAUSES, type Cause } from "../../core/catalogue/words";
import { areaTree, pickedFor } from "../../core/plan/area-tree";
import type { Area } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";

interface Asked {
  readonly areas: readonly Area[];
  readonly onWhere: (where: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What it may be is asked; that nobody knows yet needs no button. */
const KNOWN = CAUSES.filter((cause) => cause !== "unknown");
const SINCE = ["0", "5", "15", "30", "60"] as const;

/** Nobody said where: one tap does, and reports it. That it is everywhere must be said like anything else. */
function AskWhere({ areas, onWhere, onClose }: Asked) {
  return (
    <Sheet title={t(connected.value ? "report-where-ask" : "report-where-ask-offline")} onClose={onClose}>
      <div class="chips">
        <Button size="tall" onPress={() => onWhere([])}>
          {wholeSite(plan.value)}
        </Button>
        {areaTree(areas).map(({ top }) => (
          <Button key={top.id} size="tall" onPress={() => onWhere([top.id])}>
            {say(top.name)}
          </Button>
        ))}
      </div>
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}

/** One is on: whether this is the same one. To keep two apart is for supervisors; whoever else reports widens it. */
function Beside({ apart, onApart }: { apart: boolean; onApart: (apart: boolean) => void }) {
  const view = currentIncident.value;
  if (!view || view.drill) return null;
  const areas = areaNames(sceneOf(view).facts.areas?.value ?? []);
  if (!supervises.value) return <Notice tone="warn">{t("report-already", { areas })}</Notice>;
  return (
    <ChooseOne
      legend={t("report-beside", { areas })}
      options={[
        { value: "same", label: t("report-widens") },
        { value: "apart", label: t("report-apart") },
      ]}
      value={apart ? "apart" : "same"}
      onChoose={(chosen) => onApart(chosen === "apart")}
    />
  );
}

/** Report an outage: nothing must be typed; one confirmation opens it on this phone, network or none. `?area=`: where it is said to be dark. */
export function ReportScreen() {
  const { route } = useLocation();
  const there = pickedFor(plan.value?.areas ?? [], useRoute().query["area"] ?? "");
  const [areas, setAreas] = useState<string[] | null>(there === null ? null : [there]);
  const [asking, setAsking] = useState(false);
  const [cause, setCause] = useState<Cause | null>(null);
  const [ago, setAgo] = useState<string>("0");
  const [apart, setApart] = useState(false);
  const [busy, setBusy] = useState(false);
  const offered = plan.value?.areas ?? [];
  const open = async (where: readonly string[]) => {
    setAsking(false);
    setBusy(true);
    const told = { cause: cause ?? "unknown", areas: where, minutesAgo: Number(ago) } as const;
    // With several on, whoever reports what is dark by one of them tells of that one.
    const known = otherOutages.value.length > 0 ? outageThere(where) : null;
    const entry = await (apart ? openApart(told) : openOutage(told, known));
    setBusy(false);
    if (!entry) return;
    if (known && !apart) turnTo(known.ref);
    offerUndo(t(connected.value ? "report-opened" : "report-opened-offline"), () => withdraw(entry));
    route("/", true);
  };
  // A site without a plan has no parts to choose from.
  const known = areas ?? (offered.length > 0 ? null : []);
  const confirm = (
    <Button
      kind="go"
      size="press"
      disabled={busy}
      onPress={() => (known === null ? setAsking(true) : void open(known))}
    >
      {t("report-confirm")}
    </Button>
  );
  return (
    <Screen title={t("now-report")} back="/" main={confirm}>
      <Unheard words={t("report-unheard")} />
      <Beside apart={apart} onApart={setApart} />
      {offered.length > 0 ? (
        <ChooseAreas legend={t("report-where")} areas={offered} value={areas} onChoose={setAreas} />
      ) : (
        <Notice tone="warn">{t("report-no-plan")}</Notice>
      )}
      <ChooseOne
        legend={t("report-since")}
        options={SINCE.map((value) => ({
          value,
          label: value === "0" ? t("report-just-now") : t("report-ago", { n: Number(value) }),
        }))}
        value={ago}
        onChoose={setAgo}
      />
      {plan.value && (
        <ChooseOne
          legend={t("report-cause")}
          options={KNOWN.map((value) => ({ value, label: name("causes", value) }))}
          value={cause}
          onChoose={setCause}
        />
      )}
      <nav class="card list" aria-label={t("expected-title")}>
        <LeadRow href="/expected" icon="clock">
          {t("report-announced")}
          <span class="label under">{t("report-announced-hint")}</span>
        </LeadRow>
      </nav>
      {asking && <AskWhere areas={offered} onWhere={(where) => void open(where)} onClose={() => setAsking(false)} />}
    </Screen>
  );
}
