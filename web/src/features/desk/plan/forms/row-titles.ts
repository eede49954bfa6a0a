/** What is said of a thing of the draft where it stands in a list, or is named elsewhere. */

import { locale } from "../../../../app/words/i18n";
import type { Json } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { draftThings } from "../state/thing-names";

/** A record by its name or words; "" where it has none yet. */
export const rowTitle = (thing: Json): string => titleOf(thing, locale.value);

/** What a thing of a part is called in the draft; its id where it has no name. */
export const draftName = (part: string, id: string): string =>
  draftThings(part).find((thing) => thing.id === id)?.words ?? id;
