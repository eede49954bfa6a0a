/** Who was found in the field has the name of the directory in all that was said of them, once the desk took them in. */

import { changeOf } from "../../list-changes";
import { changedAction, type Entry } from "../../record/entries";
import { effective, textField } from "../../record/fields";

/** By the ref of a report the id of whom the desk took in. */
type Taken = ReadonlyMap<string, string>;

/** The server alone records it. */
export function takenIn(entries: readonly Entry[]): Taken {
  const taken = new Map<string, string>();
  for (const entry of entries) {
    const action = isTaking(entry) ? entry.action : null;
    const [ref, customer] = action ? [textField(action, "reported"), textField(action, "customer")] : [];
    if (ref && customer) taken.set(ref, customer);
  }
  return taken;
}

const isTaking = (entry: Entry): boolean => effective(entry)?.type === "customer.changed";

/** In which field actions of these types say whom they are about. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["customer.checked", "customer"],
  ["help.asked", "customer"],
  ["contact.tried", "contact"],
  ...["taken", "given", "left"].map((verb) => [`matter.${verb}`, "matter"] as const),
]);

/** What somebody is, or the key of what is to be done for them. */
const NAMED = /^(check:|call:)?(.+)$/u;

/** Made once for each: folds go on from the objects that they know. */
const made = new WeakMap<Entry, Entry>();

function named(entry: Entry, taken: Taken): Entry {
  const { action } = entry;
  const field = FIELDS.get(action?.type ?? "");
  const [, key = "", ref = ""] = (field && action && textField(action, field)?.match(NAMED)) || [];
  const id = taken.get(ref);
  if (!(action && field && id)) return entry;
  const before = made.get(entry);
  if (before?.action && textField(before.action, field) === key + id) return before;
  const now = { ...entry, action: changedAction(action, { body: { ...action.body, [field]: key + id } }) };
  made.set(entry, now);
  return now;
}

/** Pass entries in display order, a new list when anything changed, with the same objects for what did not. */
export function createNaming(): (entries: readonly Entry[]) => readonly Entry[] {
  let [seen, now, taken]: [readonly Entry[], readonly Entry[], Taken] = [[], [], new Map()];
  return (entries) => {
    if (entries === seen) return now;
    const { at, gone, come } = changeOf(seen, entries);
    const anew = gone.some(isTaking) || come.some(isTaking);
    if (anew) taken = takenIn(entries);
    const from = anew ? 0 : at;
    now =
      taken.size === 0 ? entries : now.slice(0, from).concat(entries.slice(from).map((entry) => named(entry, taken)));
    seen = entries;
    return now;
  };
}
