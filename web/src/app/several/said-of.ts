/** Of which part of an outage something is known, in words before it: of the rest nobody has said it. */

import type { Facts, StatedFact } from "../../core/folds/facts";
import type { Edition } from "../../core/plan/plan";
import { saidOfSome } from "../../core/readings/outside/said-of";
import { areaNames } from "../words/words";

/** `words`: what was said, by itself of all of it. */
export function saidWords(from: Edition | null, facts: Facts, fact: StatedFact<unknown>, words: string): string {
  const of = from && saidOfSome(from, facts, fact);
  return of ? `${areaNames(of)} ${words}` : words;
}
