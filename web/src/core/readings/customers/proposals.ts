/** Special customers found in the field, as this reader may know them: what is private of a report is told to few. */

import { reportedKey } from "../../commands/customers";
import { isNamed, namedBy } from "../../folds/countable-acts";
import type { Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import { type JsonObject, own } from "../../record/json";

/** What somebody told of a special customer whom the directory does not have; "" or null where they said nothing. */
export interface Proposal {
  readonly ref: string;
  readonly entry: Entry;
  readonly area: string | null;
  readonly name: string;
  readonly place: string;
  readonly need: string;
  readonly device: string;
  readonly battery_hours: number | null;
  /** Minutes. */
  readonly check_every: number | null;
  readonly numbers: readonly string[];
  readonly agreed_help: string;
}

export interface Reported {
  /** Whom nobody has taken in, declined or taken back, in display order. */
  readonly open: readonly Proposal[];
  /** By ref who was reported, where this reader may know. */
  readonly names: ReadonlyMap<string, string>;
  /** By ref the id of whom the desk took in. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Of entries that tell of such customers (`Scenes.customerReports`). Whoever may not read private parts knows nobody. */
export function reportedIn(entries: readonly Entry[]): Reported {
  const { undone, taken, settled } = decidedIn(entries);
  const reports = entries.filter(({ action }) => action?.type === "customer.reported");
  const told = reports.flatMap((entry) => proposalOf(entry) ?? []);
  // A report that was copied to another logbook is settled with its original.
  const isOpen = ({ ref, entry }: Proposal) =>
    !(isNamed(undone, entry) || settled.has(ref) || settled.has(entry.action?.copiedFrom ?? ""));
  return { open: told.filter(isOpen), names: new Map(told.map(({ ref, name }) => [ref, name])), taken };
}

function decidedIn(entries: readonly Entry[]) {
  const of = (type: string) =>
    entries.flatMap((entry) => {
      const { action } = entry;
      return action?.type === type ? [{ entry, action }] : [];
    });
  const undone = namedBy(of("entry.undone").map(({ entry }) => entry));
  const declined = of("matter.left").filter(({ entry }) => !isNamed(undone, entry));
  const taken = new Map<string, string>();
  for (const { action } of of("customer.changed")) {
    const [ref, customer] = [textField(action, "reported"), textField(action, "customer")];
    if (ref && customer) taken.set(ref, customer);
  }
  const key = reportedKey("");
  const left = declined.map(({ action }) => textField(action, "matter") ?? "").filter((each) => each.startsWith(key));
  return { undone, taken, settled: new Set([...taken.keys(), ...left.map((each) => each.slice(key.length))]) };
}

function proposalOf(entry: Entry): Proposal | null {
  const { ref, action, private: told } = entry;
  if (action === null || told === null || words(told, "name") === "") return null;
  return {
    ref,
    entry,
    area: textField(action, "area"),
    ...{ name: words(told, "name"), place: words(told, "place"), need: words(told, "need") },
    ...{ device: words(told, "device"), agreed_help: words(told, "agreed_help") },
    battery_hours: amount(told, "battery_hours", 0),
    check_every: amount(told, "check_every", 1),
    numbers: texts(told, "numbers"),
  };
}

const words = (told: JsonObject, name: string): string => {
  const value = own(told, name);
  return typeof value === "string" ? value.trim() : "";
};

const amount = (told: JsonObject, name: string, least: number): number | null => {
  const value = own(told, name);
  return typeof value === "number" && value >= least ? value : null;
};

const texts = (told: JsonObject, name: string): readonly string[] => {
  const value = own(told, name);
  return Array.isArray(value) ? value.filter((each) => typeof each === "string" && each.trim() !== "") : [];
};
