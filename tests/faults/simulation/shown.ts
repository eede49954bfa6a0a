import { ACCESS } from "../../../web/src/core/catalogue/access";
import { incidentViews } from "../../../web/src/core/folds/incident-views";
import { incidentsFold } from "../../../web/src/core/folds/incidents";
import { readAction } from "../../../web/src/core/record/actions";
import { readAt } from "../../../web/src/core/record/clock";
import { createCounting } from "../../../web/src/core/record/copies";
import { type Entry, inDisplayOrder } from "../../../web/src/core/record/entries";
import { JOURNAL } from "../../../web/src/storage/journal/journal";
import type { Replica } from "../../../web/src/storage/journal/replicas";
import type { AnyRecord } from "../../web/support/any-draft";
import type { Phone } from "./phone";
import { type Audit, covers, deviceOf, type Stored, type Wrong } from "./verdict";
import type { World } from "./world";

/** Of those that the run brings forth, what stays in force outside an incident. */
const IN_FORCE = new Set(["device.revoked", "edition.published", "entries.redacted", "generation.started"]);
const ENDINGS = new Set(["incident.closed", "incident.cancelled"]);
/** Everybody has them, of all incidents. */
const TURNS = new Set([
  ...ENDINGS,
  ...["incident.expected", "incident.opened", "incident.joined", "incident.separated"],
]);

/** All show the same, in the same order: everything from where they began, and of what was before what is in force. */
export async function judgeShown(
  world: World,
  phone: Phone,
  localRecord: AnyRecord,
  audit: Audit,
  wrong: Wrong,
): Promise<void> {
  const meta = (await phone.disk.table(JOURNAL.name, "meta")) as Partial<Replica>[];
  // Beside lines it says when all was in step.
  const lines = meta.filter((line) => typeof line.from === "number");
  const shown = localRecord.entries().filter((entry) => entry.seq !== null && !entry.missingOnServer);
  const there = new Set(shown.map(({ ref }) => ref));
  // Who reads without a device has it in memory alone: they began after the last that they lack.
  const begun = lines.length > 0 ? lines : audit.entries.map(({ ref, seq }) => ({ from: there.has(ref) ? 0 : seq }));
  const from = Math.max(0, ...begun.map((line) => line.from ?? 0));
  const older = olderBy(world, audit);
  const readable =
    localRecord.me()?.role === "supervisor" ? audit.entries : audit.entries.filter((entry) => !isAccess(entry));
  const expected = readable.filter((entry) => {
    const is = entry.seq > from ? "due" : older(entry);
    return is === "due" || (is === "perhaps" && there.has(entry.ref));
  });
  const [left, right] = [shown, expected.map(shape).sort(inDisplayOrder)].map((all) => all.map(({ ref }) => ref));
  if (left?.join() !== right?.join())
    wrong(`began at ${from} and shows another order or other entries:\n  ${left?.join(" ")}\n  ${right?.join(" ")}`);
  for (const entry of localRecord.entries()) {
    if (entry.missingOnServer && !isExcused(world, audit, entry.ref))
      wrong(`says that ${entry.ref} is not on the server`);
  }
  const held = world.oracle.mirror(phone).actions;
  for (const { ref, text, flags } of audit.entries) {
    const kept =
      localRecord.entries().some((entry) => entry.ref === ref && entry.action !== null) || held.get(ref)?.text;
    if (text === null && flags.includes("redacted") && kept) wrong(`still holds ${ref}, which was redacted`);
  }
}

/** Who got in is told to supervisors alone; that something of a person or a customer changed, to everybody. */
const TOLD_TO_ALL: ReadonlySet<string> = new Set(["customer.changed", "person.changed"]);
const access: ReadonlySet<string> = new Set(ACCESS.filter((type) => !TOLD_TO_ALL.has(type)));
const isAccess = ({ text }: Stored): boolean => access.has((JSON.parse(text ?? "{}") as { type?: string }).type ?? "");

/** Whether who began later has an entry: of an incident that has ended since, it depends on when that was. */
function olderBy({ oracle }: World, { entries }: Audit): (entry: Stored) => "due" | "perhaps" | "no" {
  const about = ({ ref }: Stored, text: string | null | undefined) => {
    const { type, incident = null } = JSON.parse(text ?? "{}") as { type?: string; incident?: string | null };
    return { type: type ?? "", incident: incident === "self" ? ref : incident };
  };
  // An end whose words were redacted has been one for whoever began before that.
  const textOf = (entry: Stored) => entry.text ?? oracle.known.get(entry.ref)?.text ?? null;
  const said = (entry: Stored) => about(entry, textOf(entry));
  const named = new Set(entries.map(said).flatMap(({ type, incident }) => (ENDINGS.has(type) ? [incident] : [])));
  const ended = new Set([...named, ...oneWith(entries, textOf, named)]);
  return (entry) => {
    // What it was, a server that never had its text does not know.
    if (entry.text === null && entry.flags.includes("withheld")) return "perhaps";
    const { type, incident } = about(entry, entry.text);
    if (TURNS.has(said(entry).type)) return "due";
    if (incident !== null) return ended.has(incident) ? "perhaps" : "due";
    // What a text without words was about only the server knows.
    return IN_FORCE.has(type) ? "due" : entry.text === null ? "perhaps" : "no";
  };
}

/** The incidents that are one view with any of these: an end is of all of them. */
function oneWith(
  entries: readonly Stored[],
  textOf: (entry: Stored) => string | null,
  named: ReadonlySet<string | null>,
): readonly string[] {
  const read = entries.flatMap((entry): Entry[] => {
    const shaped = shape(entry);
    const text = textOf(entry);
    const action = text === null || entry.flags.includes("unreadable") ? null : readAction(text, shaped.n);
    return action && TURNS.has(action.type) ? [{ ...shaped, action, flags: entry.flags }] : [];
  });
  const counted = createCounting()(read.sort(inDisplayOrder));
  const state = counted.entries.reduce((all, entry) => incidentsFold.evolve(all, entry), incidentsFold.initial);
  const views = [false, true].flatMap((drill) => incidentViews(state, drill));
  const over = views.filter(({ members }) => members.some((ref) => named.has(ref))).flatMap(({ members }) => members);
  return [...over, ...[...counted.aliases].flatMap(([copy, of]) => (over.includes(of) ? copy : []))];
}

/**
 * Gone for good with its phone, back under another ref, without words that its phone's next logbook could record
 * again, set apart as it came again, or a deed of the server's that it forgot.
 */
const isExcused = ({ oracle }: World, { devices, entries, quarantine }: Audit, ref: string) =>
  oracle.known.get(ref)?.lost === true ||
  oracle.copies.has(ref) ||
  (oracle.redacted.has(ref) && !entries.some((entry) => entry.ref === ref)) ||
  quarantine.some((page) => covers(page, ref)) ||
  !devices.some(({ id, kind }) => id === deviceOf(ref) && kind !== "server");

/** An entry of the server as far as its place on the screen goes. */
function shape({ ref, text, happenedAt, receivedAt, flags }: Stored): Entry {
  const n = Number(ref.slice(ref.lastIndexOf(".") + 1));
  const { body } = JSON.parse(text ?? "{}") as { body?: { stated_at?: unknown } };
  const stated = flags.includes("unreadable") ? null : readAt(body?.stated_at);
  const statedAt = stated === null ? null : Math.min(stated * 1000, receivedAt);
  return { ref, device: deviceOf(ref), n, happenedAt, statedAt } as Entry;
}
