/** Whether a person has read a guide or a duty card as it stands: asked again where it changed, not with each edition. */

import { utf8 } from "../record/bytes";
import type { Entry } from "../record/entries";
import { effective, textField } from "../record/fields";
import type { DutyCard, Guide } from "./plan";

/** A mark of what something says (FNV-1a, 32 bits, eight hex digits): it differs where a word does. */
function markOf(said: unknown): string {
  let hash = 0x81_1c_9d_c5;
  for (const byte of utf8(JSON.stringify(said))) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** Of text and check. */
export const guideMark = ({ paragraphs, check }: Pick<Guide, "paragraphs" | "check">): string =>
  markOf([paragraphs, check]);

/** Of all that the card shows. */
export const cardMark = ({ purpose, procedure, never, hand_over, covered_by }: DutyCard): string =>
  markOf([purpose, procedure, never, hand_over, covered_by]);

/** `current`: what stands now was read; `changed`: an earlier wording was. */
export type Reading = { readonly state: "unread" } | { readonly state: "current" | "changed"; readonly entry: Entry };

interface ReadThing {
  readonly action: "guide.confirmed" | "duty_card.confirmed";
  readonly field: "guide" | "duty";
  readonly id: string;
  readonly mark: string;
}

/**
 * Whether a person has confirmed this as it stands. An edition that leaves it as it was asks nobody again; a
 * confirmation without a mark counts for its own edition only.
 */
function readingOf(entries: readonly Entry[], person: string | null, thing: ReadThing, edition: number): Reading {
  const mine = entries.filter(
    ({ action }) =>
      action?.type === thing.action && action.actor === person && textField(action, thing.field) === thing.id,
  );
  const current = mine.findLast((each) => {
    const { mark, edition: read } = effective(each)?.body ?? {};
    return mark === undefined ? read === edition : mark === thing.mark;
  });
  if (current) return { state: "current", entry: current };
  const earlier = mine.at(-1);
  return earlier ? { state: "changed", entry: earlier } : { state: "unread" };
}

export const guideReading = (
  entries: readonly Entry[],
  person: string | null,
  guide: Guide,
  edition: number,
): Reading =>
  readingOf(
    entries,
    person,
    { action: "guide.confirmed", field: "guide", id: guide.id, mark: guideMark(guide) },
    edition,
  );

export const cardReading = (
  entries: readonly Entry[],
  person: string | null,
  card: DutyCard,
  edition: number,
): Reading =>
  readingOf(
    entries,
    person,
    { action: "duty_card.confirmed", field: "duty", id: card.id, mark: cardMark(card) },
    edition,
  );
