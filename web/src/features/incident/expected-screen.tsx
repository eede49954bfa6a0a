import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { record } from "../../app/record/record";
import { plan, readsOnly, sceneOf, trueNow, views } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { ChooseAreas } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { areaNames } from "../../app/words/words";
import { isRefusal } from "../../core/commands/decision";
import { expectOutage, moveBack, moveOutage } from "../../core/commands/incidents";
import type { IncidentView } from "../../core/folds/incident-views";
import { momentField } from "../../core/record/fields";
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

/** As the two fields hold a time of a body, µs; of none, nothing. */
function fieldsOf(us: number | null | undefined): DayTime {
  if (typeof us !== "number") return NEVER;
  const at = rfc3339(us / 1000);
  return { day: at.slice(0, 10), time: at.slice(11, 16) };
}

/** The announced outage that is to be moved, as the address names it; null: a new one is announced. */
const movedOne = (ref: string | undefined): IncidentView | null =>
  views.value.find((view) => view.status === "expected" && view.members.includes(ref ?? "")) ?? null;

/** Of all announcements that are one: a move takes the place of what each of them said. */
const areasOf = (moved: IncidentView | null): readonly string[] | null =>
  moved && (sceneOf(moved).facts.areas?.value ?? []);

/** It may be taken back: then it is announced as it was. */
function offerMoveBack(moved: IncidentView, areas: readonly string[]): void {
  offerUndo(t("expected-moved"), async () => {
    if (await record(moveBack(moved, areas))) show({ text: t("expected-moved-back") });
  });
}

/**
 * The utility announces an outage: where, from when to when. It is worked on from then, and begins by one confirmation.
 * One that was announced before (`?move=` its ref) is moved: announced anew.
 */
export function ExpectedScreen() {
  const { route, query } = useLocation();
  // As it was when one came: what others say of it meanwhile does not move what is typed.
  const [moved] = useState(() => movedOne(query["move"]));
  const before = moved?.leading.action ?? null;
  const [there] = useState(() => areasOf(moved));
  const [areas, setAreas] = useState<string[] | null>(there && [...there]);
  const [from, setFrom] = useState(() => fieldsOf(before && momentField(before, "from")));
  const [to, setTo] = useState(() => fieldsOf(before && momentField(before, "to")));
  const [begins, ends] = [msOf(from), msOf(to)];
  const half = ends === null && (to.day !== "" || to.time !== "");
  const said = begins === null ? null : { from: begins, to: ends, areas, now: trueNow(), write: rfc3339 };
  const decided = said && (moved ? moveOutage(moved, said) : expectOutage(said));
  const refused =
    decided !== null && isRefusal(decided) && decided.refused !== "areas-missing" ? decided.refused : null;
  const problem = half ? t("expected-half") : refused && t(`refused-${refused}`);
  const save = async () => {
    if (decided === null || !(await record(decided))) return;
    if (moved) offerMoveBack(moved, there ?? []);
    else show({ text: t("expected-saved") });
    const desk = moved ? `/desk?incident=${encodeURIComponent(moved.ref)}` : "/desk";
    route(query["at"] === "desk" ? desk : "/", true);
  };
  const typed = JSON.stringify([from, to, areas]);
  const [first] = useState(typed);
  // Whoever moved nothing would have everybody told again.
  const same = moved !== null && typed === first;
  const ready = decided !== null && !(half || same || isRefusal(decided) || readsOnly.value);
  return (
    <Screen
      title={moved ? t("expected-move-title", { areas: areaNames(there ?? []) }) : t("expected-title")}
      back={moved ? "/" : "/report"}
      main={
        <Button kind="go" size="press" disabled={!ready} onPress={() => void save()}>
          {t(moved ? "expected-move-save" : "expected-save")}
        </Button>
      }
    >
      <p>{t(moved ? "expected-move-what" : "expected-what")}</p>
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
