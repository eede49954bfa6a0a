/** Reports that somebody changed and has not given yet: each stays on this phone, also after a restart. */

import { reportDraft } from "../../app/unsaved/unsaved-words";
import { isObject, own } from "../../core/record/json";

/** Of which incident, by which rule. */
interface Draft {
  readonly incident: string;
  readonly rule: string;
}

/** More than anybody writes at once; the oldest goes. */
const MOST = 8;

function all(person: string | null): readonly (readonly [key: string, text: string])[] {
  try {
    const held: unknown = JSON.parse(reportDraft.read(person) || "{}");
    if (!isObject(held)) return [];
    return Object.keys(held).flatMap((key) => {
      const text = own(held, key);
      return typeof text === "string" ? [[key, text] as const] : [];
    });
  } catch {
    return [];
  }
}

const keyOf = ({ incident, rule }: Draft): string => `${incident}/${rule}`;

/** Null: not changed. */
export const changedDraft = (person: string | null, draft: Draft): string | null =>
  all(person).find(([key]) => key === keyOf(draft))?.[1] ?? null;

/** Null: as it was drafted again, or given. */
export function keepChanged(person: string | null, draft: Draft, text: string | null): void {
  const others = all(person).filter(([key]) => key !== keyOf(draft));
  const next = text === null ? others : [...others, [keyOf(draft), text] as const].slice(-MOST);
  reportDraft.keep(person, next.length === 0 ? "" : JSON.stringify(Object.fromEntries(next)));
}
