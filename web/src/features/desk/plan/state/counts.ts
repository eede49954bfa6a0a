import { computed } from "@preact/signals";
import { missingTranslations } from "../../../../core/plan/draft/places/translations";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { draft, findings, type PlanFinding } from "./draft-state";

/** What stops publishing, and what does not; a missing translation is told apart. */
export const errorsFound = computed(() => findings.value.filter(({ severity }) => severity === "error"));
export const notesFound = computed(() =>
  findings.value.filter(({ severity, code }) => severity === "note" && code !== "text-falls-back"),
);

/** The places where a translation would stand. */
export const untranslated = computed(() => missingTranslations(draft.value ?? {}));

/** How many there are in a part and in a thing of it: by "lists", and by "lists.3". */
function countsBy(paths: readonly PlanPath[]): (part: string, at?: number) => number {
  const counts = new Map<string, number>();
  for (const [part, at] of paths)
    for (const place of [`${part}`, `${part}.${at}`]) counts.set(place, (counts.get(place) ?? 0) + 1);
  return (part, at) => counts.get(at === undefined ? part : `${part}.${at}`) ?? 0;
}

const pathsOf = (found: readonly PlanFinding[]): readonly PlanPath[] => found.map(({ path }) => path);

export const errorsIn = computed(() => countsBy(pathsOf(errorsFound.value)));
export const notesIn = computed(() => countsBy(pathsOf(notesFound.value)));
export const untranslatedIn = computed(() => countsBy(untranslated.value));
