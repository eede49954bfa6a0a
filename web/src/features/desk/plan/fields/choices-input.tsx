import { isList, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { ChooseMany } from "../../../../ui/choices";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";
import type { ChoiceOptions } from "./choice-input";
import * as styles from "./choices-input.module.css";
import { FoundWords } from "./field-group";

interface ChoicesInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  readonly options: ChoiceOptions;
  /** Their order counts: what is chosen later comes later. Else they stand as they are offered. */
  readonly ordered?: boolean;
}

/** Several of a few. */
export function ChoicesInput({ path, label, hint, options, ordered = false }: ChoicesInputProps) {
  const { value, error, note, field } = useField(path);
  const now = isList(value) ? value : [];
  const chosen = now.map(String);
  const offered = options.map(([each]) => each);
  // What is not offered here is nobody's to lose.
  const strange = now.filter((each) => !offered.some((one) => one === each));
  const choose = (next: readonly string[]) => {
    const asChosen = next.flatMap((each) => offered.filter((one) => String(one) === each));
    put(path, [...(ordered ? asChosen : offered.filter((each) => next.includes(String(each)))), ...strange]);
  };
  return (
    <div class={styles.choices} data-path={field} tabIndex={-1}>
      <ChooseMany
        legend={label}
        name={field}
        options={options.map(([each, words]) => ({ value: String(each), label: words }))}
        value={chosen}
        onChoose={choose}
      />
      {hint !== undefined && <p class="label">{hint}</p>}
      <FoundWords error={error} note={note} />
    </div>
  );
}
