/**
 * An entry as one sentence: which type of action is said how.
 * long-file: every type of action, with its sentence.
 */

import { SENTENCES } from "../../core/catalogue/sentences";
import { verdictOf } from "../../core/folds/checklists";
import type { Entry } from "../../core/record/entries";
import { flagField, textField } from "../../core/record/fields";
import { also, areasSaid, colon, type Reader, type Said, type Sentence, type WriteMoment } from "./entry-reader";
import { t } from "./i18n";
import type { Names } from "./names";
import { accessWords, fieldNumber, fieldsOf, refCount, roleWords } from "./sentences/access-sentences";
import { closed, correction, expectedWords, levelChanged, opened } from "./sentences/incident-sentences";
import {
  accident,
  calledOut,
  callOutAnswered,
  helpAsked,
  helpMoved,
  helpPromised,
  hotline,
  matterGivenTo,
  requestActed,
  requestClosed,
  requestFilled,
  requestOpened,
  serviceMoved,
  serviceTold,
  stopped,
  systemChecked,
} from "./sentences/matter-sentences";
import {
  clockMoved,
  contactTried,
  customerChecked,
  dutyMove,
  factsChanged,
  matterOf,
  promiseEnded,
  promiseMade,
  step,
  stepConfirmed,
} from "./sentences/response-sentences";
import {
  improvementClosed,
  improvementSaid,
  improvementTakenUp,
  reviewMet,
  reviewNoted,
  reviewPerformed,
  reviewScored,
  reviewStep,
} from "./sentences/review-sentences";
import { inLine, straight } from "./user-text";
import { channelWords } from "./words";

/** What whoever went on did: alone where a second person is asked, or in a list that brings no power back. */
const resumedKey = ({ action, field }: Reader, key: string): string => {
  if (flagField(action, "alone")) return "powerup-say-alone";
  return field("list") ? "powerup-say-list-all-the-same" : key;
};

/** A type without its sentence does not compile. */
const SAY: Readonly<Record<keyof typeof SENTENCES, Sentence>> = {
  "incident.expected": (r, key) => ({
    text: colon(expectedWords(r, key), areasSaid(r)),
    tone: "key",
  }),
  "incident.opened": opened,
  "incident.cancelled": (r, key) => ({ text: colon(t(key), r.field("reason")), tone: "key" }),
  "incident.closed": closed,
  "incident.reopened": (r, key) => ({ text: colon(t(key), r.field("reason")), tone: "key" }),
  "incident.withdrawn": (_, key) => ({ text: t(key) }),
  "incident.joined": (r, key) => ({ text: colon(t(key), r.field("reason")) }),
  "incident.separated": (r, key) => ({ text: colon(t(key), r.field("reason")) }),
  "supply.lost": (r, key) => ({ text: colon(t(key), areasSaid(r)), tone: "key" }),
  "supply.returned": (r, key) => ({ text: colon(t(key), areasSaid(r)), tone: "key" }),
  "level.changed": levelChanged,
  "stage.entered": (r, key) => ({ text: t(key, { stage: r.names.stage(r.field("stage")) }), tone: "key" }),
  "stage.left": (r, key) => ({ text: t(key, { stage: r.names.stage(r.field("stage")) }) }),
  "duty.taken": (r, key) => ({ text: t(key, dutyMove(r)) }),
  "duty.handed_over": (r, key) => ({ text: colon(t(key, dutyMove(r)), r.field("summary")) }),
  "duty.released": (r, key) => ({ text: colon(t(key, dutyMove(r)), r.field("summary")) }),
  "step.done": (r, key) => step(r, key, "plain"),
  "step.skipped": (r, key) => step(r, key, "plain"),
  "step.could_not": (r, key) => step(r, key, "bad"),
  "step.undone": (r, key) => step(r, key, "plain"),
  "step.confirmed": stepConfirmed,
  "contact.tried": contactTried,
  "customer.checked": customerChecked,
  "customer.changed": (r, key) => ({
    text: t(r.field("reported") === "" ? key : "customer-say-taken-in", {
      who: r.names.contact(r.field("customer")),
    }),
  }),
  "customer.reported": (r, key) => ({ text: t(key), place: r.field("area") && r.names.area(r.field("area")) }),
  "promise.made": promiseMade,
  "promise.withdrawn": promiseEnded,
  "notice.given": (r, key) => ({
    text: colon(
      t(key, { audience: r.names.audience(r.field("audience")), channel: channelWords(r.field("channel")) }),
      r.names.script(r.field("script")),
    ),
    tone: "key",
  }),
  "clock.started": clockMoved,
  "clock.reset": clockMoved,
  "clock.stopped": clockMoved,
  "report.given": (r, key) => ({ text: t(key, { report: r.names.report(r.field("rule")) }) }),
  "report.skipped": (r, key) => ({
    text: also(t(key, { report: r.names.report(r.field("rule")) }), r.field("reason")),
  }),
  "report.edited": (r, key) => ({ text: colon(t(key), r.field("text")) }),
  "report.issued": (r, key) => ({ text: t(key, { version: fieldNumber(r, "version") }), tone: "key" }),
  "matter.left": (r, key) => ({ text: also(t(key, { what: matterOf(r) }), r.field("reason")) }),
  "matter.taken": (r, key) => ({ text: t(key, { what: matterOf(r) }) }),
  "matter.given": (r, key) => ({ text: t(key, { what: matterOf(r), who: matterGivenTo(r) }) }),
  "request.opened": requestOpened,
  "request.acted": requestActed,
  "request.filled": requestFilled,
  "request.closed": requestClosed,
  "hotline.opened": hotline,
  "hotline.moved": hotline,
  "hotline.closed": hotline,
  "person.called_out": calledOut,
  "person.answered": callOutAnswered,
  "help.asked": helpAsked,
  "help.promised": helpPromised,
  "help.arrived": helpMoved,
  "help.released": helpMoved,
  "accident.recorded": accident,
  "powerup.stopped": stopped,
  // With why: after a stop, or although something was missing.
  "powerup.resumed": (r, key) => ({
    text: colon(t(resumedKey(r, key)), r.field("note")),
    tone: "key",
  }),
  "breaker.tripped": stopped,
  "system.checked": systemChecked,
  "service.opened": serviceMoved,
  "service.closed": serviceMoved,
  "service.told": serviceTold,
  "review.scored": reviewScored,
  "review.met": reviewMet,
  "review.noted": reviewNoted,
  "review.performed": reviewPerformed,
  "review.step_done": reviewStep,
  "review.step_skipped": reviewStep,
  "review.completed": (r, key) => ({ text: colon(t(key), r.field("note")), tone: "key" }),
  "improvement.opened": improvementSaid,
  "improvement.changed": improvementSaid,
  "improvement.proved": improvementSaid,
  "improvement.taken_up": improvementTakenUp,
  "improvement.closed": improvementClosed,
  "improvement.reopened": improvementSaid,
  "enquiry.counted": (r, key) => ({
    text: t(key, { question: r.names.enquiry(r.field("answer"), r.field("kind")) }),
  }),
  "entry.undone": (r, key) => ({ text: also(colon(t(key), whatSaid(r)), r.field("reason")) }),
  "facts.changed": factsChanged,
  "note.written": (r, key) => ({ text: r.field("text") || t(key) }),
  "photo.taken": (r, key) => ({ text: colon(t(key), r.field("caption")) }),
  "entry.corrected": (r, key) => correction(r, correctedOf(r, key)),
  "entry.pinned": (r, key) => ({
    text: colon(t(r.action.body["pinned"] === false ? "desk-say-unpinned" : key), whatSaid(r)),
  }),
  "entry.decided": (r, key) => ({
    text: colon(t(r.action.body["decision"] === false ? "desk-say-undecided" : key), whatSaid(r)),
  }),
  "duty_card.confirmed": (r, key) => ({ text: t(key, { duty: r.names.duty(r.field("duty")) }) }),
  "guide.confirmed": (r, key) => ({ text: t(key, { guide: r.names.guide(r.field("guide")) }) }),
  "list.signed_off": (r, key) => ({ text: t(key, { list: r.names.list(r.field("list")), who: r.field("by") }) }),
  "time.confirmed": (_, key) => ({ text: t(key) }),
  "rehearsal.done": (_, key) => ({ text: t(key) }),
  "edition.published": (r, key) => ({ text: t(key, { number: Number(r.action.body["number"]) || 0 }) }),
  "checkpoint.stamped": (r, key) => ({ text: t(key, { size: fieldNumber(r, "size") }) }),
  "device.revoked": (r, key) => ({
    text: colon(t(key, { device: r.names.device(r.field("device")) }), r.field("reason")),
  }),
  "device.set_aside": (r, key) => ({
    text: colon(t(key, { device: r.names.device(r.field("device")) }), r.field("reason")),
  }),
  "device.brought_back": (r, key) => ({
    text: t(key, { device: r.names.device(r.field("device")), n: r.action.refs.length }),
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
    text: t(key, { ...accessWords(r), what: r.field("what"), count: fieldNumber(r, "count") }),
  }),
  "record.exported": (r, key) => ({
    text: t(key, { what: `${r.field("what")}${r.action.body["personal"] === true ? "_personal" : ""}` }),
  }),
  "entries.redacted": (r, key) => ({ text: colon(t(key, refCount(r)), r.field("reason")) }),
  "entries.filled": (r, key) => ({ text: t(key, { ...refCount(r), why: r.field("why") }) }),
  "generation.started": (r, key) => ({
    text: t(key, { why: r.field("why"), reason: r.field("why") }),
  }),
};

/** What the entry that this one names says. What takes back is never named so: a ring would have no end. */
function whatSaid({ action, names, clock }: Reader): string {
  const found = names.entry?.(action.refs[0] ?? "");
  const isThing = found !== undefined && !RINGS.includes(found.action?.type ?? "");
  return isThing ? inLine(sentenceOf(found, names, clock).text) : "";
}

const RINGS = ["entry.undone", "entry.pinned", "entry.decided"];

const FEW_WORDS = 24;

/** Of which entry a correction is: of a step its words, else the first line of what was recorded. What says something of others is not named so. */
function correctedOf({ action, names, clock }: Reader, key: string): string {
  const of = names.entry?.(action.refs[0] ?? "");
  if (!of?.action || of.action.type.startsWith("entry.")) return t(key);
  const item = verdictOf(of) && textField(of.action, "item");
  const said = item ? names.item(textField(of.action, "list") ?? "", item) : sentenceOf(of, names, clock).text;
  const what = inLine(said.split("\n", 1)[0] ?? "", FEW_WORDS);
  return t("desk-say-corrected-of", {
    what: what.replaceAll(/[“”「」]/gu, (sign) => "‘’『』"["“”「」".indexOf(sign)] ?? ""),
  });
}

/** A type is a foreign word: in an object `constructor` would be found. */
const SENTENCE_OF: ReadonlyMap<string, Sentence> = new Map(Object.entries(SAY));
const KEY_OF: ReadonlyMap<string, string> = new Map(Object.entries(SENTENCES));

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
