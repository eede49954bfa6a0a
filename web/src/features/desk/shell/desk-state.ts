import { computed, signal } from "@preact/signals";
import "../../../app/incident/counting-now";
import { staffingOf } from "../../../app/duties/staffing";
import {
  counting,
  currentIncident,
  directory,
  drills,
  editionOf,
  entries,
  me,
  phoneOf,
  recorded,
  sceneOf,
  views,
} from "../../../app/record/store";
import { withFound, withWhom } from "../../../app/words/entry-line";
import { locale, t } from "../../../app/words/i18n";
import { namesOf } from "../../../app/words/names";
import type { IncidentView } from "../../../core/folds/incident-views";
import { incrementalFilter } from "../../../core/list-changes";
import type { Edition } from "../../../core/plan/plan";
import { standIns } from "../../../core/readings/duties/stand-ins";
import { currentView, NOTHING_TOLD } from "../../../core/scene";
import { newestRows, type Row } from "../../../core/timeline/timeline";
import { createHead, createTimelineEntries } from "../../../core/timeline/timeline-entries";
import { createTimeline } from "../../../core/timeline/timeline-reader";
import { type NewsMark, newSince } from "../timeline/news-marks";
import { entryOpen, incidentAsked } from "./address";

/** All incidents, drills too, the latest first. */
export const allViews = computed<readonly IncidentView[]>(() =>
  [...views.value, ...drills.value].sort((a, b) => b.leading.happenedAt - a.leading.happenedAt),
);

/** Those that run now: more than one where a supervisor keeps them apart, or a drill runs too. */
export const openViews = computed(() => allViews.value.filter((each) => each.status === "open"));

/** The incident on the desk: the one asked for in the address bar, else the one that this device is about; null in quiet times. */
export const view = computed<IncidentView | null>(() => {
  const asked = counting(incidentAsked() ?? "");
  const found = asked && allViews.value.find((each) => each.members.includes(asked));
  return found || currentIncident.value || currentView(views.value, drills.value);
});

/** Ref of the row whose detail is open; a link to what was recorded again elsewhere opens what counts. */
export const rowOpen = (): string | null => {
  const ref = entryOpen();
  return ref && counting(ref);
};

export const deskScene = computed(() => (view.value ? sceneOf(view.value) : null));

/** What is known of who does what and who can be had: in the incident on the desk, or in quiet times. */
export const deskStaffing = computed(() => {
  const of = deskScene.value;
  return staffingOf(of ?? NOTHING_TOLD, of !== null && of.view.status !== "expected");
});

/** Who comes into question for which duty, whoever leads first. */
export const deskLines = computed(() => standIns(deskStaffing.value));

const safe = computed(() => deskScene.value?.situation.safe);

/** Refs of all that reported people who are safe by now. */
export const safeRefs = computed(() => new Set(safe.value?.flatMap(({ refs }) => refs)));

/** The edition that the incident on the desk runs by. */
export const deskEdition = computed<Edition | null>(() => editionOf(view.value));

export const deskNames = computed(() => {
  const people = deskScene.value?.situation ?? NOTHING_TOLD.situation;
  const known = withFound(namesOf(deskEdition.value, directory.value, locale.value, t("shell-joiner")), people);
  const mine = me.value;
  const person = (id: string) => (id === mine?.person ? mine.name : known.person(id));
  return { ...known, person, device: phoneOf };
});

/** The same as entries are told to whoever sits there. */
export const toldNames = computed(() =>
  withWhom(deskNames.value, deskScene.value?.situation ?? NOTHING_TOLD.situation),
);

const findHead = createHead();

/** The highest arrival number here. */
export const head = computed(() => findHead(recorded.value));

const listTimeline = createTimelineEntries();

const listed = computed(() => listTimeline(entries.value, allViews.value, view.value));

/** Entries that are folded whole within a frame, and the newest of more, which the first picture shows. */
const FEW = 10_000;
const NEWEST = 200;

/** True once the desk has shown its first picture: then all is counted, however many entries there are. */
export const pictured = signal(false);

export const allCounted = computed(() => pictured.value || entries.value.length <= FEW);

/** What the timeline is made of now: entries of the incident on the desk; in quiet times those that belong to none. */
const toldEntries = computed(() => (allCounted.value ? listed.value.all : listed.value.newest(NEWEST)));

/** What this person had seen when this visit began; null on the first visit ever. */
export const newsMark = signal<NewsMark | null>(null);

/** What arrived since, wherever it stands. */
export const isNews = computed(() => newSince(newsMark.value, (ref) => ref.startsWith(`${me.value?.device}.`)));

/** Refs of it, in display order. */
export const news = (): readonly string[] => toldEntries.value.filter(isNews.value).map(({ ref }) => ref);

/** Sifts what is new to this person out of rows, in display order. */
export const siftNews = computed(() => {
  const isNew = isNews.value;
  return incrementalFilter((row: Row) => isNew(row.entry));
});

const readTimeline = createTimeline();

/** The timeline's rows in display order; before all is counted the newest of them. */
export const rows = computed<readonly Row[]>(() => {
  const options = { lookedAt: null, views: allViews.value };
  if (allCounted.value) return readTimeline(toldEntries.value, options);
  // What is said of an entry further back comes with that entry.
  return newestRows(toldEntries.value, options);
});
