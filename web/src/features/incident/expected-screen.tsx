import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { record } from "../../app/record/record";
import { plan, readsOnly, trueNow } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { ChooseAreas } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { isRefusal } from "../../core/commands/decision";
import { expectOutage } from "../../core/commands/incidents";
import { Button } from "../../ui/button";
import { Choices } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import * as styles from "./expected-screen.module.css";

/** A day ("2026-11-27") and a time ("09:00") as their fields hold them; "" where nothing was chosen. */
interface DayTime {
  readonly day: string;
  readonly time: string;
}

const NEVER: DayTime = { day: "", time: "" };

/** In this phone's zone, as ms since 1970; null where it is not whole. */
const msOf = ({ day, time }: DayTime): number | null => {
  const at = new Date(`${day}T${time}`).getTime();
  return Number.isNaN(at) ? null : at;
};

interface PickProps {
  readonly legend: string;
  readonly value: DayTime;
  readonly onPick: (value: DayTime) => void;
}

/** Two narrow fields: one for both has no room at large text. */
function PickDayTime({ legend, value, onPick }: PickProps) {
  return (
    <Choices legend={legend}>
      <div class={`two ${styles.daytime}`}>
        <input
          type="date"
          aria-label={`${legend} ${t("expected-day")}`}
          value={value.day}
          onInput={(event) => onPick({ ...value, day: event.currentTarget.value })}
        />
        <input
          type="time"
          aria-label={`${legend} ${t("expected-time")}`}
          value={value.time}
          onInput={(event) => onPick({ ...value, time: event.currentTarget.value })}
        />
      </div>
    </Choices>
  );
}

/** The utility announces an outage: where, from when to when. It is worked on from then, and begins by one confirmation. */
export function ExpectedScreen() {
  const { route } = useLocation();
  const [areas, setAreas] = useState<string[] | null>(null);
  const [from, setFrom] = useState(NEVER);
  const [to, setTo] = useState(NEVER);
  const [begins, ends] = [msOf(from), msOf(to)];
  const half = ends === null && (to.day !== "" || to.time !== "");
  const decided =
    begins === null ? null : expectOutage({ from: begins, to: ends, areas, now: trueNow(), write: rfc3339 });
  const refused =
    decided !== null && isRefusal(decided) && decided.refused !== "areas-missing" ? decided.refused : null;
  const problem = half ? t("expected-half") : refused && t(`refused-${refused}`);
  const save = async () => {
    if (decided === null || !(await record(decided))) return;
    show({ text: t("expected-saved") });
    route("/", true);
  };
  const ready = decided !== null && !(half || isRefusal(decided) || readsOnly.value);
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
      <PickDayTime legend={t("expected-from")} value={from} onPick={setFrom} />
      <PickDayTime
        legend={t("expected-to")}
        value={to}
        onPick={(next) => setTo({ ...next, day: next.day || (next.time && from.day) })}
      />
      {problem && <Notice tone="warn">{problem}</Notice>}
      <ChooseAreas legend={t("expected-where")} areas={plan.value?.areas ?? []} value={areas} onChoose={setAreas} />
    </Screen>
  );
}
