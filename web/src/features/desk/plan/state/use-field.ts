import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { type Json, type PlanPath, valueAt } from "../../../../core/plan/draft/plan-form";
import { draft, findings, foundAt } from "./draft-state";

/** What a field shows: what the draft says there, and what was found there, in words. */
export interface PlanField {
  readonly value: Json | undefined;
  readonly error: string | undefined;
  readonly note: string | undefined;
  /** The control's name. */
  readonly field: string;
}

const NO_NOTE = new Set(["text-falls-back"]);

/** Follows one place of the draft: what changes elsewhere draws nothing anew here. */
export function useField(path: PlanPath): PlanField {
  const field = path.join(".");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path by what it says, for it is made anew each time
  const value = useMemo(() => computed(() => valueAt(draft.value ?? undefined, path)), [field]);
  const found = useMemo(() => computed(() => foundAt.value.get(field) ?? []), [field]);
  const words = (severity: "error" | "note") => {
    const those = found.value.filter((each) => each.severity === severity && !NO_NOTE.has(each.code));
    return those.length === 0 ? undefined : those.map((each) => each.words).join("\n");
  };
  return { value: value.value, error: words("error"), note: words("note"), field };
}

const isIn = (path: PlanPath, at: PlanPath): boolean => path.every((each, index) => at[index] === each);

/** How many things must be mended in what stands at these paths. */
export const wrongIn = (...paths: readonly PlanPath[]): number =>
  findings.value.filter(({ severity, path }) => severity === "error" && paths.some((each) => isIn(each, path))).length;
