/** What the forms of lists and clocks choose from. */

import { t } from "../../../../../app/words/i18n";
import { HAZARDS } from "../../../../../core/catalogue/words";
import type { ChoiceOptions } from "../../fields/choice-input";

export const hazardOptions = (): ChoiceOptions => HAZARDS.map((hazard) => [hazard, t(`hazard-${hazard}`)] as const);

const SCOPES = ["once", "area", "asset"] as const;

/** A list or a clock is for the whole outage, for each area, or for each device of a kind. */
export const scopeOptions = (): ChoiceOptions => SCOPES.map((scope) => [scope, t(`plan-scope-${scope}`)] as const);
