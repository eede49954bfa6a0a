import type { ComponentChildren } from "preact";
import { isThing, type Json, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { Checkbox } from "../../ui/checkbox";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";
import { FoundWords } from "./field-group";
import * as styles from "./optional-part.module.css";

interface OptionalPartProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** What it begins with. */
  readonly fresh: () => Json;
  readonly children: ComponentChildren;
}

/** A record that may be left out: ticked it is there, with its fields below. */
export function OptionalPart({ path, label, hint, fresh, children }: OptionalPartProps) {
  const { value, error, note, field } = useField(path);
  const here = isThing(value);
  return (
    <div class={styles.part} data-path={field} tabIndex={-1}>
      <Checkbox checked={here} name={field} onToggle={() => put(path, here ? null : fresh())}>
        {label}
      </Checkbox>
      {hint !== undefined && <p class="label">{hint}</p>}
      <FoundWords error={error} note={note} />
      {here && <div class={styles.fields}>{children}</div>}
    </div>
  );
}
