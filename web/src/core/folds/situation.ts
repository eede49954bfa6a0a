import { type Level, STAGES, type Stage } from "../catalogue/words";
import { type Action, couldKnow, type Entry } from "../record/entries";
import { effective, levelField, MOST_AREAS, textsField, wordField } from "../record/fields";
import { corrected, dangerOf, NOBODY, type People, reported } from "./dangers";
import { type Fold, OwnCollections } from "./fold";

export interface StagePeriod {
  /** The first to enter counts: the stage's time limit runs from there. */
  readonly entered: Entry;
  readonly left: Entry | null;
}

/** What was said of the power somewhere. */
export interface SupplySaid {
  readonly lost: boolean;
  /** Who said so last. */
  readonly entry: Entry;
  /** Who said so first. */
  readonly since: Entry;
  /** How it stood before that. */
  readonly before: SupplySaid | null;
}

/** Level, stages, supply and people in danger of one view. */
export interface Situation extends People {
  readonly level: Level | null;
  readonly levelBy: Entry | null;
  /** A later change that would have lowered a level graver than the one its maker saw: shown, not taken. */
  readonly levelDisputed: Entry | null;
  /** The latest period of each stage that was entered, in order of entering. */
  readonly stages: ReadonlyMap<Stage, StagePeriod>;
  /** By area id, `""` for "all of it": the entry that last said so. */
  readonly supply: ReadonlyMap<string, SupplySaid>;
}

type Change = (state: Situation, entry: Entry, action: Action, own: OwnCollections) => Situation;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["incident.opened", opened],
  ["supply.lost", (state, entry, action, own) => supply(state, entry, action, { lost: true, own })],
  ["supply.returned", (state, entry, action, own) => supply(state, entry, action, { lost: false, own })],
  ["level.changed", levelChanged],
  ["stage.entered", stageEntered],
  ["stage.left", stageLeft],
  ["entry.undone", stageUndone],
  ["entry.corrected", corrected<Situation>],
]);

/** Over the entries of one view. */
export const situationFold: Fold<Situation> = {
  initial: {
    level: null,
    levelBy: null,
    levelDisputed: null,
    stages: new Map(),
    supply: new Map(),
    ...NOBODY,
  },
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    const change = action && CHANGES.get(action.type);
    return change ? change(state, entry, action, own) : state;
  },
};

const POWER_AND_STAGES = /^(?:incident\.opened$|supply\.|stage\.|entry\.undone$)/u;

/** What was said of the power and of the stages of one view, in display order: each as it was recorded. */
export const powerAndStagesFold: Fold<readonly Entry[]> = {
  initial: [],
  evolve(state, entry, own = new OwnCollections()) {
    if (!POWER_AND_STAGES.test(entry.action?.type ?? "")) return state;
    const said = own.list(state);
    said.push(entry);
    return said;
  },
};

/** The stage entered last and not left: the one that the header names. */
export function currentStage(state: Situation): Stage | null {
  const running = [...state.stages].filter(([, period]) => period.left === null);
  return running.at(-1)?.[0] ?? null;
}

/** The same; where all were left the last of them, and before any was entered the first of the plan. */
export const stageInHand = (state: Situation): Stage =>
  currentStage(state) ?? [...state.stages.keys()].at(-1) ?? "activate";

/** True while any area is without power, null where nothing was said yet. */
export function isSupplyLost(state: Situation): boolean | null {
  if (state.supply.size === 0) return null;
  return [...state.supply.values()].some((it) => it.lost);
}

function opened(state: Situation, entry: Entry, action: Action, own: OwnCollections): Situation {
  const danger = dangerOf(entry, action);
  // Who reports people in danger in an outage that is known says where they are, not where the power is gone.
  const dark = state.supply.size > 0 && danger !== null ? state : supply(state, entry, action, { lost: true, own });
  const level = levelField(action, "level");
  const leveled = level === null ? dark : raise(dark, entry, level);
  return danger === null ? leveled : reported(leveled, danger);
}

/** A raise never lowers: two phones that raise apart from each other end at the graver of the two. */
function raise(state: Situation, entry: Entry, level: Level): Situation {
  if (state.level !== null && state.level <= level) return state;
  return { ...state, level, levelBy: entry, levelDisputed: null };
}

function levelChanged(state: Situation, entry: Entry, action: Action): Situation {
  const [from, to] = [levelField(action, "from"), levelField(action, "to")];
  if (to === null) return state;
  if (from === null || to <= from) return raise(state, entry, to);
  // Whoever lowers knew `from`. If it has got graver meanwhile, a person must look again.
  if (state.level !== null && state.level < from) return { ...state, levelDisputed: entry };
  return { ...state, level: to, levelBy: entry, levelDisputed: null };
}

interface Said {
  readonly lost: boolean;
  readonly own: OwnCollections;
}

function supply(state: Situation, entry: Entry, action: Action, { lost, own }: Said): Situation {
  const areas = textsField(action, "areas") ?? [];
  const next = own.map(state.supply);
  const named = areas.length > 0 ? areas : ["", ...next.keys()];
  for (const name of named) {
    // Names beyond so many stand for all of it, so that no word costs more than that.
    const area = next.has(name) || next.size < MOST_AREAS ? name : "";
    const held = next.get(area) ?? null;
    if (held?.lost !== lost) next.set(area, { lost, entry, since: entry, before: held });
    // What is dark already has been so since it was first said: no countdown begins anew.
    else if (!lost) next.set(area, { ...held, entry });
  }
  return { ...state, supply: next };
}

function stageEntered(state: Situation, entry: Entry, action: Action): Situation {
  const stage = wordField(action, "stage", STAGES);
  if (stage === null || state.stages.get(stage)?.left === null) return state;
  const stages = new Map(state.stages);
  stages.delete(stage);
  return { ...state, stages: stages.set(stage, { entered: entry, left: null }) };
}

function stageLeft(state: Situation, entry: Entry, action: Action): Situation {
  const stage = wordField(action, "stage", STAGES);
  const period = stage && state.stages.get(stage);
  if (!period || period.left !== null) return state;
  return { ...state, stages: new Map(state.stages).set(stage, { ...period, left: entry }) };
}

/** As if nobody had entered or left it. */
function stageUndone(state: Situation, entry: Entry, { refs }: Action): Situation {
  const isUndone = (each: Entry) => refs.includes(each.ref) && couldKnow(entry, each);
  const kept = [...state.stages].filter(([, { entered }]) => !isUndone(entered));
  const stages = new Map(
    kept.map(([id, { entered, left }]) => [id, { entered, left: left && isUndone(left) ? null : left }]),
  );
  return { ...state, stages };
}
