import type { Acts } from "./acts";
import { type Checklists, checklistsFold } from "./checklists";
import { clocksFold } from "./clock-marks";
import { type Duties, dutiesFold } from "./duties";
import { type Hands, handsFold } from "./duty-doers";
import { enquiriesFold } from "./enquiries";
import type { Entry } from "./entries";
import { type Facts, factsFold } from "./facts";
import { type Fold, runner } from "./fold";
import { type IncidentView, incidentViews } from "./incident-views";
import { type Incidents, incidentsFold } from "./incidents";
import { lettingGoFold } from "./letting-go";
import { sieve } from "./lists";
import { type Promises, promisesFold } from "./promises";
import { reportsFold } from "./reports";
import { type Situation, situationFold } from "./situation";
import { belongs } from "./timeline";
import { type Tries, triesFold } from "./tries";

/** All that is folded for one incident view. */
export interface Scene {
  readonly view: IncidentView;
  readonly situation: Situation;
  readonly facts: Facts;
  readonly duties: Duties;
  readonly hands: Hands;
  readonly checklists: Checklists;
  readonly clockActs: Acts;
  readonly enquiries: Acts;
  readonly reports: Acts;
  readonly promises: Promises;
  readonly tries: Tries;
  readonly lettingGo: Acts;
}

/** Everything that screens read, folded from the entries of one moment. */
export interface Board {
  readonly incidents: Incidents;
  /** Views by display order of what leads them; open, expected and ended ones. */
  readonly real: readonly IncidentView[];
  readonly drills: readonly IncidentView[];
  readonly scene: (view: IncidentView) => Scene;
  /** Duties taken without an incident: who stands by. */
  readonly standingDuties: Duties;
}

/** The latest open outage, else the latest open drill: a real one suspends it. Else what is announced. */
export function currentView(real: readonly IncidentView[], drills: readonly IncidentView[]): IncidentView | null {
  const last = (views: readonly IncidentView[], status: IncidentView["status"]) =>
    views.findLast((it) => it.status === status);
  return last(real, "open") ?? last(drills, "open") ?? last(real, "expected") ?? last(drills, "expected") ?? null;
}

/**
 * Folds entries given in display order, remembering what it folded before: pass a new array when anything changed,
 * with the same objects for what did not. `incidents`: a runner that others read too, so that they are folded once.
 */
export function createBoard(incidents = runner(incidentsFold)): (entries: readonly Entry[]) => Board {
  const standing = runner(onlyStanding(dutiesFold));
  let scenes: ReadonlyMap<string, SceneReader> = new Map();
  return (entries) => {
    const state = incidents(entries);
    const [real, drills] = [incidentViews(state, false), incidentViews(state, true)];
    const views = [...real, ...drills].map((view) => [viewKey(view), view] as const);
    scenes = new Map(views.map(([key, view]) => [key, scenes.get(key) ?? createSceneReader(view)]));
    const read = (view: IncidentView) => (scenes.get(viewKey(view)) ?? createSceneReader(view))(entries, view);
    return {
      incidents: state,
      real,
      drills,
      scene: read,
      get standingDuties() {
        return standing(entries);
      },
    };
  };
}

type SceneReader = (entries: readonly Entry[], view: IncidentView) => Scene;

/** A reader lives as long as its view has these members: with others, the past reads differently. */
const viewKey = (view: IncidentView) => JSON.stringify([view.drill, ...view.members]);

/** Each part is folded when it is first read: what no screen shows costs nothing. */
function createSceneReader(of: IncidentView): SceneReader {
  const members = new Set(of.members);
  const here = sieve((entry: Entry) => belongs(entry, of.drill, members));
  const situation = runner(situationFold);
  const facts = runner(factsFold);
  const duties = runner(dutiesFold);
  const hands = runner(handsFold);
  const checklists = runner(checklistsFold);
  const clockActs = runner(clocksFold);
  const enquiries = runner(enquiriesFold);
  const reports = runner(reportsFold);
  const promises = runner(promisesFold);
  const tries = runner(triesFold);
  const lettingGo = runner(lettingGoFold);
  return (entries, view) => ({
    view,
    get situation() {
      return situation(here(entries));
    },
    get facts() {
      return facts(here(entries));
    },
    get duties() {
      return duties(here(entries));
    },
    get hands() {
      return hands(here(entries));
    },
    get checklists() {
      return checklists(here(entries));
    },
    get clockActs() {
      return clockActs(here(entries));
    },
    get enquiries() {
      return enquiries(here(entries));
    },
    get reports() {
      return reports(here(entries));
    },
    get promises() {
      return promises(here(entries));
    },
    get tries() {
      return tries(here(entries));
    },
    get lettingGo() {
      return lettingGo(here(entries));
    },
  });
}

function onlyStanding<S>({ initial, evolve }: Fold<S>): Fold<S> {
  const stands = ({ action }: Entry) => action !== null && action.incident === null && !action.drill;
  return { initial, evolve: (state, entry, own) => (stands(entry) ? evolve(state, entry, own) : state) };
}
