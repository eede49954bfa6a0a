import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { SelectField } from "../../ui/form/fields";
import { put } from "../state/draft-state";
import { draftThings } from "../state/thing-names";
import { useField } from "../state/use-field";

interface RefInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** The part whose things are chosen from. */
  readonly part: string;
  /** Nothing may be chosen too. */
  readonly optional?: boolean;
}

/** One thing of another part, by its name. */
export function RefInput({ path, label, hint, part, optional = false }: RefInputProps) {
  const { value, ...said } = useField(path);
  const things = draftThings(part).filter(({ id, retired }) => !retired || id === value);
  return (
    <SelectField
      {...said}
      name={label}
      hint={hint}
      value={typeof value === "string" ? value : ""}
      options={things.map(({ id, words }) => [id, words] as const)}
      none={t(optional ? "plan-none" : "plan-choose")}
      onChoose={(id) => put(path, id === "" ? null : id)}
    />
  );
}
