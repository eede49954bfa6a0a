/** Folds the journal once for every screen: which incidents there are, and the scene of each of them. */

import { triesFold } from "./folds/call-tries";
import { checklistsFold } from "./folds/checklists";
import {
  accidentsFold,
  callOutFold,
  clocksFold,
  confirmationsFold,
  enquiriesFold,
  helpFold,
  hotlineFold,
  lettingGoFold,
  powerUpFold,
  reportsFold,
  requestsFold,
  reviewFold,
  servicesFold,
  systemsFold,
  takingFold,
  writtenReportFold,
} from "./folds/countable-acts";
import { customerChecksFold } from "./folds/customer-checks";
import { type Duties, dutiesFold } from "./folds/duties";
import { devicesFold, handsFold } from "./folds/duty-doers";
import { factsFold } from "./folds/facts";
import { type Fold, runner } from "./folds/fold";
import { belongs, type IncidentView, incidentViews } from "./folds/incident-views";
import { type Incidents, incidentsFold } from "./folds/incidents";
import { noticesFold } from "./folds/notices";
import { promisesFold } from "./folds/promises";
import { powerAndStagesFold, situationFold } from "./folds/situation";
import { incrementalFilter } from "./list-changes";
import { isStanding, ofFoundCustomers, ofImprovements } from "./outside-incidents";
import { createCounting } from "./record/copies";
import { createCorrecting } from "./record/corrections";
import type { Entry } from "./record/entries";
import { createSettingAside } from "./timeline/aside";
import { createRetiming } from "./timeline/stated-times";
import { takesBack } from "./timeline/taken-back";

/** What is folded of one incident, each part by itself. Whatever a new kind of action tells gets its line here. */
const PARTS = {
  situation: situationFold,
  powerAndStages: powerAndStagesFold,
  facts: factsFold,
  duties: dutiesFold,
  hands: handsFold,
  devices: devicesFold,
  checklists: checklistsFold,
  clockActs: clocksFold,
  enquiries: enquiriesFold,
  reports: reportsFold,
  promises: promisesFold,
  tries: triesFold,
  customerChecks: customerChecksFold,
  notices: noticesFold,
  lettingGo: lettingGoFold,
  taking: takingFold,
  requests: requestsFold,
  hotline: hotlineFold,
  callOut: callOutFold,
  help: helpFold,
  accidents: accidentsFold,
  confirmations: confirmationsFold,
  powerUp: powerUpFold,
  systems: systemsFold,
  services: servicesFold,
  review: reviewFold,
  writtenReport: writtenReportFold,
} as const;
type Part = keyof typeof PARTS;
type Folded = { readonly [P in Part]: (typeof PARTS)[P]["initial"] };
const NAMES = Object.keys(PARTS) as Part[];

/** How one incident stands. Each part is folded when it is first read: what no screen shows costs nothing. */
export interface Scene extends Folded {
  readonly view: IncidentView;
  /** What belongs to it, in display order, as it was put right since. */
  readonly entries: readonly Entry[];
  /** Of one that ended: outages, or drills, that began later, in display order; what they did to what it left counts for it. */
  readonly later?: readonly Scene[];
  /** Of an outage: others that ended within a day before it began, in display order: what was told of people holds on. */
  readonly earlier?: readonly Scene[];
}

/** How an incident stands of which nothing was told. */
export const NOTHING_TOLD: Omit<Scene, "view"> = {
  entries: [],
  ...(Object.fromEntries(NAMES.map((name) => [name, PARTS[name].initial])) as unknown as Folded),
};

/** All that the journal tells at one moment. */
export interface Scenes {
  /** What happened, each thing once, and by the ref of each copy left out the ref that counts. */
  readonly entries: readonly Entry[];
  readonly aliases: ReadonlyMap<string, string>;
  /** Views by display order of what leads them; open, expected and ended ones. */
  readonly real: readonly IncidentView[];
  readonly drills: readonly IncidentView[];
  readonly scene: (view: IncidentView) => Scene;
  /** What was told of duties without an incident, and who has which by it: who stands by. */
  readonly standing: readonly Entry[];
  readonly standingDuties: Duties;
  /** All that tells of special customers found in the field, and what became of it; a drill's are nobody's. */
  readonly customerReports: readonly Entry[];
  /** What is to be better next time, and what became of it: of outages, of drills and of neither. */
  readonly improvements: readonly Entry[];
  /** All that takes back other entries, and what stands in the place of those that never were. */
  readonly undoings: readonly Entry[];
}

/** The latest open outage, else the latest open drill: a real one suspends it. */
export const openView = (real: readonly IncidentView[], drills: readonly IncidentView[]): IncidentView | null =>
  lastOf(real, "open") ?? lastOf(drills, "open");

/** The same; else what is announced. */
export const currentView = (real: readonly IncidentView[], drills: readonly IncidentView[]): IncidentView | null =>
  openView(real, drills) ?? lastOf(real, "expected") ?? lastOf(drills, "expected");

const lastOf = (views: readonly IncidentView[], status: IncidentView["status"]) =>
  views.findLast((it) => it.status === status) ?? null;

/** Names whom entries are about as they are known by now. */
export type Naming = (entries: readonly Entry[]) => readonly Entry[];

/**
 * Folds what was recorded, given in display order, remembering what it folded before: pass a new array when anything
 * changed, with the same objects for what did not.
 */
export function createScenes(): (recorded: readonly Entry[], name?: Naming) => Scenes {
  const [retime, count, correct, viewsOf] = [createRetiming(), createCounting(), createCorrecting(), createViews()];
  const [siftStanding, siftUndoings] = [incrementalFilter(isStanding), incrementalFilter(takesBack)];
  const [setAside, foldIncidents, foldStanding] = [createSettingAside(), runner(incidentsFold), runner(dutiesFold)];
  const [siftReports, siftImprovements] = [incrementalFilter(ofFoundCustomers), incrementalFilter(ofImprovements)];
  let readers: ReadonlyMap<string, SceneReader> = new Map();
  return (recorded, name = (all) => all) => {
    const { entries, aliases } = count(retime(recorded));
    const folded = name(setAside(correct(entries)));
    const { real, drills } = viewsOf(foldIncidents(folded));
    const keyed = [...real, ...drills].map((view) => [viewKey(view), view] as const);
    readers = new Map(keyed.map(([key, view]) => [key, readers.get(key) ?? createSceneReader(view)] as const));
    return {
      entries,
      aliases,
      real,
      drills,
      scene: (view) => (readers.get(viewKey(view)) ?? createSceneReader(view))(folded, view),
      get standing() {
        return siftStanding(folded);
      },
      get standingDuties() {
        return foldStanding(siftStanding(folded));
      },
      get customerReports() {
        return siftReports(folded);
      },
      get improvements() {
        return siftImprovements(folded);
      },
      get undoings() {
        return siftUndoings(folded);
      },
    };
  };
}

/** Views of the same incidents are the same objects. */
function createViews() {
  const viewsOf = (of: Incidents) => ({ of, real: incidentViews(of, false), drills: incidentViews(of, true) });
  let held = viewsOf(incidentsFold.initial);
  return (of: Incidents) => {
    if (of !== held.of) held = viewsOf(of);
    return held;
  };
}

type SceneReader = (entries: readonly Entry[], view: IncidentView) => Scene;

/** A reader lives as long as its view has these members: with others, the past reads differently. */
const viewKey = (view: IncidentView) => JSON.stringify([view.drill, ...view.members]);

function createSceneReader(of: IncidentView): SceneReader {
  const members = new Set(of.members);
  const sift = incrementalFilter((entry: Entry) => belongs(entry, of.drill, members));
  const folds = NAMES.map((name) => [name, runner(PARTS[name] as Fold<unknown>)] as const);
  return (entries, view) => {
    const scene = { view };
    const lazily = (name: string, get: () => unknown) => Object.defineProperty(scene, name, { get, enumerable: true });
    lazily("entries", () => sift(entries));
    for (const [name, fold] of folds) lazily(name, () => fold(sift(entries)));
    return scene as unknown as Scene;
  };
}

/** Folds some parts of other entries than a scene's own, remembering what it folded. */
export function foldParts<P extends Part>(names: readonly P[]): (name: P, entries: readonly Entry[]) => Folded[P] {
  const folds = new Map(names.map((name) => [name, runner(PARTS[name] as Fold<unknown>)] as const));
  return (name, entries) => folds.get(name)?.(entries) as Folded[P];
}
