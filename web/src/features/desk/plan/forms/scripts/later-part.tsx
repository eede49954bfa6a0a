import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FigureInput } from "../../fields/figure-input";
import { OptionalPart } from "../../fields/optional-part";

/** Once an outage is old, one tells and reports less often. */
export const LaterPart = ({ path }: { path: PlanPath }) => (
  <OptionalPart path={path} label={t("plan-later")} fresh={() => ({ after: null, every: null })}>
    <FigureInput path={[...path, "after"]} label={t("plan-later-after")} />
    <FigureInput path={[...path, "every"]} label={t("plan-later-every")} />
  </OptionalPart>
);
