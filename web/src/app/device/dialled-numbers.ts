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

/** The demonstration's people and customers have numbers that begin so: none of them is anybody's. */
const DEMONSTRATION = "0285550";

/** Whether the example made up what would be dialled. */
export const isMadeUp = (dialled: string, { madeUp }: Mode): boolean =>
  madeUp !== undefined && (madeUp.has(dialled) || dialled.startsWith(DEMONSTRATION));

const EXTENSION = /(?:转|轉|ext\.?|x)\s*/giu;

/** What a phone dials; a comma waits before the extension. */
export const digits = (number: string) =>
  number
    .normalize("NFKC")
    .replace(EXTENSION, ",")
    .replace(/[^\d+*#,]/gu, "");

function numbersIn({ site, contacts }: Edition): readonly string[] {
  const told = contacts.flatMap(({ routes }) => routes.map(({ value }) => value));
  return [site.hotline, site.hotline_mobile, ...told].map((each) => digits(each ?? ""));
}

/**
 * The numbers that an example plan made up, but for those that `newest`, the site's own by now, has too; undefined for
 * a plan of the site's own.
 */
export function madeUpNumbers(of: Edition, newest: Edition | null = null): ReadonlySet<string> | undefined {
  if (!of.site.example) return undefined;
  const real = newest && !newest.site.example ? numbersIn(newest) : [];
  return new Set(numbersIn(of).filter((each) => each && !(PUBLIC.has(each) || real.includes(each))));
}
