import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { areasToPick } from "../../app/area-pick";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { Screen } from "../../app/screen";
import { plan, readsOnly, record, trueNow } from "../../app/store";
import { rfc3339 } from "../../app/times";
import { say } from "../../app/words";
import { Button } from "../../ui/button";
import { ChooseMany, Field } from "../../ui/choices";
import { Notice } from "../../ui/row";

/** What a field for a day and a time holds, in this phone's zone, as ms since 1970; null where it is not whole. */
const msOf = (value: string): number | null => {
  const at = new Date(value).getTime();
  return value === "" || Number.isNaN(at) ? null : at;
};

/** Why it cannot be recorded so; null where it can. */
function wrong(from: number | null, to: number | null): string | null {
  if (from === null) return null;
  if (from < trueNow()) return t("expected-began");
  return to !== null && to <= from ? t("expected-order") : null;
}

/** The utility announces an outage: where, from when to when. It is worked on from then, and begins by one confirmation. */
export function ExpectedScreen() {
  const { route } = useLocation();
  const [areas, setAreas] = useState<string[]>([]);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [begins, ends] = [msOf(from), msOf(to)];
  const problem = wrong(begins, ends);
  const save = async () => {
    if (begins === null) return;
    const times = { from: rfc3339(begins), to: ends === null ? null : rfc3339(ends) };
    const body = { ...times, areas, cause: "maintenance" };
    if (!(await record({ type: "incident.expected", incident: "self", body }))) return;
    show({ text: t("expected-saved") });
    route("/", true);
  };
  const ready = begins !== null && problem === null && !readsOnly.value;
  return (
    <Screen
      title={t("expected-title")}
      back="/report"
      main={
        <Button kind="go" size="press" disabled={!ready} onPress={() => void save()}>
          {t("expected-save")}
        </Button>
      }
    >
      <p>{t("expected-what")}</p>
      <Field name={t("expected-from")}>
        <input type="datetime-local" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </Field>
      <Field name={t("expected-to")}>
        <input type="datetime-local" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </Field>
      {problem && <Notice tone="warn">{problem}</Notice>}
      <ChooseMany
        legend={t("expected-where")}
        options={areasToPick(plan.value?.areas ?? []).map((area) => ({ value: area.id, label: say(area.name) }))}
        value={areas}
        onChoose={setAreas}
      />
      <p class="label">{t("report-everywhere")}</p>
    </Screen>
  );
}
