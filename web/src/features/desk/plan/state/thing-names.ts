import { locale, t } from "../../../../app/words/i18n";
import { ownKey } from "../../../../core/plan/draft/keys";
import { fieldOf, type Json, type PlanForm, planThings } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { draft } from "./draft-state";

/** A thing that may be named from elsewhere. */
export interface NamedThing {
  readonly id: string;
  readonly words: string;
  /** Kept so that old entries keep their names; nobody chooses it anew. */
  readonly retired: boolean;
}

const nameOfThing = (part: string, thing: Json): string =>
  titleOf(thing, locale.value) || (ownKey(part, thing) ?? t("plan-unnamed"));

/** The things of a part by their names, in the plan's order. */
export const namedThings = (plan: PlanForm, part: string): readonly NamedThing[] =>
  planThings(plan, part).flatMap((thing) => {
    const id = fieldOf(thing, "id");
    if (typeof id !== "string") return [];
    return [{ id, words: nameOfThing(part, thing), retired: fieldOf(thing, "retired") === true }];
  });

/** The same of the draft on screen. */
export const draftThings = (part: string): readonly NamedThing[] => namedThings(draft.value ?? {}, part);
