import { type Callee, contactCallee, customersFor } from "../../../app/calls/callees";
import { tries } from "../../../app/calls/communications";
import { edition } from "../../../app/record/store";
import type { Item } from "../../../core/plan/plan";
import { byId } from "../../../core/plan/plan-lookups";

/** Whom this step asks to call, if anyone: the first with a number, of the special customers the first not reached. */
export function callFor(item: Item) {
  const contacts = item.contacts.flatMap((id) => byId(edition.value?.contacts ?? [], id) ?? []).map(contactCallee);
  const tried = ({ id }: Callee) => tries.value.get(id)?.last.outcome;
  const open = customersFor(item).filter((each) => tried(each) !== "reached");
  // Who did not answer waits for the next try; the others must not wait with them.
  const waiting = [...open.filter((each) => !tried(each)), ...open.filter(tried)];
  for (const callee of [...waiting, ...contacts]) {
    const number = callee.numbers[0];
    if (number) return { callee, number };
  }
  return null;
}
