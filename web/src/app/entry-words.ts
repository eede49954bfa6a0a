// long-file: one sentence for each type of action, where a new one is not forgotten.
import type { Action, Entry } from "../core/entries";
import { among, levelField, momentField, OUTCOMES, peopleInDanger, textField, textsField } from "../core/fields";
import { own } from "../core/json";
import { t } from "./i18n";
import { inLine, straight } from "./in-line";
import type { Names } from "./names";
import { channelWords, dayAndTime, promiseWords } from "./words";

/** `key`: what turned the course; `bad`: somebody must see to it. */
export type Tone = "plain" | "key" | "bad";

/** An entry as a sentence. `place` is the list and area it was done for. */
export interface Said {
  readonly text: string;
  readonly place: string | null;
  readonly tone: Tone;
}

/** How to write a moment (µs) that stands inside a sentence. */
export type Clock = (micros: number) => string;

interface Reader {
  readonly ref: string;
  readonly action: Action;
  readonly names: Names;
  readonly clock: Clock;
  /** A field of the body as text, "" where it is missing. */
  readonly field: (name: string) => string;
}

type Sentence = (reader: Reader) => Partial<Said> & { readonly text: string };

const also = (head: string, tail: string): string => (tail === "" ? head : t("desk-say-also", { head, tail }));
const colon = (head: string, tail: string): string => (tail === "" ? head : t("desk-say-with", { head, tail }));
const areasOf = ({ action, names }: Reader): string => names.areas(textsField(action, "areas") ?? []);
const time = ({ action, clock }: Reader, name: string): string => {
  const moment = momentField(action, name);
  return typeof moment === "number" ? clock(moment) : "";
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  "incident.expected": (r) => ({
    text: colon(expectedWords(r), areasOf(r)),
    tone: "key",
  }),
  "incident.opened": opened,
  "incident.cancelled": (r) => ({ text: colon(t("desk-say-cancelled"), r.field("reason")), tone: "key" }),
  "incident.closed": closed,
  "incident.withdrawn": () => ({ text: t("desk-say-withdrawn") }),
  "incident.joined": (r) => ({ text: colon(t("desk-say-joined"), r.field("reason")) }),
  "incident.separated": (r) => ({ text: colon(t("desk-say-separated"), r.field("reason")) }),
  "supply.lost": (r) => ({ text: colon(t("desk-say-lost"), areasOf(r)), tone: "key" }),
  "supply.returned": (r) => ({ text: colon(t("desk-say-returned"), areasOf(r)), tone: "key" }),
  "level.changed": levelChanged,
  "stage.entered": (r) => ({ text: t("desk-say-stage-in", { stage: r.names.stage(r.field("stage")) }), tone: "key" }),
  "stage.left": (r) => ({ text: t("desk-say-stage-out", { stage: r.names.stage(r.field("stage")) }) }),
  "duty.taken": (r) => ({ text: t("desk-say-duty-taken", dutyWords(r)) }),
  "duty.handed_over": (r) => ({ text: colon(t("desk-say-duty-handed", dutyWords(r)), r.field("summary")) }),
  "duty.released": (r) => ({ text: colon(t("desk-say-duty-released", dutyWords(r)), r.field("summary")) }),
  "step.done": (r) => step(r, "desk-say-done", "plain"),
  "step.skipped": (r) => step(r, "desk-say-skipped", "plain"),
  "step.could_not": (r) => step(r, "desk-say-could-not", "bad"),
  "step.undone": (r) => step(r, "desk-say-undone", "plain"),
  "contact.tried": contactTried,
  "promise.made": promiseMade,
  "promise.withdrawn": (r) => ({
    text: colon(t(r.action.body["kept"] === true ? "promise-say-kept" : "promise-say-off"), r.field("reason")),
  }),
  "notice.given": (r) => ({
    text: t("notice-say", {
      audience: r.names.audience(r.field("audience")),
      script: r.names.script(r.field("script")),
      channel: channelWords(r.field("channel")),
    }),
    tone: "key",
  }),
  "clock.started": (r) => clockMoved(r, "desk-say-clock-started"),
  "clock.reset": (r) => clockMoved(r, "desk-say-clock-reset"),
  "clock.stopped": (r) => clockMoved(r, "desk-say-clock-stopped"),
  "report.given": (r) => ({ text: t("desk-say-report-given", { report: r.names.report(r.field("rule")) }) }),
  "report.skipped": (r) => ({
    text: also(t("desk-say-report-skipped", { report: r.names.report(r.field("rule")) }), r.field("reason")),
  }),
  "matter.left": (r) => ({ text: also(t("desk-say-left", { what: matterOf(r) }), r.field("reason")) }),
  "enquiry.counted": (r) => ({
    text: t("desk-say-enquiry", { question: r.names.enquiry(r.field("answer"), r.field("kind")) }),
  }),
  "entry.undone": () => ({ text: t("desk-say-taken-back") }),
  "facts.changed": factsChanged,
  "note.written": (r) => ({ text: r.field("text") || t("desk-say-empty-note") }),
  "photo.taken": (r) => ({ text: colon(t("desk-say-photo"), r.field("caption")) }),
  "entry.corrected": corrected,
  "entry.pinned": (r) => ({ text: t(r.action.body["pinned"] === false ? "desk-say-unpinned" : "desk-say-pinned") }),
  "entry.decided": (r) => ({
    text: t(r.action.body["decision"] === false ? "desk-say-undecided" : "desk-say-decided"),
  }),
  "duty_card.confirmed": (r) => ({ text: t("desk-say-card", { duty: r.names.duty(r.field("duty")) }) }),
  "guide.confirmed": (r) => ({ text: t("desk-say-guide", { guide: r.names.guide(r.field("guide")) }) }),
  "rehearsal.done": () => ({ text: t("desk-say-rehearsal") }),
  "edition.published": (r) => ({ text: t("desk-say-edition", { number: Number(r.action.body["number"]) || 0 }) }),
  "device.revoked": (r) => ({
    text: colon(t("desk-say-revoked", { device: r.names.device(r.field("device")) }), r.field("reason")),
  }),
  "code.made": (r) => {
    const gives = { role: roleWords(r), who: r.names.person(r.field("person")) };
    return { text: t(r.field("person") === "" ? "access-code" : "access-code-for", gives) };
  },
  "device.enrolled": (r) => ({ text: t("access-enrolled", accessWords(r)) }),
  "session.begun": (r) => ({ text: t("access-begun", { ...accessWords(r), how: r.field("how") }) }),
  "role.changed": (r) => ({
    text: t(r.action.body["active"] === false ? "access-left" : "access-role", {
      ...accessWords(r),
      role: roleWords(r),
    }),
    tone: "key",
  }),
  "person.changed": (r) => ({ text: colon(t("access-person", accessWords(r)), fieldsOf(r)) }),
  "password.changed": (r) => ({
    text: t(r.action.body["gone"] === true ? "access-password-gone" : "access-password", accessWords(r)),
  }),
  "private.read": (r) => ({
    text: t("access-read", { ...accessWords(r), what: r.field("what"), count: numberOf(r, "count") }),
  }),
  "record.exported": (r) => ({ text: t("access-exported", { what: r.field("what") }) }),
  "entries.redacted": (r) => ({ text: colon(t("desk-say-redacted", count(r)), r.field("reason")) }),
  "entries.filled": (r) => ({ text: t("desk-say-filled", count(r)) }),
  "generation.started": (r) => ({
    text: t("desk-say-generation", { why: r.field("why"), reason: r.field("why") }),
  }),
};

/** A type is a foreign word: in an object `constructor` would be found. */
const SENTENCE_OF: ReadonlyMap<string, Sentence> = new Map(Object.entries(SENTENCES));

/** With its days: what is announced is read days ahead. */
function expectedWords({ action }: Reader): string {
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  const begins = typeof from === "number" ? dayAndTime(from) : "";
  return typeof to === "number"
    ? t("desk-say-expected", { from: begins, to: dayAndTime(to) })
    : t("desk-say-expected-open", { from: begins });
}

function opened(r: Reader): Partial<Said> & { text: string } {
  const since = time(r, "since");
  const parts = [
    areasOf(r),
    r.field("cause") === "unknown" ? "" : r.names.cause(r.field("cause")),
    since && t("desk-say-since", { time: since }),
    r.field("note"),
  ];
  const danger = r.action.body["people_in_danger"];
  const people = peopleInDanger(r.action);
  const place = straight((people && textField(people, "place")) ?? "");
  const head = t(r.action.body["kind"] === "drill" || r.action.drill ? "desk-say-drill" : "desk-say-opened");
  const text = colon(head, parts.filter(Boolean).join(" · "));
  if (!(danger instanceof Object)) return { text, tone: "key" };
  // Who adds people in danger to an outage says nothing of the power.
  const adds = (r.action.incident ?? r.ref) !== r.ref;
  const said = colon(t("desk-say-danger"), place);
  return { text: adds ? said : also(said, text), tone: "bad" };
}

/** What has become of people in danger is news; all else stands at the entry that it corrects. */
function corrected(r: Reader): Partial<Said> & { text: string } {
  const [{ safe, people_in_danger: people }, text] = [r.action.body, r.field("text")];
  if (safe === true) return { text: colon(t("desk-say-safe"), text), tone: "key" };
  if (safe === false) return { text: colon(t("desk-say-unsafe"), text), tone: "bad" };
  if (people instanceof Object) return { text: colon(t("desk-say-danger-news"), text), tone: "bad" };
  return { text: colon(t("desk-say-corrected"), text) };
}

function closed(r: Reader): Partial<Said> & { text: string } {
  const open = textsField(r.action, "still_open") ?? [];
  const text =
    open.length === 0 ? t("desk-say-closed") : t("desk-say-closed-open", { what: straight(open.join(" · ")) });
  // After a list of names a colon would make the reason the last one's.
  return { text: open.length === 0 ? colon(text, r.field("reason")) : also(text, r.field("reason")), tone: "key" };
}

function levelChanged(r: Reader): Partial<Said> & { text: string } {
  const from = levelField(r.action, "from");
  const to = levelField(r.action, "to");
  const way = from === null || to === null || from === to ? "set" : to < from ? "raised" : "lowered";
  const text = t("desk-say-level", { way, level: to === null ? "?" : r.names.level(to) });
  return { text: colon(text, r.field("reason")), tone: "key" };
}

const dutyWords = (r: Reader) => ({
  duty: r.names.duty(r.field("duty")),
  person: r.names.person(r.field("person")),
  from: r.names.person(r.field("from")),
  to: r.names.person(r.field("to")),
});

function step(r: Reader, message: string, tone: Tone): Said {
  const [list, asset, area] = [r.field("list"), r.field("asset"), r.field("area")];
  const where = asset ? r.names.asset(asset) : area ? r.names.area(area) : "";
  const place = [r.names.list(list), where].filter(Boolean).join(" · ");
  return { text: also(t(message, { step: r.names.item(list, r.field("item")) }), r.field("reason")), place, tone };
}

function clockMoved(r: Reader, message: string): { text: string; place: string } {
  const [asset, area] = [r.field("asset"), r.field("area")];
  const place = asset ? r.names.asset(asset) : area ? r.names.area(area) : "";
  return { text: t(message, { clock: r.names.clock(r.field("clock")) }), place };
}

function contactTried(r: Reader): { text: string } {
  const outcome = r.field("outcome");
  const known = among(OUTCOMES, outcome) ?? "other";
  const text = t("desk-say-contact", { who: r.names.contact(r.field("contact")), outcome: known });
  return { text: also(text, r.field("note")) };
}

/** A key is a kind and an id; what nobody can name is said to be that kind of thing. */
function matterOf({ names, field }: Reader): string {
  const [kind, id] = field("matter").split(":", 2);
  if (kind === "list" && id) return names.list(id);
  if (kind === "call" && id) return t("deadline-try_again", { who: names.contact(id) });
  return t(kind === "promise" ? "desk-kind-promise" : "desk-say-left-other");
}

function promiseMade(r: Reader): { text: string } {
  const promised = promiseWords(r.field("what"), time(r, "until"));
  return { text: also(t("promise-say-made", { who: r.names.contact(r.field("by")), promised }), r.field("note")) };
}

function factsChanged(r: Reader): { text: string } {
  const cause = r.field("cause");
  const told = (name: string, message: string, unknown: string) => {
    const moment = momentField(r.action, name);
    if (moment === undefined) return "";
    return moment === null ? t(unknown) : t(message, { time: r.clock(moment) });
  };
  const parts = [
    areasOf(r),
    cause && r.names.cause(cause),
    told("since", "desk-fact-since", "desk-fact-since-unknown"),
    told("expected_back", "desk-fact-back", "desk-fact-back-unknown"),
    told("next_word_at", "desk-fact-next", "desk-fact-next-unknown"),
  ];
  return { text: colon(t("desk-say-facts"), parts.filter(Boolean).join(" · ")) };
}

const ROLES = ["staff", "supervisor", "plan_keeper", "admin", "auditor"] as const;
const FIELDS = ["name", "numbers", "duties", "deputy_of", "languages"] as const;

const roleWords = (r: Reader): string => {
  const role = among(ROLES, r.field("role"));
  return role === null ? r.field("role") : t(`role-${role}`);
};

const accessWords = (r: Reader) => ({
  who: r.names.person(r.field("person")),
  device: r.names.device(r.field("device")),
});

const fieldsOf = ({ action }: Reader): string =>
  FIELDS.filter((field) => textsField(action, "fields")?.includes(field))
    .map((field) => t(`access-field-${field}`))
    .join(t("desk-joiner"));

const numberOf = ({ action }: Reader, name: string): number => Number(own(action.body, name)) || 0;

const count = (r: Reader) => {
  const refs = r.action.body["refs"];
  return { count: Array.isArray(refs) ? refs.length : 0 };
};

const MISSING = ["unreadable", "withheld", "redacted", "hidden"];

/** The sentence of any entry: a type of a later version and a text that is not here are said to be that. */
export function say(entry: Entry, names: Names, clock: Clock): Said {
  const { action } = entry;
  if (action === null) {
    const why = MISSING.find((flag) => entry.flags.includes(flag)) ?? "hidden";
    return { text: t("desk-say-nothing", { why }), place: null, tone: "plain" };
  }
  const reader: Reader = {
    ref: entry.ref,
    action,
    names,
    clock,
    field: (name) => straight(textField(action, name) ?? ""),
  };
  const sentence = SENTENCE_OF.get(action.type);
  if (!sentence) return { text: t("desk-say-other", { type: inLine(action.type) }), place: null, tone: "plain" };
  const said = sentence(reader);
  return { text: said.text, place: said.place || null, tone: said.tone ?? "plain" };
}
