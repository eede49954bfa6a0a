import { utf8 } from "../record/bytes";
import type { Entry } from "../record/entries";
import { effective } from "../record/fields";
import type { Guide } from "./plan";

/** A mark of what a guide says (FNV-1a, 32 bits, eight hex digits): it differs where a word of text or check does. */
export function markOf({ paragraphs, check }: Pick<Guide, "paragraphs" | "check">): string {
  let hash = 0x81_1c_9d_c5;
  for (const byte of utf8(JSON.stringify([paragraphs, check]))) {
    hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

/** `current`: what stands now was read; `changed`: an earlier wording was. */
export type Reading = { readonly state: "unread" } | { readonly state: "current" | "changed"; readonly entry: Entry };

/**
 * Whether a person has confirmed this guide as it stands. An edition that leaves it as it was asks nobody again;
 * a confirmation without a mark counts for its own edition only.
 */
export function readingOf(entries: readonly Entry[], person: string | null, guide: Guide, edition: number): Reading {
  const mine = entries.filter(({ action }) => {
    const confirms = action?.type === "guide.confirmed" && action.actor === person;
    return confirms && action.body["guide"] === guide.id;
  });
  const now = markOf(guide);
  const current = mine.findLast((each) => {
    const { mark, edition: read } = effective(each)?.body ?? {};
    return mark === undefined ? read === edition : mark === now;
  });
  if (current) return { state: "current", entry: current };
  const earlier = mine.at(-1);
  return earlier ? { state: "changed", entry: earlier } : { state: "unread" };
}
