import type { Duty } from "../../../core/catalogue/words";
import { incrementalFilter } from "../../../core/list-changes";
import type { Edition } from "../../../core/plan/plan";
import { areasOverlap } from "../../../core/plan/plan-lookups";
import { doerOf, textField, textsField } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import type { Filter } from "./filter-codec";

/** What filtering needs to know of people and words. */
export interface FilterContext {
  readonly plan: Edition | null;
  /** Duties that a person holds or is on the roster for. */
  readonly dutiesOf: (person: string) => readonly (Duty | string)[];
  /** All that a row says, names spelled out. */
  readonly wordsOf: (row: Row) => string;
}

/** First word of an action's type: "step" of "step.done"; "other" where there is no text. */
export const kindOf = (row: Row): string => row.entry.action?.type.split(".")[0] ?? "other";

const isCount = ({ entry }: Row): boolean => entry.action?.type.startsWith("enquiry.") ?? false;

const wantsCounts = ({ kind, words }: Filter): boolean => kind !== null || words.trim() !== "";

/** The rows that meet every condition, and how many there are to choose from. */
export interface Filtered {
  readonly rows: readonly Row[];
  readonly of: number;
}

/**
 * Filters rows, given in display order: pass a new list when anything changed, and only what is new is looked at. What
 * everybody asks is a tally: its single taps are among them for whoever asks for them, by their kind or by words.
 */
export function createFiltering(filter: Filter, context: FilterContext): (rows: readonly Row[]) => Filtered {
  const choose = wantsCounts(filter) ? (rows: readonly Row[]) => rows : incrementalFilter((row: Row) => !isCount(row));
  const tests = testsOf(filter, context);
  const pass = tests.length === 0 ? null : incrementalFilter((row: Row) => tests.every((test) => test(row)));
  return (rows) => {
    const chosen = choose(rows);
    return { rows: pass ? pass(chosen) : chosen, of: chosen.length };
  };
}

const testsOf = (filter: Filter, context: FilterContext): readonly ((row: Row) => boolean)[] =>
  [
    filter.person !== null && ((row: Row) => doerOf(row.entry) === filter.person),
    filter.kind !== null && ((row: Row) => kindOf(row) === filter.kind),
    filter.late && ((row: Row) => row.lateMinutes !== null),
    filter.decided && ((row: Row) => row.decision),
    filter.pinned && ((row: Row) => row.pinned),
    filter.duty !== null && dutyTest(filter.duty, context),
    filter.area !== null && areaTest(filter.area, context),
    filter.words.trim() !== "" && wordsTest(filter.words, context),
  ].filter((test) => test !== false);

function dutyTest(duty: string, { dutiesOf }: FilterContext) {
  return ({ entry: { action } }: Row): boolean => {
    if (action === null) return false;
    if (action.type.startsWith("duty") && textField(action, "duty") === duty) return true;
    return action.actor !== null && dutiesOf(action.actor).includes(duty);
  };
}

function areaTest(area: string, { plan }: FilterContext) {
  return ({ entry: { action } }: Row): boolean => {
    if (action === null) return false;
    const asset = textField(action, "asset");
    const place = textField(action, "area") ?? plan?.assets.find((each) => each.id === asset)?.area ?? null;
    const named = [...(textsField(action, "areas") ?? []), ...(place === null ? [] : [place])];
    return named.some((each) => (plan ? areasOverlap(plan, each, area) : each === area));
  };
}

const SPACES = /\s+/u;

function wordsTest(words: string, { wordsOf }: FilterContext) {
  const wanted = words.toLowerCase().split(SPACES).filter(Boolean);
  return (row: Row): boolean => {
    const text = wordsOf(row).toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}
