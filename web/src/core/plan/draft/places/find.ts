/** Searches the whole plan: its texts in every language, its ids, its numbers. */

import type { Json, PlanForm, PlanPath } from "../plan-form";
import { eachLeaf } from "./walk";

export interface PlanHit {
  readonly path: PlanPath;
  /** What stands there. */
  readonly words: string;
  /** Where in it what is looked for begins, and how long that is. */
  readonly at: number;
  readonly length: number;
}

const plain = (words: string): string => words.normalize("NFKC").toLowerCase();

/** Signs around a hit. */
const AROUND = 24;

/** The words around a hit, cut where they are long. */
function cut(words: string, at: number, length: number): Pick<PlanHit, "words" | "at" | "length"> {
  const from = at > AROUND ? at - AROUND / 2 : 0;
  const to = at + length + 2 * AROUND;
  const [before, after] = [from > 0 ? "…" : "", to < words.length ? "…" : ""];
  return { words: `${before}${words.slice(from, to)}${after}`, at: at - from + before.length, length };
}

function hitIn(leaf: Json, wanted: string): Pick<PlanHit, "words" | "at" | "length"> | null {
  const words = String(leaf);
  const read = plain(words);
  const at = typeof leaf === "number" ? (read === wanted ? 0 : -1) : read.indexOf(wanted);
  if (at < 0) return null;
  // Where signs changed their number on the way, the beginning is not where it was.
  return read.length === words.length ? cut(words, at, wanted.length) : cut(words, 0, 0);
}

/** Everything that says this, in the plan's order; a number only where it is this very one. */
export function searchPlan(plan: PlanForm, query: string): readonly PlanHit[] {
  const wanted = plain(query.trim());
  if (wanted === "") return [];
  const found: PlanHit[] = [];
  eachLeaf(plan, [], (leaf, path) => {
    if (typeof leaf === "boolean") return;
    const hit = hitIn(leaf, wanted);
    if (hit !== null) found.push({ path, ...hit });
  });
  return found;
}
