import { utf8 } from "./bytes";
import type { Entry } from "./entries";
import { effective } from "./fields";
import type { Guide } from "./plan";

/** A mark of what a guide says (FNV-1a, 32 bits, eight hex digits): it differs where a word of text or check does. */
export function markOf({ paragraphs, check }: Pick<Guide, "paragraphs" | "check">): string {
  let hash = 0x811c9dc5;
  for (const byte of utf8(JSON.stringify([paragraphs, check]))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
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
  const body = (entry: Entry) => effective(entry)?.body ?? {};
  const mine = entries.filter(
    ({ action }) => action?.type === "guide.confirmed" && action.actor === person && action.body["guide"] === guide.id,
  );
  const mark = markOf(guide);
  const same = (entry: Entry) =>
    body(entry)["mark"] === undefined ? body(entry)["edition"] === edition : body(entry)["mark"] === mark;
  const entry = mine.findLast(same);
  if (entry) return { state: "current", entry };
  const earlier = mine.at(-1);
  return earlier ? { state: "changed", entry: earlier } : { state: "unread" };
}
