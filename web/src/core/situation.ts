import type { Action, Entry } from "./entries";
import {
  effective,
  type Level,
  levelField,
  peopleInDanger,
  STAGES,
  type Stage,
  textField,
  textsField,
  wordField,
} from "./fields";
import type { Fold } from "./fold";

export interface StagePeriod {
  /** The first to enter counts: the stage's time limit runs from there. */
  readonly entered: Entry;
  readonly left: Entry | null;
}

interface Told {
  readonly place: string;
  readonly count: number | null;
  readonly condition: string | null;
  /** Which danger of the plan, and where in its words: null where that was not said. */
  readonly kind: string | null;
  readonly area: string | null;
  readonly asset: string | null;
}

export interface Danger extends Told {
  readonly entry: Entry;
  /** The correction that last said that they are safe, or that they are not after all. */
  readonly judged: Entry | null;
  /** Refs of all that reported them, the one whose time counts first. */
  readonly refs: readonly string[];
}

/** Level, stages, supply and people in danger of one view. */
export interface Situation {
  readonly level: Level | null;
  readonly levelBy: Entry | null;
  /** A later change that would have lowered a level graver than the one its maker saw: shown, not taken. */
  readonly levelDisputed: Entry | null;
  /** The latest period of each stage that was entered, in order of entering. */
  readonly stages: ReadonlyMap<Stage, StagePeriod>;
  /** By area id, `""` for "all of it": the entry that last said so. */
  readonly supply: ReadonlyMap<string, { readonly lost: boolean; readonly entry: Entry }>;
  readonly danger: readonly Danger[];
  /** Those of whom a correction of a report of them said that they are safe. */
  readonly safe: readonly Danger[];
}

type Change = (state: Situation, entry: Entry, action: Action) => Situation;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["incident.opened", opened],
  ["supply.lost", (state, entry, action) => supply(state, entry, action, true)],
  ["supply.returned", (state, entry, action) => supply(state, entry, action, false)],
  ["level.changed", levelChanged],
  ["stage.entered", stageEntered],
  ["stage.left", stageLeft],
  ["entry.corrected", corrected],
]);

/** Over the entries of one view. */
export const situationFold: Fold<Situation> = {
  initial: {
    level: null,
    levelBy: null,
    levelDisputed: null,
    stages: new Map(),
    supply: new Map(),
    danger: [],
    safe: [],
  },
  evolve(state, entry) {
    const action = effective(entry);
    const change = action && CHANGES.get(action.type);
    return change ? change(state, entry, action) : state;
  },
};

/** The stage entered last and not left: the one that the header names. */
export function currentStage(state: Situation): Stage | null {
  const running = [...state.stages].filter(([, period]) => period.left === null);
  return running.at(-1)?.[0] ?? null;
}

/** True while any area is without power, null where nothing was said yet. */
export function isSupplyLost(state: Situation): boolean | null {
  if (state.supply.size === 0) return null;
  return [...state.supply.values()].some((it) => it.lost);
}

function opened(state: Situation, entry: Entry, action: Action): Situation {
  const danger = dangerOf(entry, action);
  // Who reports people in danger in an outage that is known says where they are, not where the power is gone.
  const dark = state.supply.size > 0 && danger !== null ? state : supply(state, entry, action, true);
  const level = levelField(action, "level");
  const leveled = level === null ? dark : raise(dark, entry, level);
  return danger === null ? leveled : { ...leveled, danger: reported(leveled.danger, danger) };
}

/** What a report, or a later word on it, tells of people in danger; null where it does not say where. */
function toldOf(action: Action): Told | null {
  const people = peopleInDanger(action);
  const place = people && textField(people, "place");
  if (people === null || place === null) return null;
  const told = (name: string) => textField(people, name);
  const { count: many } = people.body;
  const count = Number.isSafeInteger(many) ? (many as number) : null;
  const where = { kind: told("danger"), area: told("area"), asset: told("asset") };
  return { place, count, condition: told("condition"), ...where };
}

function dangerOf(entry: Entry, action: Action): Danger | null {
  const told = toldOf(action);
  return told && { entry, ...told, judged: null, refs: [entry.ref] };
}

/** People in one lift are the same people, whoever reports them: the first counts, and what the second adds is known. */
function reported(dangers: readonly Danger[], danger: Danger): readonly Danger[] {
  const same = (each: Danger) => each.asset !== null && each.asset === danger.asset && each.kind === danger.kind;
  const at = dangers.findIndex(same);
  const first = dangers[at];
  if (first === undefined) return [...dangers, danger];
  const [count, condition] = [danger.count ?? first.count, danger.condition ?? first.condition];
  return dangers.with(at, { ...first, count, condition, refs: [...first.refs, ...danger.refs] });
}

/** A correction says that people in danger are safe, that they are not after all, or what else is known of them now. */
function corrected(state: Situation, entry: Entry, action: Action): Situation {
  // Most corrections are of something else, and what they say need not be read.
  if (state.danger.length + state.safe.length === 0) return state;
  const meant = (danger: Danger) => danger.refs.includes(action.refs[0] ?? "");
  const told = toldOf(action);
  const known = told === null ? state : { ...state, danger: anew(state.danger, meant, told) };
  const safe = action.body["safe"];
  if (typeof safe !== "boolean") return known;
  const [from, to] = safe ? [known.danger, known.safe] : [known.safe, known.danger];
  if (!from.some(meant)) return known;
  const come = from.filter(meant).map((each) => ({ ...each, judged: entry }));
  const [left, all] = [from.filter((each) => !meant(each)), [...to, ...come]];
  return safe ? { ...known, danger: left, safe: all } : { ...known, danger: all, safe: left };
}

const anew = (dangers: readonly Danger[], meant: (danger: Danger) => boolean, told: Told): readonly Danger[] =>
  dangers.some(meant)
    ? dangers.reduce<readonly Danger[]>((all, each) => reported(all, meant(each) ? { ...each, ...told } : each), [])
    : dangers;

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

function supply(state: Situation, entry: Entry, action: Action, lost: boolean): Situation {
  const areas = textsField(action, "areas") ?? [];
  const next = new Map(state.supply);
  const named = areas.length > 0 ? areas : ["", ...next.keys()];
  for (const area of named) next.set(area, { lost, entry });
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
