import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { wholeOf } from "../../../../core/plan/draft/typed-numbers";
import { TextField } from "../../ui/form/fields";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";

interface NumberInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** What else is put when a number was typed. */
  readonly onNumber?: () => void;
}

/** A whole number. What is none stays as it was typed, so that nothing is lost and the check says so. */
export function NumberInput({ path, label, hint, onNumber }: NumberInputProps) {
  const { value, ...said } = useField(path);
  const onInput = (typed: string) => {
    const number = wholeOf(typed);
    put(path, number);
    if (typeof number === "number") onNumber?.();
  };
  const shown = typeof value === "number" || typeof value === "string" ? String(value) : "";
  return <TextField {...said} name={label} hint={hint} value={shown} inputMode="numeric" onInput={onInput} />;
}
