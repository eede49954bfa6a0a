/** What is typed as a number of the plan. */

import type { Json } from "./plan-form";

const WHOLE = /^-?\d{1,15}$/u;

/** A whole number as typed, in any width of digits; null where it is blank. What is none stays as it is. */
export function wholeOf(typed: string): Json {
  const plain = typed.normalize("NFKC").trim();
  return plain === "" ? null : WHOLE.test(plain) ? Number(plain) : typed;
}
