import { BLANKS, isOwn } from "../../../../core/plan/plan-scripts";

/** The blanks that the facts of an outage fill, as opposed to the site's own. */
export const FACT_BLANKS: readonly string[] = BLANKS.filter((blank) => !isOwn(blank));
