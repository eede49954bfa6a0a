/** Where customers call now. */

import { type Acts, counted } from "../../folds/countable-acts";
import type { Entry } from "../../record/entries";
import { flagField, textField } from "../../record/fields";

export interface Hotline {
  readonly number: string;
  /** Person, contact or duty. */
  readonly answers: string | null;
  readonly mobile: string | null;
  /** Somebody called this number, since it is the number, and got through. */
  readonly tested: boolean;
  readonly entry: Entry;
}

/** What was said last stands; null: no hotline is open. Of the same number, what is not said again stays. */
export function hotlineIn(acts: Acts): Hotline | null {
  return counted(acts).reduce<Hotline | null>((before, entry) => {
    const { action } = entry;
    if (action?.type === "hotline.closed") return null;
    const number = action && textField(action, "number");
    if (!(action && number)) return before;
    const same = before?.number === number ? before : null;
    return {
      ...{ number, entry, answers: textField(action, "answers") ?? same?.answers ?? null },
      mobile: textField(action, "mobile") ?? same?.mobile ?? null,
      tested: flagField(action, "tested") ?? same?.tested ?? false,
    };
  }, null);
}
