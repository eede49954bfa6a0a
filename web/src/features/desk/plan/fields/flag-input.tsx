import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { Checkbox } from "../../ui/checkbox";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";
import { FoundWords } from "./field-group";
import * as styles from "./flag-input.module.css";

interface FlagInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** What it is where the plan says nothing. */
  readonly unsaid?: boolean;
}

/** Yes or no. */
export function FlagInput({ path, label, hint, unsaid = false }: FlagInputProps) {
  const { value, error, note, field } = useField(path);
  const checked = (value ?? unsaid) === true;
  return (
    <div class={styles.flag}>
      <Checkbox checked={checked} name={field} onToggle={() => put(path, !checked)}>
        {label}
      </Checkbox>
      {hint !== undefined && <p class="label">{hint}</p>}
      <FoundWords error={error} note={note} />
    </div>
  );
}
