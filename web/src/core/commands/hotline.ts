/** Where customers call: opened, moved to another number, closed. */

import { type About, type Decision, type Drafts, of, refuse } from "./decision";

export interface HotlineSaid {
  readonly number: string;
  /** Person, contact or duty. */
  readonly answers: string | null;
  /** What it goes to when the exchange is dead; "": none. */
  readonly mobile: string;
  /** Somebody called it and got through. */
  readonly tested: boolean;
  readonly reason: string;
}

/** `before`: the number of the hotline that is open; null: none is. The same number anew changes who answers, or tests it. */
export function sayHotline(about: About, before: string | null, line: HotlineSaid): Decision<"number-missing"> {
  const [number, mobile, reason] = [line.number.trim(), line.mobile.trim(), line.reason.trim()];
  if (number === "") return refuse("number-missing");
  const { answers, tested } = line;
  const body = { number, ...(answers && { answers }), ...(mobile && { mobile }), ...(tested && { tested }) };
  if (before === null || before === number) return [{ ...of(about), type: "hotline.opened", body }];
  return [{ ...of(about), type: "hotline.moved", body: { ...body, ...(reason && { reason }) } }];
}

export function closeHotline(about: About, reason: string): Drafts {
  const why = reason.trim();
  return [{ ...of(about), type: "hotline.closed", body: why === "" ? {} : { reason: why } }];
}
