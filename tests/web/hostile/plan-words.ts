import { CAUSES, CHANNELS, DUTIES, OUTCOMES, STAGES } from "../../../web/src/core/catalogue/words";
import type { Edition } from "../../../web/src/core/plan/plan";

/** Every id that a plan gives, and the record's own words: what a body may name that means something. */
export function wordsOf(edition: Edition): readonly string[] {
  const found = new Set<string>([...CAUSES, ...CHANNELS, ...DUTIES, ...OUTCOMES, ...STAGES, "pwang", "pli"]);
  JSON.stringify(edition, (key, value: unknown) => {
    if (key === "id" && typeof value === "string") found.add(value);
    return value;
  });
  return [...found];
}
