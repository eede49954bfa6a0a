import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { SelectField } from "../../ui/form/fields";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";

/** What may be chosen, each with its words. */
export type ChoiceOptions = readonly (readonly [value: string | number, words: string])[];

interface ChoiceInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  readonly options: ChoiceOptions;
  /** Words of the choice that chooses nothing (null), where that may be. */
  readonly none?: string;
}

/** One of a few. */
export function ChoiceInput({ path, label, hint, options, none }: ChoiceInputProps) {
  const { value, ...said } = useField(path);
  const choose = (words: string) => put(path, options.find(([each]) => String(each) === words)?.[0] ?? null);
  return (
    <SelectField
      {...said}
      name={label}
      hint={hint}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      options={options.map(([each, words]) => [String(each), words] as const)}
      none={none ?? t("plan-choose")}
      onChoose={choose}
    />
  );
}
