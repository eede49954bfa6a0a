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

/** How words with marks in them read: figures and the site's own facts put in. */
export type ReadsAs = (words: string, language: string) => string;

function hitIn(leaf: Json, words: string, wanted: string): Pick<PlanHit, "words" | "at" | "length"> | null {
  const read = plain(words);
  const at = typeof leaf === "number" ? (read === wanted ? 0 : -1) : read.indexOf(wanted);
  // What stands there in marks alone is found too, and shown as it reads.
  if (at < 0) return typeof leaf === "string" && plain(leaf).includes(wanted) ? cut(words, 0, 0) : null;
  // Where signs changed their number on the way, the beginning is not where it was.
  return read.length === words.length ? cut(words, at, wanted.length) : cut(words, 0, 0);
}

/** Everything that says this, in the plan's order, as one reads it; a number only where it is this very one. */
export function searchPlan(plan: PlanForm, query: string, readsAs: ReadsAs = (words) => words): readonly PlanHit[] {
  const wanted = plain(query.trim());
  if (wanted === "") return [];
  const found: PlanHit[] = [];
  eachLeaf(plan, [], (leaf, path) => {
    if (typeof leaf === "boolean") return;
    const words = typeof leaf === "string" ? readsAs(leaf, String(path.at(-1))) : String(leaf);
    const hit = hitIn(leaf, words, wanted);
    if (hit !== null) found.push({ path, ...hit });
  });
  return found;
}
