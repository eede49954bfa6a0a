import { computed } from "@preact/signals";
import { missingTranslations } from "../../../../core/plan/draft/places/translations";
import { draft, findings } from "./draft-state";

/** What stops publishing, and what does not; a missing translation is told apart. */
export const errorsFound = computed(() => findings.value.filter(({ severity }) => severity === "error"));
export const notesFound = computed(() =>
  findings.value.filter(({ severity, code }) => severity === "note" && code !== "text-falls-back"),
);

/** The places where a translation would stand. */
export const untranslated = computed(() => missingTranslations(draft.value ?? {}));
