/** Which place of the draft is being edited, and the words by which a phone shows it. */

import { signal } from "@preact/signals";
import {
  fieldOf,
  isThing,
  type Json,
  type PlanForm,
  type PlanPath,
  valueAt,
} from "../../../../core/plan/draft/plan-form";
import { textOf, titleOf } from "../../../../core/plan/draft/titles";
import { inOneLine } from "../inserts/as-read";

/** Null: nobody is in a field. */
export const editedPlace = signal<PlanPath | null>(null);

const NUMBER = /^\d+$/u;

/** Whoever comes to a control of a form edits the place of its name. */
export function noteEdited(event: FocusEvent): void {
  const control = event.target instanceof Element ? event.target.closest("[name], [data-path]") : null;
  const field = control?.getAttribute("name") ?? control?.getAttribute("data-path");
  if (field) editedPlace.value = field.split(".").map((step) => (NUMBER.test(step) ? Number(step) : step));
}

function wordsOf(value: Json | undefined, language: string): string {
  if (typeof value === "string") return value;
  const words = isThing(value) ? titleOf(value, language) || textOf(value, language) : "";
  return words || String(fieldOf(value, "value") ?? "");
}

const MARKS = /\{[^}]*\}|\[\[|\]\]|[|\n]/u;

/** The words as one reads them, then the longest piece that no mark and no line break stands in. */
const readings = (words: string, language: string): readonly string[] => [
  inOneLine(words, language),
  words.split(MARKS).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), ""),
];

/** What stands at a place, then at what holds it, as the phone says it: the nearest first. */
export function editedWords(plan: PlanForm, place: PlanPath, language: string): readonly string[] {
  const found = place.flatMap((_step, at) => {
    const way = place.slice(0, place.length - at);
    return way.length > 1 ? readings(wordsOf(valueAt(plan, way), language), language) : [];
  });
  return [...new Set(found.filter((words) => words.trim() !== ""))];
}
