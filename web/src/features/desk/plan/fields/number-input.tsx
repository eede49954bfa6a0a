import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { TextField } from "../../ui/form/fields";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";

interface NumberInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
}

const WHOLE = /^-?\d{1,15}$/u;

/** A whole number. What is none stays as it was typed, so that nothing is lost and the check says so. */
export function NumberInput({ path, label, hint }: NumberInputProps) {
  const { value, ...said } = useField(path);
  const onInput = (typed: string) => {
    const plain = typed.normalize("NFKC").trim();
    put(path, plain === "" ? null : WHOLE.test(plain) ? Number(plain) : typed);
  };
  const shown = typeof value === "number" || typeof value === "string" ? String(value) : "";
  return <TextField {...said} name={label} hint={hint} value={shown} inputMode="numeric" onInput={onInput} />;
}
