import { faultWords, matterWords } from "../../../app/matters/matter-words";
import { sceneOf, serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { dateOf, dayAndTime } from "../../../app/words/words";
import type { IncidentView } from "../../../core/folds/incident-views";
import { displayTime } from "../../../core/record/entries";
import { LinkButton } from "../../../ui/button";
import { LevelBadge } from "../../../ui/signs";
import { allViews } from "../shell/desk-state";
import { siteDay } from "../shell/site-days";
import { durationWords } from "../ui/durations";
import { DataTable } from "../ui/table/data-table";
import type { TableColumn, TableMark } from "../ui/table/table-shape";
import { announcedFor } from "./announced-times";
import { badgeOf, goneSince, statusWords, whereWords } from "./incidents-panel";

/** When it began; of an announced one when it is to begin. µs. */
const startOf = (of: IncidentView): number => announcedFor(of)?.from ?? goneSince(of);

const yearOf = (us: number): string => siteDay(us).slice(0, 4);

/** With its day always, and with its year where that is another. */
function startWords(of: IncidentView): string {
  const start = startOf(of);
  return yearOf(start) === yearOf(serverNow.value) ? dayAndTime(start) : dateOf(start);
}

/** How long it went on, µs; null while it does, and where nothing did. */
function lengthOf(of: IncidentView): number | null {
  if (of.ended === null || announcedFor(of)) return null;
  const length = displayTime(of.ended) - goneSince(of);
  return length > 0 ? length : null;
}

const levelOf = (of: IncidentView) => sceneOf(of).situation.level;

const lengthWords = (of: IncidentView): string | null => {
  const length = lengthOf(of);
  return length === null ? null : durationWords(length / 1000);
};

/** With which breaker it was, and what of the list for it is not done. */
const wholeFault: typeof matterWords = (of, matter) =>
  [matterWords(of, matter), faultWords(of, matter)].filter(Boolean).join(" · ");

const standsWords = (of: IncidentView): string =>
  [statusWords(of, wholeFault), of.drill && t("desk-incident-drill")].filter(Boolean).join(" · ");

const columns = (): readonly TableColumn<IncidentView>[] => [
  { id: "start", head: t("desk-incident-when"), cell: startWords, sortBy: startOf },
  { id: "where", head: t("desk-fact-areas"), cell: whereWords, sortBy: whereWords },
  {
    id: "level",
    head: t("desk-level-head"),
    cell: (of) => (
      <LevelBadge level={levelOf(of)} size="small">
        {badgeOf(of, levelOf(of))}
      </LevelBadge>
    ),
    sortBy: levelOf,
  },
  { id: "status", head: t("desk-incident-status"), cell: standsWords, sortBy: standsWords },
  { id: "length", head: t("desk-incident-length"), cell: lengthWords, sortBy: lengthOf, labelled: true },
];

const marks = (): readonly TableMark<IncidentView>[] => [
  { id: "open", words: t("desk-incident-open"), has: ({ status }) => status === "open" },
  { id: "expected", words: t("desk-incident-expected"), has: ({ status }) => status === "expected", calm: true },
  { id: "drill", words: t("desk-incident-drill"), has: ({ drill }) => drill, calm: true },
];

/** All incidents in one table, by when and where. */
export const IncidentsTable = () => (
  <DataTable
    label={t("desk-place-incidents")}
    orderWords="desk-incidents-order"
    rows={allViews.value}
    keyOf={({ ref }) => ref}
    columns={columns()}
    marks={marks()}
    opens={({ ref }) => ({ href: `/desk?incident=${encodeURIComponent(ref)}` })}
    sought={(of) => ({
      ...{ name: whereWords(of), pinyin: "", initials: "", numbers: [] },
      words: [startWords(of), standsWords(of)],
    })}
    acts={(of) =>
      of.status === "closed" && (
        <LinkButton
          label={t("review-of", { areas: whereWords(of), time: startWords(of) })}
          href={`/desk/review/${of.ref}`}
        >
          {t("review-screen")}
        </LinkButton>
      )
    }
    searchWords={t("desk-incidents-search")}
    count="desk-incidents-count"
  />
);
