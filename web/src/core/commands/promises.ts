/** The end of a promise. */

import type { Promised } from "../folds/promises";
import { type About, type Drafts, of } from "./decision";

/** `kept`: it was; else it is off. */
export const endPromise = (about: About, { entry }: Promised, kept: boolean): Drafts => [
  { ...of(about), type: "promise.withdrawn", refs: [entry.ref], body: { kept } },
];
