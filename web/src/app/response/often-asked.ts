/** What help is asked for most often, in words that anybody may read. */

import type { Wanted } from "../../core/commands/help";
import { t } from "../words/i18n";

/** By kind; anything else is typed. */
export const OFTEN_ASKED = {
  people: ["hands", "guards", "electricians", "lift", "cleaners", "carers"],
  material: ["generator", "fuel", "lights", "pump", "water", "food"],
} as const satisfies Record<Wanted["of"], readonly string[]>;

/** In the words of the screen, in this order; they are what is recorded. */
export const oftenIn = (of: Wanted["of"]): readonly string[] => OFTEN_ASKED[of].map((each) => t(`help-often-${each}`));
