/** The plan's order of whom to call out, and since when each of them is to be called. */

import type { Level } from "../../catalogue/words";
import type { Edition } from "../../plan/plan";
import { displayTime } from "../../record/entries";
import { levelField } from "../../record/fields";
import type { Scene } from "../../scene";

/** The plan's order at this level; before a level is set, the gravest's, whose list is the longest. */
export const orderIn = (edition: Pick<Edition, "call_out">, { situation }: Pick<Scene, "situation">) =>
  orderAt(edition, situation.level ?? 1);

const orderAt = ({ call_out }: Pick<Edition, "call_out">, level: Level) =>
  call_out.find((each) => each.level === level)?.order ?? [];

type InOrder = ReturnType<typeof orderAt>[number];

/**
 * People are called from the beginning, and whom the level asks for besides once it is set: whom the one before it asked
 * for already goes on waiting.
 */
export function askedAt(
  edition: Edition,
  { view, situation }: Pick<Scene, "view" | "situation">,
  { duty, contact }: InOrder,
): number | null {
  const began = displayTime(view.leading);
  const { levelBy } = situation;
  const before = levelBy?.action && levelField(levelBy.action, "from");
  const asked = before ? orderAt(edition, before) : [];
  if (asked.some((each) => each.duty === duty && each.contact === contact)) return began;
  if (levelBy) return duty && !before ? began : Math.max(began, displayTime(levelBy));
  return duty ? began : null;
}
