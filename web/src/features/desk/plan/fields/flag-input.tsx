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
}

/** Yes or no. */
export function FlagInput({ path, label, hint }: FlagInputProps) {
  const { value, error, note, field } = useField(path);
  return (
    <div class={styles.flag}>
      <Checkbox checked={value === true} name={field} onToggle={() => put(path, value !== true)}>
        {label}
      </Checkbox>
      {hint !== undefined && <p class="label">{hint}</p>}
      <FoundWords error={error} note={note} />
    </div>
  );
}
