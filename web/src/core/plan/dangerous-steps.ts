/** Which steps of a list of work that can hurt come after others, and which of them must not begin on what was left out. */

import type { Checklist, Item } from "./plan";

const itemsOf = ({ pages }: Checklist): readonly Item[] => pages.flatMap((page) => page.items);

/** Whether other steps of its list, of work that can hurt, come only after it. */
export function isWaitedFor(list: Checklist, { id }: Item): boolean {
  const items = itemsOf(list);
  const isInOrder = list.gate.in_order && items.at(-1)?.id !== id;
  return Boolean(list.hazard) && (isInOrder || items.some(({ needs }) => needs.includes(id)));
}

/** Whether the plan says of this one step that it rests on others, or is for two persons. */
export const isMarkedItself = ({ needs, two_persons }: Item): boolean => needs.length > 0 || two_persons;

/** Whether the plan says so of it, or of all of its list. */
export const isMarked = ({ gate }: Checklist, item: Item): boolean => isMarkedItself(item) || gate.two_persons;

/** Steps before which it is asked once why it goes on without what was left out; all, where the plan marks none. */
export function asksFirst(list: Checklist, item: Item): boolean {
  if (!list.hazard) return false;
  return isMarked(list, item) || !itemsOf(list).some((each) => isMarked(list, each));
}
