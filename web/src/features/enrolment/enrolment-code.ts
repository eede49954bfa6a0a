import { ApiProblem, ServerUnheard } from "../../sync/connection/api";

const CODE = /^[\w-]{8,}$/u;

/** The code in a link, in its fragment, or bare; null where there is none. */
export function codeIn(text: string): string | null {
  const tail = text.trim().split("#").at(-1)?.trim() ?? "";
  return CODE.test(tail) ? tail : null;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["bad_code", "problem-bad_code"],
  ["used_code", "problem-used_code"],
  ["id_taken", "problem-device_taken"],
  ["device_revoked", "problem-device_taken"],
  ["key_used", "problem-key_used"],
  ["unknown_person", "problem-bad_code"],
  ["name_taken", "problem-name_taken"],
]);

/** The message that says what to do about a refused code. */
export function problemOf(error: unknown): string {
  if (error instanceof ServerUnheard) return "problem-server_unheard";
  const code = error instanceof ApiProblem ? error.code : "";
  return WORDS.get(code) ?? "problem-enrol_other";
}
