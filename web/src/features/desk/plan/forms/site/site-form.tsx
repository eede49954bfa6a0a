import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FoldOut } from "../../../../../ui/fold-out";
import { FormPart } from "../../../ui/form/form-sheet";
import { languageName } from "../../../ui/form/language-names";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { NumberInput } from "../../fields/number-input";
import { OptionalPart } from "../../fields/optional-part";
import { PlainInput } from "../../fields/plain-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { levelOptions } from "../../state/choices";
import { languageOptions, zoneOptions } from "./site-options";

interface SiteFormProps {
  readonly path: PlanPath;
}

/** What stands in every notice and is told to whoever comes to help. */
export function SiteForm({ path }: SiteFormProps) {
  return (
    <>
      <FormPart title={t("plan-site-who")}>
        <TextInput path={[...path, "name"]} label={t("plan-site-name")} hint={t("plan-site-name-hint")} limit={24} />
        <TextInput
          path={[...path, "address"]}
          label={t("plan-site-address")}
          hint={t("plan-site-address-hint")}
          limit={40}
          optional
        />
        <PlainInput path={[...path, "account"]} label={t("plan-site-account")} hint={t("plan-site-account-hint")} />
      </FormPart>
      <FormPart title={t("plan-site-numbers")}>
        <PlainInput
          path={[...path, "hotline"]}
          label={t("plan-site-hotline")}
          hint={t("plan-site-hotline-hint")}
          kind="tel"
        />
        <PlainInput
          path={[...path, "hotline_mobile"]}
          label={t("plan-site-mobile")}
          hint={t("plan-site-mobile-hint")}
          kind="tel"
        />
        <CallAgain path={[...path, "call_again"]} />
      </FormPart>
      <FormPart title={t("plan-site-rules")}>
        <Night path={[...path, "night"]} />
        <ChoiceInput
          path={[...path, "short_form_from"]}
          label={t("plan-site-short")}
          hint={t("plan-site-short-hint")}
          options={levelOptions()}
          none={t("plan-site-short-never")}
        />
        <FigureInput
          path={[...path, "min_channels"]}
          label={t("plan-site-channels")}
          hint={t("plan-site-channels-hint")}
          units={["count"]}
        />
      </FormPart>
      <Rare path={path} />
    </>
  );
}

const CallAgain = ({ path }: SiteFormProps) => (
  <OptionalPart
    path={path}
    label={t("plan-site-again")}
    hint={t("plan-site-again-hint")}
    fresh={() => ({ busy: minutes(2), no_answer: minutes(5) })}
  >
    <FigureInput path={[...path, "busy"]} label={t("plan-site-again-busy")} />
    <FigureInput path={[...path, "no_answer"]} label={t("plan-site-again-no-answer")} />
  </OptionalPart>
);

const minutes = (value: number) => ({ value, unit: "minutes", source: {} });

const Night = ({ path }: SiteFormProps) => (
  <OptionalPart
    path={path}
    label={t("plan-site-night")}
    hint={t("plan-site-night-hint")}
    fresh={() => ({ from: 22, to: 7 })}
  >
    <NumberInput path={[...path, "from"]} label={t("plan-site-night-from")} hint={t("plan-site-night-hours")} />
    <NumberInput path={[...path, "to"]} label={t("plan-site-night-to")} />
  </OptionalPart>
);

const Rare = ({ path }: SiteFormProps) => (
  <FoldOut title={t("plan-site-rare")}>
    <div class="stack wide">
      <FlagInput path={[...path, "two_approve"]} label={t("plan-site-two")} hint={t("plan-site-two-hint")} />
      <FlagInput path={[...path, "example"]} label={t("plan-site-example")} hint={t("plan-site-example-hint")} />
      <RowsInput
        path={[...path, "languages"]}
        label={t("plan-site-languages")}
        hint={t("plan-site-languages-hint")}
        most={8}
        fresh={() => "en"}
        title={(language) => languageName(String(language))}
        row={(at) => <ChoiceInput path={at} label={t("plan-site-language")} options={languageOptions()} />}
      />
      <ChoiceInput
        path={[...path, "zone"]}
        label={t("plan-site-zone")}
        hint={t("plan-site-zone-hint")}
        options={zoneOptions()}
      />
    </div>
  </FoldOut>
);
