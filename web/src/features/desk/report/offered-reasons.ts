/** Reasons that were tapped from offered ones stand in the record in the language of whoever did: a report says them in its own. */

import { readWords, t } from "../../../app/words/i18n";
import { REPORT_LANGUAGES } from "../../../core/catalogue/words";
import type { Entry } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";

/** Messages of which each is a reason that is offered: why not, why not now, why all the same, why another level, why it ends. */
const OFFERED =
  /^(?:after-reason|reason|left-undone-why|recovery-(?:danger-why|all-the-same|stop)|close-dark|level-why)-/u;
const FIELDS = ["reason", "why", "note"] as const;

/** By the words of any of our languages the message that they are. */
export type OfferedReasons = ReadonlyMap<string, string>;

export async function offeredReasons(): Promise<OfferedReasons> {
  const all = (await Promise.all(REPORT_LANGUAGES.map(readWords))).flat();
  return new Map(
    all.flatMap(([id, words]) => (typeof words === "string" && OFFERED.test(id) ? [[words, id] as const] : [])),
  );
}

/** The same entry, with such a reason in the language that is spoken now; what somebody wrote stays as it is. */
export function inSpokenReasons(entry: Entry, offered: OfferedReasons): Entry {
  const { action } = entry;
  if (!action) return entry;
  const said = FIELDS.flatMap((field) => {
    const id = offered.get(textField(action, field) ?? "");
    return id === undefined ? [] : [[field, t(id)] as const];
  });
  return said.length === 0
    ? entry
    : { ...entry, action: { ...action, body: { ...action.body, ...Object.fromEntries(said) } } };
}
