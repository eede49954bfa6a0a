import { type Checklists, checklistsFold } from "./checklists";
import { type Duties, dutiesFold } from "./duties";
import type { Entry } from "./entries";
import { type Facts, factsFold } from "./facts";
import { type Fold, runner } from "./fold";
import { type IncidentView, incidentViews } from "./incident-views";
import { type Incidents, incidentsFold } from "./incidents";
import { type Situation, situationFold } from "./situation";
import { belongs } from "./timeline";

/** All that is folded for one incident view. */
export interface Scene {
  readonly view: IncidentView;
  readonly situation: Situation;
  readonly facts: Facts;
  readonly duties: Duties;
  readonly checklists: Checklists;
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

/** The latest open outage, else the latest expected one: what Now shows. Drills only where asked for. */
export function currentView(views: readonly IncidentView[]): IncidentView | null {
  const last = (status: IncidentView["status"]) => views.findLast((it) => it.status === status);
  return last("open") ?? last("expected") ?? null;
}

/**
 * Folds entries given in display order, remembering what it folded before: pass a new array when anything changed,
 * with the same objects for what did not.
 */
export function createBoard(): (entries: readonly Entry[]) => Board {
  const incidents = runner(incidentsFold);
  const standing = runner(onlyStanding(dutiesFold));
  let scenes: ReadonlyMap<string, SceneReader> = new Map();
  return (entries) => {
    const state = incidents(entries);
    const [real, drills] = [incidentViews(state, false), incidentViews(state, true)];
    const views = [...real, ...drills].map(viewKey);
    scenes = new Map(views.map((key) => [key, scenes.get(key) ?? createSceneReader()]));
    const read = (view: IncidentView) => (scenes.get(viewKey(view)) ?? createSceneReader())(entries, view);
    return { incidents: state, real, drills, scene: read, standingDuties: standing(entries) };
  };
}

type SceneReader = (entries: readonly Entry[], view: IncidentView) => Scene;

/** A reader lives as long as its view has these members: with others, the past reads differently. */
const viewKey = (view: IncidentView) => JSON.stringify([view.drill, ...view.members]);

function createSceneReader(): SceneReader {
  let read: ((entries: readonly Entry[]) => Omit<Scene, "view">) | null = null;
  return (entries, view) => {
    read ??= sceneFolds(view);
    return { view, ...read(entries) };
  };
}

function sceneFolds(view: IncidentView): (entries: readonly Entry[]) => Omit<Scene, "view"> {
  const members = new Set(view.members);
  const here = <S>(fold: Fold<S>): Fold<S> => ({
    initial: fold.initial,
    evolve: (state, entry) => (belongs(entry, view.drill, members) ? fold.evolve(state, entry) : state),
  });
  const situation = runner(here(situationFold));
  const facts = runner(here(factsFold));
  const duties = runner(here(dutiesFold));
  const checklists = runner(here(checklistsFold));
  return (entries) => ({
    situation: situation(entries),
    facts: facts(entries),
    duties: duties(entries),
    checklists: checklists(entries),
  });
}

function onlyStanding<S>(fold: Fold<S>): Fold<S> {
  const stands = ({ action }: Entry) => action !== null && action.incident === null;
  return {
    initial: fold.initial,
    evolve: (state, entry) => (stands(entry) && entry.action?.drill === false ? fold.evolve(state, entry) : state),
  };
}
