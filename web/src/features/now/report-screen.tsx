import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { areasToPick } from "../../app/area-pick";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { openOutage } from "../../app/opening";
import { Screen } from "../../app/screen";
import { current, plan } from "../../app/store";
import { name, say } from "../../app/words";
import { Button } from "../../ui/button";
import { ChooseMany, ChooseOne } from "../../ui/choices";
import { LeadRow, Notice } from "../../ui/row";

const CAUSES = ["equipment", "maintenance", "weather", "grid", "other"] as const;
const SINCE = ["0", "5", "15", "30", "60"] as const;

/** Report an outage: nothing must be typed; one confirmation opens it on this phone, network or none. */
export function ReportScreen() {
  const { route } = useLocation();
  const [areas, setAreas] = useState<string[]>([]);
  const [cause, setCause] = useState<string | null>(null);
  const [ago, setAgo] = useState<string>("0");
  const [busy, setBusy] = useState(false);
  const offered = areasToPick(plan.value?.areas ?? []).map((area) => ({ value: area.id, label: say(area.name) }));
  const open = async () => {
    setBusy(true);
    const entry = await openOutage({ cause: cause ?? "unknown", areas, minutesAgo: Number(ago) });
    setBusy(false);
    if (!entry) return;
    show({ text: t("report-opened") });
    route("/", true);
  };
  const confirm = (
    <Button kind="go" size="press" disabled={busy} onPress={() => void open()}>
      {t("report-confirm")}
    </Button>
  );
  return (
    <Screen title={t("now-report")} back="/" main={confirm}>
      {current.value && <Notice tone="warn">{t("report-already")}</Notice>}
      {offered.length > 0 ? (
        <ChooseMany legend={t("report-where")} options={offered} value={areas} onChoose={setAreas} />
      ) : (
        <Notice tone="warn">{t("report-no-plan")}</Notice>
      )}
      {/* Also once something is chosen: a line that goes moves what the thumb is about to press. */}
      <p class="label">{t("report-everywhere")}</p>
      <ChooseOne
        legend={t("report-since")}
        options={SINCE.map((value) => ({
          value,
          label: value === "0" ? t("report-just-now") : t("report-ago", { n: Number(value) }),
        }))}
        value={ago}
        onChoose={setAgo}
      />
      <ChooseOne
        legend={t("report-cause")}
        options={CAUSES.map((value) => ({ value, label: plan.value ? name("causes", value) : value }))}
        value={cause}
        onChoose={setCause}
      />
      <nav class="card list" aria-label={t("expected-title")}>
        <LeadRow href="/expected" icon="clock">
          {t("report-announced")}
          <span class="label under">{t("report-announced-hint")}</span>
        </LeadRow>
      </nav>
    </Screen>
  );
}
