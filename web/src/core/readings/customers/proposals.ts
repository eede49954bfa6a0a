/** Special customers found in the field, as this reader may know them: what is private of a report is told to few. */

import { reportedKey } from "../../commands/customers";
import { isNamed, namedBy } from "../../folds/countable-acts";
import type { Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import { type JsonObject, own } from "../../record/json";
import { takenIn } from "./taken-in";

/** More no server takes in: of hours a device may go on, minutes between two looks, numbers. */
export const MOST_HOURS = 1000;
const MOST_MINUTES = 7 * 24 * 60;
const MOST_NUMBERS = 10;

/** What somebody told of a special customer whom the directory does not have; "" or null where they said nothing. */
export interface Proposal {
  /** The ref of the report. */
  readonly id: string;
  readonly report: Entry;
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
  readonly agreed_by: string;
  readonly helper: null;
  readonly pinyin: string;
  readonly initials: string;
}

export interface Reported {
  /** Whom nobody has taken in, declined or taken back, in display order. */
  readonly open: readonly Proposal[];
  /** Whether there is somebody among them of whom this reader may not know who it is. */
  readonly unread: boolean;
  /** By ref who was reported, where this reader may know. */
  readonly names: ReadonlyMap<string, string>;
  /** By ref the id of whom the desk took in. */
  readonly taken: ReadonlyMap<string, string>;
  /** By the id of whom the desk took in, what reported them. */
  readonly reports: ReadonlyMap<string, Entry>;
}

/** Of entries that tell of such customers (`Scenes.customerReports`). Whoever may not read private parts knows nobody. */
export function reportedIn(entries: readonly Entry[]): Reported {
  const taken = takenIn(entries);
  const { undone, left } = settledIn(entries);
  const reports = entries.filter(({ action }) => action?.type === "customer.reported");
  const told = reports.flatMap((entry) => proposalOf(entry) ?? []);
  const isSettled = (ref: string) => left.has(ref) || taken.has(ref);
  // A report that was copied to another logbook is settled with its original.
  const isOpen = (report: Entry) =>
    !(isNamed(undone, report) || isSettled(report.ref) || isSettled(report.action?.copiedFrom ?? ""));
  return {
    open: told.filter(({ report }) => isOpen(report)),
    unread: reports.some((report) => report.action?.private && report.private === null && isOpen(report)),
    names: new Map(told.map(({ id, name }) => [id, name])),
    taken,
    reports: new Map(reports.flatMap((entry) => (taken.has(entry.ref) ? [[taken.get(entry.ref) ?? "", entry]] : []))),
  };
}

/** What was taken back, and by ref what was declined. */
function settledIn(entries: readonly Entry[]) {
  const of = (type: string) => entries.filter(({ action }) => action?.type === type);
  const undone = namedBy(of("entry.undone"));
  const declined = of("matter.left").filter((entry) => !isNamed(undone, entry));
  const key = reportedKey("");
  const keys = declined.map(({ action }) => (action && textField(action, "matter")) ?? "");
  return { undone, left: new Set(keys.filter((each) => each.startsWith(key)).map((each) => each.slice(key.length))) };
}

function proposalOf(entry: Entry): Proposal | null {
  const { ref, action, private: told } = entry;
  if (action === null || told === null || words(told, "name") === "") return null;
  return {
    ...{ id: ref, report: entry, agreed_by: "", helper: null, pinyin: "", initials: "" },
    area: textField(action, "area"),
    ...{ name: words(told, "name"), place: words(told, "place"), need: words(told, "need") },
    ...{ device: words(told, "device"), agreed_help: words(told, "agreed_help") },
    battery_hours: amount(told, "battery_hours", 0, MOST_HOURS),
    check_every: amount(told, "check_every", 1, MOST_MINUTES),
    numbers: texts(told, "numbers"),
  };
}

const words = (told: JsonObject, name: string): string => {
  const value = own(told, name);
  return typeof value === "string" ? value.trim() : "";
};

const amount = (told: JsonObject, name: string, least: number, most: number): number | null => {
  const value = own(told, name);
  return typeof value === "number" && value >= least && value <= most ? value : null;
};

const texts = (told: JsonObject, name: string): readonly string[] => {
  const value = own(told, name);
  const found = Array.isArray(value) ? value.filter((each) => typeof each === "string" && each.trim() !== "") : [];
  return found.slice(0, MOST_NUMBERS);
};
