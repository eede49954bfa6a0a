import { aftermaths, countLeft, isFault } from "../../../app/matters/afterwards";
import { matterWords } from "../../../app/matters/matter-words";
import { sceneOf } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { dayAndTime, when, wholeSite } from "../../../app/words/words";
import type { Level } from "../../../core/catalogue/words";
import { beganAt } from "../../../core/folds/facts";
import { type IncidentView, isAnnounced } from "../../../core/folds/incident-views";
import { displayTime } from "../../../core/record/entries";
import { LeadRow } from "../../../ui/lead-row";
import { LevelBadge } from "../../../ui/signs";
import { allViews, deskEdition, deskNames, view } from "../shell/desk-state";
import { durationWords } from "../ui/durations";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";
import { announcedFor } from "./announced-times";

/** "A 座、B 座", "全场": where an incident was, by its own facts. */
export function whereWords(of: IncidentView): string {
  const areas = sceneOf(of).facts.areas?.value ?? [];
  return areas.length === 0 ? wholeSite(deskEdition.value) : deskNames.value.areas(areas);
}

/** Since when the power was gone, as it is known by now, µs. */
export const goneSince = (of: IncidentView): number => beganAt(sceneOf(of));

function timesOf(of: IncidentView): readonly (string | false)[] {
  const announced = announcedFor(of);
  if (announced) return [announced.from !== null && t("desk-planned-line", { time: dayAndTime(announced.from) })];
  const [from, to] = [goneSince(of), of.ended ? displayTime(of.ended) : null];
  const lasted = to !== null && to > from && t("desk-incident-lasted", { time: durationWords((to - from) / 1000) });
  return [t("desk-since-line", { time: when(from) }), lasted];
}

/** How it stands; one that ended with what tripped and is still off, and how much is to be done: "ended · 3 left to do". */
export function statusWords(of: IncidentView, sayFault = matterWords): string {
  const left = aftermaths.value.find(({ view: { ref } }) => ref === of.ref);
  const n = left ? countLeft(left).n : 0;
  return [
    t(`desk-incident-${of.status}`),
    ...(left?.open ?? []).filter(isFault).map((matter) => left && sayFault(left, matter)),
    n > 0 && t("desk-incident-left", { n }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function marksOf(of: IncidentView): string {
  // Its badge says "planned".
  const status = of.status !== "expected" && statusWords(of);
  return [status, of.drill && t("desk-incident-drill"), ...timesOf(of)].filter(Boolean).join(" · ");
}

/** What its badge says: the level, or that it is only announced. */
export function badgeOf(of: IncidentView, level: Level | null): string {
  if (isAnnounced(of)) return t("desk-incident-expected");
  return level === null ? t("desk-level-short") : deskNames.value.level(level);
}

/** Where it was, how it stands, when and how long. */
export const IncidentWords = ({ of }: { of: IncidentView }) => (
  <span>
    {whereWords(of)}
    <span class="label under">{marksOf(of)}</span>
  </span>
);

/** An incident in one row: how grave, where, how it stands, when and how long. */
export function IncidentRow({ of, current }: { of: IncidentView; current: boolean }) {
  const { level, danger } = sceneOf(of).situation;
  const inDanger = of.status === "open" && danger.length > 0;
  return (
    <LeadRow
      end={inDanger && <span class="bad">{t("wall-danger", { n: danger.length })}</span>}
      href={`/desk?incident=${encodeURIComponent(of.ref)}`}
      current={current}
      start={
        <LevelBadge level={level} size="small">
          {badgeOf(of, level)}
        </LevelBadge>
      }
    >
      <IncidentWords of={of} />
    </LeadRow>
  );
}

/** Other incidents to look at: those running, and the latest that ended. */
export function IncidentsPanel() {
  const running = allViews.value.filter((each) => each.status === "open" || each.status === "expected");
  const ended = allViews.value.filter((each) => !running.includes(each)).slice(0, 3);
  const listed = [...running, ...ended];
  if (listed.every((each) => each.ref === view.value?.ref)) return null;
  return (
    <Panel title={t("desk-incidents")}>
      <div class="list">
        {listed.map((each) => (
          <IncidentRow key={each.ref} of={each} current={each.ref === view.value?.ref} />
        ))}
      </div>
      <MoreLink href="/desk/incidents">{t("desk-incidents-all")}</MoreLink>
    </Panel>
  );
}
