/** What the server tells of access: who got in, by what, with which rights, and who read what. */

import { ACCESS } from "../catalogue/access";
import type { Entry } from "../record/entries";
import { effective } from "../record/fields";

const TYPES: ReadonlySet<string> = new Set(ACCESS);

/** It tells nothing of any incident, so no timeline shows it: it has a place of its own. A phone's word is not it. */
export const isAccess = (entry: Entry): boolean => TYPES.has(effective(entry)?.type ?? "");
