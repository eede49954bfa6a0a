import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";

import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { TextInput } from "../../fields/text-input";

const KINDS = ["wired", "wireless", "radio", "data", "runner"] as const;

/** A way in which posts reach each other during an outage. */
export function ChannelForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-channel-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput
          path={[...path, "kind"]}
          label={t("plan-channel-kind")}
          options={KINDS.map((kind) => [kind, t(`plan-channel-kind-${kind}`)] as const)}
        />
        <TextInput path={[...path, "posts"]} label={t("plan-channel-posts")} hint={t("plan-channel-posts-hint")} />
      </FormPart>
      <FormPart title={t("plan-channel-works")}>
        <FlagInput path={[...path, "without_power"]} label={t("plan-channel-without-power")} />
        <FigureInput path={[...path, "test_every"]} label={t("plan-channel-test-every")} />
      </FormPart>
    </>
  );
}
