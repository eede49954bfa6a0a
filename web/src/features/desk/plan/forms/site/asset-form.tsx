import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FoldOut } from "../../../../../ui/fold-out";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { OptionalPart } from "../../fields/optional-part";
import { PlainInput } from "../../fields/plain-input";
import { RefInput } from "../../fields/ref-input";
import { TextInput } from "../../fields/text-input";
import { assetKinds } from "../kind-options";

interface AssetFormProps {
  readonly path: PlanPath;
}

/** A lift, a pump, a set: what it is, where it stands, who looks after it, how long it lasts. */
export function AssetForm({ path }: AssetFormProps) {
  return (
    <>
      <FormPart title={t("plan-asset-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-asset-name")} hint={t("plan-asset-name-hint")} limit={24} />
        <ChoiceInput
          path={[...path, "kind"]}
          label={t("plan-asset-is")}
          hint={t("plan-asset-is-hint")}
          options={assetKinds()}
        />
        <RefInput path={[...path, "area"]} label={t("plan-asset-area")} hint={t("plan-asset-area-hint")} part="areas" />
        <TextInput
          path={[...path, "place"]}
          label={t("plan-asset-place")}
          hint={t("plan-asset-place-hint")}
          long
          optional
        />
      </FormPart>
      <FormPart title={t("plan-asset-care")}>
        <RefInput path={[...path, "maintainer"]} label={t("plan-asset-maintainer")} part="contacts" optional />
        <FigureInput path={[...path, "maintain_every"]} label={t("plan-asset-maintain")} optional />
        <FigureInput
          path={[...path, "test_every"]}
          label={t("plan-asset-test")}
          hint={t("plan-asset-test-hint")}
          optional
        />
        <FigureInput
          path={[...path, "lasts"]}
          label={t("plan-asset-lasts")}
          hint={t("plan-asset-lasts-hint")}
          optional
        />
      </FormPart>
      <AssetRare path={path} />
    </>
  );
}

const AssetRare = ({ path }: AssetFormProps) => (
  <FoldOut title={t("plan-asset-rare")}>
    <div class="stack wide">
      <OptionalPart
        path={[...path, "insurance"]}
        label={t("plan-asset-insured")}
        fresh={() => ({ policy: "", cover: {}, expires: "" })}
      >
        <PlainInput path={[...path, "insurance", "policy"]} label={t("plan-asset-policy")} />
        <PlainInput path={[...path, "insurance", "expires"]} label={t("plan-asset-expires")} kind="date" />
        <TextInput
          path={[...path, "insurance", "cover"]}
          label={t("plan-asset-cover")}
          hint={t("plan-asset-cover-hint")}
        />
      </OptionalPart>
      <FlagInput path={[...path, "retired"]} label={t("plan-asset-retired")} hint={t("plan-area-retired-hint")} />
    </div>
  </FoldOut>
);
