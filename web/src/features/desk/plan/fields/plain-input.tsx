import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { DayField, TextField } from "../../ui/form/fields";
import { put } from "../state/draft-state";
import { useField } from "../state/use-field";

interface PlainInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: "tel" | "date" | "plain";
}

/** Words that are the same in every language: a number, a day, an account. Empty: null. */
export function PlainInput({ path, label, hint, kind = "plain" }: PlainInputProps) {
  const { value, ...said } = useField(path);
  const same = {
    ...said,
    name: label,
    hint,
    value: typeof value === "string" ? value : "",
    onInput: (next: string) => put(path, next === "" ? null : next),
  };
  return kind === "date" ? (
    <DayField {...same} />
  ) : (
    <TextField {...same} inputMode={kind === "tel" ? "tel" : undefined} />
  );
}
