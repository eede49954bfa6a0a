import { fail } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { among } from "../../../core/record/fields";
import { ApiProblem, ServerUnheard } from "../../../sync/connection/api";

/** Codes that the catalogue words; others are told with the server's own sentence. */
const WORDED = [
  "role_too_high",
  "needs_admin",
  "name_taken",
  "unknown_person",
  "unknown_customer",
  "unknown_area",
  "already_taken_in",
  "unknown_device",
  "not_signed_in",
  "not_allowed",
] as const;

/** Why the server did not do it, in words. */
export function whyWords(error: unknown): string {
  if (error instanceof ServerUnheard) return t("desk-unheard");
  const known = error instanceof ApiProblem ? among(WORDED, error.code) : null;
  if (known) return t(`desk-problem-${known}`);
  return error instanceof Error ? error.message : String(error);
}

/** Asks the server; a refusal is shown and stays on screen, and then the answer is null. */
export async function ask<T>(question: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  try {
    return { answer: await question() };
  } catch (error) {
    fail(t("desk-failed", { why: whyWords(error) }), t("shell-close"));
    return null;
  }
}
