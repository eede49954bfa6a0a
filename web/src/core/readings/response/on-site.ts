/** Who is on site, who works without having said so, and who was called out and has not answered. */

import { counted } from "../../folds/countable-acts";
import type { Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import type { Scene } from "../../scene";

/** Who said that they are here and not that they left: person, or contact, by id, with where they are. */
export function onSite(scene: Pick<Scene, "callOut">): ReadonlyMap<string, Entry> {
  const here = new Map<string, Entry>();
  for (const entry of counted(scene.callOut)) {
    const { action } = entry;
    const who = action && (textField(action, "person") ?? textField(action, "contact"));
    if (action?.type !== "person.answered" || !who) continue;
    if (action.body["answer"] === "arrived") here.set(who, entry);
    else if (action.body["answer"] === "left") here.delete(who);
  }
  return here;
}

/** Who is at it in the outage and has not said whether they are here, come or have gone: whoever did something last first. */
export function unreported({ callOut, hands }: Pick<Scene, "callOut" | "hands">): readonly string[] {
  const heard = counted(callOut).filter(({ action }) => action?.type === "person.answered");
  const said = new Set(heard.map(({ action }) => action && textField(action, "person")));
  const people = [...hands.people].filter(([person]) => !said.has(person));
  return people.toSorted(([, a], [, b]) => b - a).map(([person]) => person);
}

/** Who was called out, or tried, and has said nothing since: the entry that tells of it. */
export function unanswered({ callOut }: Pick<Scene, "callOut">, person: string): Entry | null {
  const last = counted(callOut).findLast(({ action }) => action && textField(action, "person") === person);
  return last?.action?.type === "person.called_out" ? last : null;
}
