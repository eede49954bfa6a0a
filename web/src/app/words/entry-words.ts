// long-file: one sentence for each type of action, where a new one is not forgotten.

import { ROLES } from "../../core/catalogue/roles";
import { SENTENCES } from "../../core/catalogue/sentences";
import { CHECK_RESULTS, OUTCOMES } from "../../core/catalogue/words";
import type { Action, Entry } from "../../core/record/entries";
import { among, levelField, momentField, peopleInDanger, textField, textsField } from "../../core/record/fields";
import { own } from "../../core/record/json";
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
export type WriteMoment = (micros: number) => string;

interface Reader {
  readonly ref: string;
  readonly action: Action;
  readonly names: Names;
  readonly clock: WriteMoment;
  /** A field of the body as text, "" where it is missing. */
  readonly field: (name: string) => string;
}

/** `key`: the message that the catalogue names for this type. */
type Sentence = (reader: Reader, key: string) => Partial<Said> & { readonly text: string };

const also = (head: string, tail: string): string => (tail === "" ? head : t("desk-say-also", { head, tail }));
const colon = (head: string, tail: string): string => (tail === "" ? head : t("desk-say-with", { head, tail }));
const areasOf = ({ action, names }: Reader): string => names.areas(textsField(action, "areas") ?? []);
const time = ({ action, clock }: Reader, name: string): string => {
  const moment = momentField(action, name);
  return typeof moment === "number" ? clock(moment) : "";
};

/** A type without its sentence does not compile. */
const SAY: Readonly<Record<keyof typeof SENTENCES, Sentence>> = {
  "incident.expected": (r, key) => ({
    text: colon(expectedWords(r, key), areasOf(r)),
    tone: "key",
  }),
  "incident.opened": opened,
  "incident.cancelled": (r, key) => ({ text: colon(t(key), r.field("reason")), tone: "key" }),
  "incident.closed": closed,
  "incident.withdrawn": (_, key) => ({ text: t(key) }),
  "incident.joined": (r, key) => ({ text: colon(t(key), r.field("reason")) }),
  "incident.separated": (r, key) => ({ text: colon(t(key), r.field("reason")) }),
  "supply.lost": (r, key) => ({ text: colon(t(key), areasOf(r)), tone: "key" }),
  "supply.returned": (r, key) => ({ text: colon(t(key), areasOf(r)), tone: "key" }),
  "level.changed": levelChanged,
  "stage.entered": (r, key) => ({ text: t(key, { stage: r.names.stage(r.field("stage")) }), tone: "key" }),
  "stage.left": (r, key) => ({ text: t(key, { stage: r.names.stage(r.field("stage")) }) }),
  "duty.taken": (r, key) => ({ text: t(key, dutyWords(r)) }),
  "duty.handed_over": (r, key) => ({ text: colon(t(key, dutyWords(r)), r.field("summary")) }),
  "duty.released": (r, key) => ({ text: colon(t(key, dutyWords(r)), r.field("summary")) }),
  "step.done": (r, key) => step(r, key, "plain"),
  "step.skipped": (r, key) => step(r, key, "plain"),
  "step.could_not": (r, key) => step(r, key, "bad"),
  "step.undone": (r, key) => step(r, key, "plain"),
  "contact.tried": contactTried,
  "customer.checked": customerChecked,
  "promise.made": promiseMade,
  "promise.withdrawn": (r, key) => ({
    text: colon(t(r.action.body["kept"] === true ? "promise-say-kept" : key), r.field("reason")),
  }),
  "notice.given": (r, key) => ({
    text: t(key, {
      audience: r.names.audience(r.field("audience")),
      script: r.names.script(r.field("script")),
      channel: channelWords(r.field("channel")),
    }),
    tone: "key",
  }),
  "clock.started": clockMoved,
  "clock.reset": clockMoved,
  "clock.stopped": clockMoved,
  "report.given": (r, key) => ({ text: t(key, { report: r.names.report(r.field("rule")) }) }),
  "report.skipped": (r, key) => ({
    text: also(t(key, { report: r.names.report(r.field("rule")) }), r.field("reason")),
  }),
  "matter.left": (r, key) => ({ text: also(t(key, { what: matterOf(r) }), r.field("reason")) }),
  "enquiry.counted": (r, key) => ({
    text: t(key, { question: r.names.enquiry(r.field("answer"), r.field("kind")) }),
  }),
  "entry.undone": (_, key) => ({ text: t(key) }),
  "facts.changed": factsChanged,
  "note.written": (r, key) => ({ text: r.field("text") || t(key) }),
  "photo.taken": (r, key) => ({ text: colon(t(key), r.field("caption")) }),
  "entry.corrected": corrected,
  "entry.pinned": (r, key) => ({ text: t(r.action.body["pinned"] === false ? "desk-say-unpinned" : key) }),
  "entry.decided": (r, key) => ({
    text: t(r.action.body["decision"] === false ? "desk-say-undecided" : key),
  }),
  "duty_card.confirmed": (r, key) => ({ text: t(key, { duty: r.names.duty(r.field("duty")) }) }),
  "guide.confirmed": (r, key) => ({ text: t(key, { guide: r.names.guide(r.field("guide")) }) }),
  "rehearsal.done": (_, key) => ({ text: t(key) }),
  "edition.published": (r, key) => ({ text: t(key, { number: Number(r.action.body["number"]) || 0 }) }),
  "device.revoked": (r, key) => ({
    text: colon(t(key, { device: r.names.device(r.field("device")) }), r.field("reason")),
  }),
  "code.made": (r, key) => {
    const gives = { role: roleWords(r), who: r.names.person(r.field("person")) };
    return { text: t(r.field("person") === "" ? key : "access-code-for", gives) };
  },
  "device.enrolled": (r, key) => ({ text: t(key, accessWords(r)) }),
  "session.begun": (r, key) => ({ text: t(key, { ...accessWords(r), how: r.field("how") }) }),
  "role.changed": (r, key) => ({
    text: t(r.action.body["active"] === false ? "access-left" : key, {
      ...accessWords(r),
      role: roleWords(r),
    }),
    tone: "key",
  }),
  "person.changed": (r, key) => ({ text: colon(t(key, accessWords(r)), fieldsOf(r)) }),
  "password.changed": (r, key) => ({
    text: t(r.action.body["gone"] === true ? "access-password-gone" : key, accessWords(r)),
  }),
  "private.read": (r, key) => ({
    text: t(key, { ...accessWords(r), what: r.field("what"), count: numberOf(r, "count") }),
  }),
  "record.exported": (r, key) => ({ text: t(key, { what: r.field("what") }) }),
  "entries.redacted": (r, key) => ({ text: colon(t(key, count(r)), r.field("reason")) }),
  "entries.filled": (r, key) => ({ text: t(key, count(r)) }),
  "generation.started": (r, key) => ({
    text: t(key, { why: r.field("why"), reason: r.field("why") }),
  }),
};

/** A type is a foreign word: in an object `constructor` would be found. */
const SENTENCE_OF: ReadonlyMap<string, Sentence> = new Map(Object.entries(SAY));
const KEY_OF: ReadonlyMap<string, string> = new Map(Object.entries(SENTENCES));

/** With its days: what is announced is read days ahead. */
function expectedWords({ action }: Reader, key: string): string {
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  const begins = typeof from === "number" ? dayAndTime(from) : "";
  return typeof to === "number"
    ? t(key, { from: begins, to: dayAndTime(to) })
    : t("desk-say-expected-open", { from: begins });
}

function opened(r: Reader, key: string): Partial<Said> & { text: string } {
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
  const head = t(r.action.body["kind"] === "drill" || r.action.drill ? "desk-say-drill" : key);
  const text = colon(head, parts.filter(Boolean).join(" · "));
  if (!(danger instanceof Object)) return { text, tone: "key" };
  // Who adds people in danger to an outage says nothing of the power.
  const adds = (r.action.incident ?? r.ref) !== r.ref;
  const said = colon(t("desk-say-danger"), place);
  return { text: adds ? said : also(said, text), tone: "bad" };
}

/** What has become of people in danger is news; all else stands at the entry that it corrects. */
function corrected(r: Reader, key: string): Partial<Said> & { text: string } {
  const [{ safe, people_in_danger: people }, text] = [r.action.body, r.field("text")];
  if (safe === true) return { text: colon(t("desk-say-safe"), text), tone: "key" };
  if (safe === false) return { text: colon(t("desk-say-unsafe"), text), tone: "bad" };
  if (people instanceof Object) return { text: colon(t("desk-say-danger-news"), text), tone: "bad" };
  return { text: colon(t(key), text) };
}

function closed(r: Reader, key: string): Partial<Said> & { text: string } {
  const open = textsField(r.action, "still_open") ?? [];
  const text = open.length === 0 ? t(key) : t("desk-say-closed-open", { what: straight(open.join(" · ")) });
  // After a list of names a colon would make the reason the last one's.
  return { text: open.length === 0 ? colon(text, r.field("reason")) : also(text, r.field("reason")), tone: "key" };
}

function levelChanged(r: Reader, key: string): Partial<Said> & { text: string } {
  const from = levelField(r.action, "from");
  const to = levelField(r.action, "to");
  const way = from === null || to === null || from === to ? "set" : to < from ? "raised" : "lowered";
  const text = t(key, { way, level: to === null ? "?" : r.names.level(to) });
  return { text: colon(text, r.field("reason")), tone: "key" };
}

const dutyWords = (r: Reader) => ({
  duty: r.names.duty(r.field("duty")),
  person: r.names.person(r.field("person")),
  from: r.names.person(r.field("from")),
  to: r.names.person(r.field("to")),
});

function step(r: Reader, key: string, tone: Tone): Said {
  const [list, asset, area] = [r.field("list"), r.field("asset"), r.field("area")];
  const where = asset ? r.names.asset(asset) : area ? r.names.area(area) : "";
  const place = [r.names.list(list), where].filter(Boolean).join(" · ");
  return { text: also(t(key, { step: r.names.item(list, r.field("item")) }), r.field("reason")), place, tone };
}

function clockMoved(r: Reader, key: string): { text: string; place: string } {
  const [asset, area] = [r.field("asset"), r.field("area")];
  const place = asset ? r.names.asset(asset) : area ? r.names.area(area) : "";
  return { text: t(key, { clock: r.names.clock(r.field("clock")) }), place };
}

function contactTried(r: Reader, key: string): { text: string } {
  const outcome = r.field("outcome");
  const known = among(OUTCOMES, outcome) ?? "other";
  const text = t(key, { who: r.names.contact(r.field("contact")), outcome: known });
  return { text: also(text, r.field("note")) };
}

function customerChecked(r: Reader, key: string): Partial<Said> & { text: string } {
  const result = among(CHECK_RESULTS, r.field("result")) ?? "other";
  const [text, next] = [t(key, { who: r.names.contact(r.field("customer")), result }), time(r, "next")];
  const tone = result === "well" || result === "other" ? "plain" : "bad";
  return { text: also(text, next && t("customer-again", { time: next })), tone };
}

/** A key is a kind and an id; what nobody can name is said to be that kind of thing. */
function matterOf({ names, field }: Reader): string {
  const [kind, id] = field("matter").split(":", 2);
  if (kind === "list" && id) return names.list(id);
  if (kind === "call" && id) return t("deadline-try_again", { who: names.contact(id) });
  return t(kind === "promise" ? "desk-kind-promise" : "desk-say-left-other");
}

function promiseMade(r: Reader, key: string): { text: string } {
  const promised = promiseWords(r.field("what"), time(r, "until"));
  return { text: also(t(key, { who: r.names.contact(r.field("by")), promised }), r.field("note")) };
}

function factsChanged(r: Reader, key: string): { text: string } {
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
  return { text: colon(t(key), parts.filter(Boolean).join(" · ")) };
}

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
export function sentenceOf(entry: Entry, names: Names, clock: WriteMoment): Said {
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
  const said = sentence(reader, KEY_OF.get(action.type) ?? "");
  return { text: said.text, place: said.place || null, tone: said.tone ?? "plain" };
}
