import { checklistsFold } from "../folds/checklists";
import { factsFold } from "../folds/facts";
import { runner } from "../folds/fold";
import { situationFold } from "../folds/situation";
import type { Entry } from "../record/entries";
import type { Scene } from "../scene";

/** How it stood once these had happened and nothing else, given in display order. */
export const stoodAfter = (entries: readonly Entry[]): Pick<Scene, "situation" | "facts" | "checklists"> => ({
  situation: runner(situationFold)(entries),
  facts: runner(factsFold)(entries),
  checklists: runner(checklistsFold)(entries),
});
