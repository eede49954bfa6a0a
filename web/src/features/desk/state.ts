import { computed, signal } from "@preact/signals";
import { locale, t } from "../../app/i18n";
import { namesOf } from "../../app/names";
import {
  counting,
  directory,
  edition,
  entries,
  folded,
  foldIncidents,
  localRecord,
  me,
  phoneOf,
  plan,
  recorded,
} from "../../app/store";
import { isAccess } from "../../core/access";
import { type Board, createBoard, currentView } from "../../core/board";
import type { Entry } from "../../core/entries";
import { type Fold, Own, runner } from "../../core/fold";
import type { IncidentView } from "../../core/incident-views";
import { sieve } from "../../core/lists";
import type { Edition } from "../../core/plan";
import { belongs, newestRows, type Row } from "../../core/timeline";
import { createTimeline } from "../../core/timeline-reader";
import { entryOpen, incidentAsked } from "./address";
import { type Looked, newSince } from "./looked";

const fold = createBoard(foldIncidents);

/** Everything the desk shows is folded from the entries of the moment. */
export const board = computed<Board>(() => fold(folded.value));

/** All incidents, drills too, the latest first. */
export const allViews = computed<readonly IncidentView[]>(() =>
  [...board.value.real, ...board.value.drills].sort((a, b) => b.leading.happenedAt - a.leading.happenedAt),
);

/** Those that run now: more than one where a supervisor keeps them apart, or a drill runs too. */
export const openViews = computed(() => allViews.value.filter((each) => each.status === "open"));

/** The incident on the desk: the one asked for in the address bar, else the current one; null in quiet times. */
export const view = computed<IncidentView | null>(() => {
  const asked = counting(incidentAsked() ?? "");
  const found = asked && allViews.value.find((each) => each.members.includes(asked));
  return found || currentView(board.value.real, board.value.drills);
});

/** Ref of the row whose detail is open; a link to what was recorded again elsewhere opens what counts. */
export const rowOpen = (): string | null => {
  const ref = entryOpen();
  return ref && counting(ref);
};

export const scene = computed(() => (view.value ? board.value.scene(view.value) : null));

const past = signal<ReadonlyMap<string, Edition>>(new Map());
const asked = new Set<string>();

/** Refs of all that reported people who are safe by now. */
export const safeRefs = computed(() => new Set(scene.value?.situation.safe.flatMap(({ refs }) => refs)));

/** The edition that the incident on the desk runs by; until it is here, the one in force stands in. */
export const deskEdition = computed<Edition | null>(() => {
  const wanted = view.value?.edition;
  if (!wanted) return plan.value;
  const found = past.value.get(wanted);
  if (!(found || asked.has(wanted))) void fetchEdition(wanted);
  return found ?? edition.value;
});

async function fetchEdition(sha256: string): Promise<void> {
  asked.add(sha256);
  const found = await localRecord()
    .edition(sha256)
    .catch(() => null);
  if (found) past.value = new Map(past.value).set(sha256, found);
}

export const names = computed(() => {
  const known = namesOf(deskEdition.value, directory.value, locale.value, t("desk-joiner"));
  const mine = me.value;
  const person = (id: string) => (id === mine?.person ? mine.name : known.person(id));
  return { ...known, person, device: phoneOf };
});

interface Sieve {
  readonly passes: (entry: Entry) => boolean;
  readonly sift: (entries: readonly Entry[]) => readonly Entry[];
}

const sieveOf = (passes: Sieve["passes"]): Sieve => ({ passes, sift: sieve(passes) });
const NOTHING = sieveOf(() => false);
let ofView = { key: "", sieve: NOTHING };
let ofQuiet = { key: "", sieve: NOTHING };

const spanOf = ({ leading, ended }: IncidentView) =>
  [leading.happenedAt, ended?.happenedAt ?? Number.POSITIVE_INFINITY] as const;

const within = ({ happenedAt }: Entry, [from, to]: readonly [number, number]) => happenedAt >= from && happenedAt <= to;

/** What belongs to no incident; unreadable entries, which do not say, where none was on at their time. */
function sieveOfQuiet(views: readonly IncidentView[]): Sieve {
  const spans = views.filter((each) => !each.drill).map(spanOf);
  const key = JSON.stringify(spans);
  if (ofQuiet.key === key) return ofQuiet.sieve;
  const during = (entry: Entry) => spans.some((span) => within(entry, span));
  const passes = (entry: Entry) =>
    // What was reported by mistake belongs to nothing any more.
    entry.action === null
      ? !during(entry)
      : entry.action.type === "incident.withdrawn" || !(entry.action.incident || isAccess(entry));
  ofQuiet = { key, sieve: sieveOf(passes) };
  return ofQuiet.sieve;
}

/** The view's entries, and unreadable ones by their time. A view of the same members and times sifts on. */
function sieveOfView(of: IncidentView): Sieve {
  const { members, drill } = of;
  const span = spanOf(of);
  const key = JSON.stringify([members, drill, span]);
  if (ofView.key === key) return ofView.sieve;
  const known = new Set(members);
  const during = (entry: Entry) => !drill && within(entry, span);
  ofView = { key, sieve: sieveOf((entry) => (entry.action === null ? during(entry) : belongs(entry, drill, known))) };
  return ofView.sieve;
}

const shownSieve = computed(() => (view.value ? sieveOfView(view.value) : sieveOfQuiet(allViews.value)));

/** Entries of the incident on the desk; in quiet times those that belong to none. */
const shownEntries = computed<readonly Entry[]>(() => shownSieve.value.sift(entries.value));

/** Entries that are folded whole within a frame, and the newest of more, which the first picture shows. */
const FEW = 10_000;
const NEWEST = 200;

/** True once the desk has shown its first picture: then all is counted, however many entries there are. */
export const pictured = signal(false);

export const counted = computed(() => pictured.value || entries.value.length <= FEW);

/** The last of them, looked for from the end: that there are many more costs nothing. */
const newestEntries = computed<readonly Entry[]>(() => {
  const { passes } = shownSieve.value;
  const found: Entry[] = [];
  for (let at = entries.value.length; at > 0 && found.length < NEWEST; ) {
    const entry = entries.value[--at] as Entry;
    if (passes(entry)) found.push(entry);
  }
  return found.reverse();
});

/** What the timeline is made of now. */
const toldEntries = computed(() => (counted.value ? shownEntries : newestEntries).value);

/** What this person had seen when this visit began; null on the first visit ever. */
export const looked = signal<Looked | null>(null);

const isMine = (ref: string): boolean => ref.startsWith(`${me.value?.device}.`);

const siftNews = computed(() => {
  const since = looked.value?.seq ?? Number.POSITIVE_INFINITY;
  return sieve((entry: Entry) => (entry.seq ?? 0) > since);
});

/** Refs that arrived since, wherever they stand. */
export const news = computed<ReadonlySet<string>>(
  () => new Set(newSince(looked.value, siftNews.value(toldEntries.value), isMine)),
);

const readTimeline = createTimeline();

/** The timeline's rows, the latest first; before all is counted the newest of them. */
export const rows = computed<readonly Row[]>(() => {
  const options = { lookedAt: null, views: allViews.value };
  if (counted.value) return readTimeline(toldEntries.value, options).toReversed();
  // What is said of an entry further back comes with that entry.
  return newestRows(toldEntries.value, options).toReversed();
});

const actingFold: Fold<ReadonlySet<string>> = {
  initial: new Set(),
  evolve: (devices, { device }, own = new Own()) => (devices.has(device) ? devices : own.set(devices).add(device)),
};

const foldActing = runner(actingFold);

/** Ids of the devices that recorded something of what the desk shows. */
export const acting = computed(() => foldActing(shownEntries.value));

const foldHead = runner<number>({ initial: 0, evolve: (top, { seq }) => Math.max(top, seq ?? 0) });

/** The highest arrival number here. */
export const head = computed(() => foldHead(recorded.value));
