/** The record as signals: all that screens read of it. long-file: what hangs together, from the record to what is shown. */

import { computed, signal } from "@preact/signals";
import { type IncidentView, isAnnounced } from "../../core/folds/incident-views";
import type { Edition } from "../../core/plan/plan";
import { displayTime, type Entry } from "../../core/record/entries";
import { momentField } from "../../core/record/fields";
import { isAtLeast, shownTo } from "../../core/rights";
import { createScenes, type Naming, type Scene } from "../../core/scene";
import type { LocalRecord } from "../../sync/local-record";
import { madeUpNumbers } from "../device/dialled-numbers";
import { chosenView } from "../several/chosen-outage";
import { createEditions } from "../several/incident-editions";
import { t } from "../words/i18n";
import { minute, second } from "../words/times";
import { unnamed } from "../words/user-text";
import { liveScene } from "./live-scene";
import { STATUS_AT_START } from "./status-at-start";
import { wholeDirectory } from "./whole-directory";

const held = signal<LocalRecord | null>(null);
const beats = signal(0);

/** Puts the record behind the screens. Every signal below then follows it; gives the way to let go. */
export function connect(opened: LocalRecord): () => void {
  held.value = opened;
  return opened.subscribe(() => {
    if (!isHeld) beats.value += 1;
  });
}

/** A disk that takes longer holds up nothing that others recorded. */
const HOLD_MS = 500;
let isHeld = false;

/** Leaves the screens as they are while something more urgent is done; gives what has them follow again. */
export function holdScreens(): () => void {
  isHeld = true;
  const release = () => {
    clearTimeout(timer);
    isHeld = false;
    beats.value += 1;
  };
  const timer = setTimeout(release, HOLD_MS);
  return release;
}

/** The record itself, for what is asked and not shown: enrolling, photos, export, the desk's endpoints. */
export function localRecord(): LocalRecord {
  if (!held.value) throw new Error("the record is not open yet");
  return held.value;
}

function follow<T>(read: (from: LocalRecord) => T, without: T) {
  return computed(() => {
    void beats.value;
    return held.value ? read(held.value) : without;
  });
}

export const me = follow((it) => it.me(), null);
export const plan = follow((it) => it.plan(), null);
const keptDirectory = follow((it) => it.directory(), null);
export const directory = computed(() => keptDirectory.value && wholeDirectory(keptDirectory.value));
export const status = follow((it) => it.status(), STATUS_AT_START);

/** By itself: the status is told anew with each part of a round, and a storm has many. */
export const syncedAt = computed(() => status.value.lastSyncedAt);

/** How the server shut this phone out; null while it may read. */
export const shutOut = computed(() => status.value.shutOut);

const kept = follow<readonly Entry[]>((it) => it.entries(), []);

/** The record as it stands for who is signed in, copies too: who recorded what, and where it is on its way. */
export const recorded = computed(() => shownTo(me.value, kept.value));

const fold = createScenes();

/** Undefined until its code is here: no first screen shows a customer. */
export const foundNames = signal<Naming | undefined>(undefined);

/** All that phone and desk show is folded here. */
export const scenes = computed(() => fold(recorded.value, foundNames.value));

/** What happened, each thing once. */
export const entries = computed(() => scenes.value.entries);

/** The ref among `entries` of what this ref names: another one where it was recorded again on another logbook. */
export const counting = (ref: string): string => scenes.value.aliases.get(ref) ?? ref;

/** Refs under which an entry was recorded again. */
export const copiesOf = (ref: string): readonly string[] =>
  [...scenes.value.aliases].flatMap(([copy, of]) => (of === ref ? copy : []));

/** True for a supervisor and whoever is above. The server judges; the screen only does not offer in vain. */
export const supervises = computed(() => me.value !== null && isAtLeast(me.value.role, "supervisor"));

/** True where this browser reads only ("not my computer"), so that nothing can be recorded. */
export const readsOnly = computed(() => me.value !== null && me.value.device === null);

/** Now on the server's clock, ms: a time that goes into a body must not carry this phone's wrong clock. */
export const trueNow = (): number => Date.now() + (status.value.clockOffsetMs ?? 0);

/** Now on the server's clock, µs, to the second: what elapsed times count against. */
export const serverNow = computed(() => (second.value + (status.value.clockOffsetMs ?? 0)) * 1000);

/** µs on the server's clock, to the minute: what is due or passed is told by no second. */
export const thisMinute = computed(() => (minute.value + (status.value.clockOffsetMs ?? 0)) * 1000);

/** Incidents as people see them, overlapping ones as one; real ones and drills apart. */
export const views = computed(() => scenes.value.real);
export const drills = computed(() => scenes.value.drills);

/** What counts beside any one of them; each stays the same list until it changes. */
export const saidOfStandBy = computed(() => scenes.value.standing);
export const standingDuties = computed(() => scenes.value.standingDuties);
export const customerReports = computed(() => scenes.value.customerReports);
export const saidOfImprovements = computed(() => scenes.value.improvements);
export const undoings = computed(() => scenes.value.undoings);

/** What is on: an open outage, else an open drill. */
export const runningIncident = computed(() => chosenView(views.value, drills.value));

const endedShown = signal<string | null>(null);

/** Turns to what is still to be done of an ended outage or drill, by its ref; null: away from it. */
export const showEnded = (ref: string | null): void => {
  endedShown.value = ref;
};

/** The ended one whose afterwards is looked at. */
export const endedIncident = computed(
  () =>
    [...views.value, ...drills.value].find((view) => view.ref === endedShown.value && view.status === "closed") ?? null,
);

/** What is on and the screens are about: they stay with it while it is on, but where one that ended is looked at. */
export const currentIncident = computed(() => (endedIncident.value ? null : runningIncident.value));

/** What the screens are about: what is on, or what is still to be done of what was. */
export const shownIncident = computed(() => currentIncident.value ?? endedIncident.value);

const beginsAt = ({ leading }: IncidentView): number =>
  (leading.action && momentField(leading.action, "from")) ?? Number.POSITIVE_INFINITY;

/** What is worked on: the incident, or what one that ended left, else the announced outage that begins first. */
export const workIncident = computed(() => {
  const expected = views.value.filter((view) => view.status === "expected");
  return shownIncident.value ?? expected.toSorted((a, b) => beginsAt(a) - beginsAt(b))[0] ?? null;
});

/** µs. Whoever looks later wonders no more where the outage went. */
export const LATELY = 12 * 3_600_000_000;

/** An announced outage that was called off lately: those who were told of it are still to hear that. */
export const calledOff = computed(() => {
  const off = views.value.findLast((view) => view.status === "cancelled" && isAnnounced(view));
  return off?.ended && serverNow.value - displayTime(off.ended) < LATELY ? off : null;
});

/** What words are about: what is worked on, else what was called off lately. */
export const toldIncident = computed(() => workIncident.value ?? calledOff.value);

/** The edition that an incident runs by, with the newest contacts; until this phone has it, the phone's own stands in. */
export const editionOf = createEditions(
  plan,
  computed(() => status.value.lastHeardAt),
  (sha256) => localRecord().edition(sha256),
);

export const edition = computed<Edition | null>(() => editionOf(shownIncident.value));

/** Tells what of a scene counts no longer; null until its code is here, which few outages need. */
export const countingNow = signal<((from: Edition, scene: Scene) => Scene) | null>(null);

/** Tells what was recorded of an outage before it was taken out of another; null until its code is here. */
export const toldBefore = signal<((from: Edition, scene: Scene) => Scene) | null>(null);

interface Live {
  readonly told: Scene;
  readonly now: Scene;
}

const live = new WeakMap<IncidentView, Live>();

const toldOf = (view: IncidentView): Scene => liveOf(view).told;

/** How an incident stands: one object as long as its view stays the same. Whoever reads a part of it follows that part. */
export const sceneOf = (view: IncidentView): Scene => liveOf(view).now;

function liveOf(view: IncidentView): Live {
  const known = live.get(view);
  if (known) return known;
  const told = liveScene(view, () => {
    const [folded, from] = [scenes.value.scene(view), editionOf(view)];
    return (from && toldBefore.value?.(from, folded)) ?? folded;
  });
  const now = liveScene(view, () => {
    const [from, count] = [editionOf(view), countingNow.value];
    return from && count ? count(from, told) : told;
  });
  const made = { told, now: withOthers(now) };
  live.set(view, made);
  return made;
}

/** With the outages, or drills, that came after it and before it. */
function withOthers(scene: Scene): Scene {
  const { view } = scene;
  const split = computed(() => {
    const all = (view.drill ? drills : views).value;
    const at = all.findIndex(({ ref }) => ref === view.ref);
    return { before: all.slice(0, at), after: all.slice(at + 1) };
  });
  const lately = displayTime(view.leading) - 2 * LATELY;
  // Within a day; what was found of people in a drill says nothing in the next one.
  const isLately = ({ ended }: IncidentView) => ended && !view.drill && displayTime(ended) > lately;
  const [later, earlier] = [
    computed(() => (view.ended ? split.value.after.map(toldOf) : [])),
    computed(() => split.value.before.filter(isLately).map(toldOf)),
  ];
  return Object.defineProperties(scene, {
    later: { get: () => later.value, enumerable: true },
    earlier: { get: () => earlier.value, enumerable: true },
  });
}

/** True where what the screens show is the invented plan that is shipped. */
export const showsExample = computed(() => edition.value?.site.example ?? false);

/** What `platform.ts` must know before it lets anything out. */
export const mode = computed(() => ({
  drill: shownIncident.value?.drill ?? false,
  madeUp: edition.value ? madeUpNumbers(edition.value, plan.value) : undefined,
}));

export function nameOf(person: string | null): string {
  if (person === null) return t("shell-someone");
  if (person === me.value?.person) return me.value.name;
  return directory.value?.people.find((each) => each.id === person)?.name ?? unnamed(person);
}

/** A phone by who recorded on it last, or enrolled it where nobody did. */
export function phoneOf(device: string): string {
  const last = recorded.value.findLast((entry) => entry.device === device && entry.action?.actor)?.action?.actor;
  const person = last ?? recorded.value.findLast(({ action }) => enrolled(action, device))?.action?.body["person"];
  return typeof person === "string" ? t("phone-of", { who: nameOf(person) }) : t("phone-unnamed", { device });
}

const enrolled = (action: Entry["action"], device: string): boolean =>
  action?.type === "device.enrolled" && action.body["device"] === device;
