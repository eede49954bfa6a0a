import type { Duty } from "../../core/catalogue/words";
import { textField, textsField } from "../../core/fields";
import type { Edition } from "../../core/plan";
import { areasTouch } from "../../core/plan-lookups";
import type { Row } from "../../core/timeline";
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

const isCount = (row: Row): boolean => kindOf(row) === "enquiry";

const wantsCounts = ({ kind, words }: Filter): boolean => kind !== null || words.trim() !== "";

/** How many rows a filter chooses from: single taps of the tally are among them only where they are asked for. */
export const countOf = (rows: readonly Row[], filter: Filter): number =>
  wantsCounts(filter) ? rows.length : rows.reduce((sum, row) => sum + (isCount(row) ? 0 : 1), 0);

/**
 * The rows that meet every condition, in their order. What everybody asks is a tally: its single taps are shown to whoever
 * asks for them, by their kind or by words.
 */
export function filterRows(rows: readonly Row[], filter: Filter, context: FilterContext): readonly Row[] {
  const counts = !wantsCounts(filter) && rows.some(isCount);
  const tests = [
    counts && ((row: Row) => !isCount(row)),
    filter.person !== null && ((row: Row) => row.entry.action?.actor === filter.person),
    filter.kind !== null && ((row: Row) => kindOf(row) === filter.kind),
    filter.late && ((row: Row) => row.lateMinutes !== null),
    filter.decided && ((row: Row) => row.decision),
    filter.pinned && ((row: Row) => row.pinned),
    filter.duty !== null && dutyTest(filter.duty, context),
    filter.area !== null && areaTest(filter.area, context),
    filter.words.trim() !== "" && wordsTest(filter.words, context),
  ].filter((test) => test !== false);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

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
    return named.some((each) => (plan ? areasTouch(plan, each, area) : each === area));
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
