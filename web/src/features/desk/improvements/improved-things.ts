/** What may take up an improvement: the things of the plan by name, and its editions. */

import { plan } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { dateOf, say } from "../../../app/words/words";
import type { ImprovedThing } from "../../../core/catalogue/words";
import type { TakenUp } from "../../../core/readings/review/improvements";

type Part = "lists" | "scripts" | "training" | "guides" | "supplies" | "channels";

/** In which part of the plan such things stand; an edition stands in none. */
export const IMPROVED_PARTS: ReadonlyMap<ImprovedThing, Part> = new Map<ImprovedThing, Part>([
  ["list", "lists"],
  ["script", "scripts"],
  ["training", "training"],
  ["guide", "guides"],
  ["supply", "supplies"],
  ["channel", "channels"],
]);

/** Nobody looks further back. */
const MOST_EDITIONS = 50;

/** Those that the plan in force has; of editions the latest, and the one that comes next. */
export function thingsFor(by: ImprovedThing): readonly (readonly [id: string, words: string])[] {
  const [held, part] = [plan.value, IMPROVED_PARTS.get(by)];
  if (!held) return [];
  if (part) return held[part].map(({ id, name }) => [id, say(name)]);
  const most = Math.min(held.number + 1, MOST_EDITIONS);
  return Array.from({ length: most }, (_, at) => held.number + 1 - at).map((n) => [
    String(n),
    t("improved-edition", { n, next: n > held.number ? "yes" : "no" }),
  ]);
}

/** "速查：停电时怎么说"; what the plan has no longer as it was called then. */
export function takenUpWords({ by, id, name, at }: TakenUp): string {
  const thing = thingsFor(by).find(([each]) => each === id)?.[1] ?? inLine(name || (id ?? ""));
  const words = [t("improved-thing", { by }), thing].filter(Boolean).join(t("matter-colon"));
  return at === null ? words : `${words} · ${dateOf(at)}`;
}
