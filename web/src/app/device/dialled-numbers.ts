/** Tells which numbers are dialled for real: emergency numbers always, those that the example plan made up never. */

import type { Edition } from "../../core/plan/plan";

/** Emergency numbers that dial for real in a drill too. */
export const EMERGENCY = ["119", "120", "110"] as const;

/** Numbers that are the same everywhere in the country: an example does not make them up. */
const PUBLIC: ReadonlySet<string> = new Set([...EMERGENCY, "95598", "12345"]);

export interface Mode {
  readonly drill: boolean;
  /** What an example plan made up, as it would be dialled; absent where the plan is the site's own. */
  readonly madeUp?: ReadonlySet<string> | undefined;
}

const EXTENSION = /(?:转|轉|ext\.?|x)\s*/giu;

/** What a phone dials; a comma waits before the extension. */
export const digits = (number: string) => number.replace(EXTENSION, ",").replace(/[^\d+*#,]/gu, "");

/** The numbers that an example plan made up; undefined for a plan of the site's own. */
export function madeUpNumbers({ site, contacts }: Edition): ReadonlySet<string> | undefined {
  if (!site.example) return undefined;
  const told = contacts.flatMap(({ routes }) => routes.map(({ value }) => value));
  const all = [site.hotline, site.hotline_mobile, ...told].map((each) => digits(each ?? ""));
  return new Set(all.filter((each) => each && !PUBLIC.has(each)));
}
