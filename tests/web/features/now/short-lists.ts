/** What a plan of few steps for bringing power back is made of. */

import type { Checklist, Item } from "../../../../web/src/core/plan/plan";
import { PLAN } from "../../support/phone-plan";

export const words = (said: string) => ({ "zh-Hans": said });
export const step = (id: string, more: Partial<Item> = {}): Item => ({
  ...(PLAN.lists[0].pages[0]?.items[2] as Item),
  ...{ id, text: words(id) },
  ...more,
});
export const list = (id: string, items: readonly Item[], after?: readonly string[]): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, name: words(id), pages: [{ name: null, items }] },
  ...(after && { gate: { in_order: true, min_gap: null, two_persons: false, after } }),
});
export const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
export const RESTORE = { id: "restore" as const, name: words("恢复"), goal: words(""), ends_when: words("") };
