import { t } from "../../app/i18n";
import { dayAndTime, when, wholeSite } from "../../app/words";
import { displayTime } from "../../core/entries";
import { momentField } from "../../core/fields";
import type { IncidentView } from "../../core/incident-views";
import { LeadRow } from "../../ui/row";
import { LevelBadge } from "../../ui/signs";
import { lengthWords } from "./ago";
import { Part } from "./part";
import { allViews, board, deskEdition, names, view } from "./state";

/** "A 座、B 座", "全场": where an incident was, by its own facts. */
export function whereWords(of: IncidentView): string {
  const areas = board.value.scene(of).facts.areas?.value ?? [];
  return areas.length === 0 ? wholeSite(deskEdition.value) : names.value.areas(areas);
}

function marksOf(of: IncidentView): string {
  const announced = of.status === "expected" && of.leading.action ? momentField(of.leading.action, "from") : null;
  const [from, to] = [announced ?? displayTime(of.leading), of.ended ? displayTime(of.ended) : null];
  const lasted = to !== null && to > from && t("desk-incident-lasted", { time: lengthWords((to - from) / 1000) });
  const began = t("desk-since-line", { time: of.status === "expected" ? dayAndTime(from) : when(from) });
  return [t(`desk-incident-${of.status}`), of.drill && t("desk-incident-drill"), began, lasted]
    .filter(Boolean)
    .join(" · ");
}

/** An incident in one row: how grave, where, how it stands, when and how long. */
export function IncidentRow({ of, current }: { of: IncidentView; current: boolean }) {
  const { level } = board.value.scene(of).situation;
  return (
    <LeadRow
      href={`/desk?incident=${encodeURIComponent(of.ref)}`}
      current={current}
      start={<LevelBadge level={level}>{level === null ? t("desk-level-short") : names.value.level(level)}</LevelBadge>}
    >
      {whereWords(of)}
      <span class="label desk-line">{marksOf(of)}</span>
    </LeadRow>
  );
}

/** Other incidents to look at: those running, and the latest that ended. */
export function IncidentSwitch() {
  const running = allViews.value.filter((each) => each.status === "open" || each.status === "expected");
  const ended = allViews.value.filter((each) => !running.includes(each)).slice(0, 3);
  const listed = [...running, ...ended];
  if (listed.every((each) => each.ref === view.value?.ref)) return null;
  return (
    <Part title={t("desk-incidents")}>
      <div class="list">
        {listed.map((each) => (
          <IncidentRow key={each.ref} of={each} current={each.ref === view.value?.ref} />
        ))}
      </div>
      <a class="desk-more" href="/desk/incidents">
        {t("desk-incidents-all")}
      </a>
    </Part>
  );
}
