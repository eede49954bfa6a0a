/** What a contact of the plan heard and answered, by whichever record tells of it: a call, a report, a promise. */

import { OUTCOMES, type Outcome } from "../../catalogue/words";
import { counted } from "../../folds/countable-acts";
import type { NoticeGiven, Notices } from "../../folds/notices";
import { type Promised, standing } from "../../folds/promises";
import type { Edition } from "../../plan/plan";
import { byId } from "../../plan/plan-lookups";
import { type Action, displayTime, type Entry, inDisplayOrder } from "../../record/entries";
import { textField, wordField } from "../../record/fields";
import type { Scene } from "../../scene";

type Told = Pick<Scene, "callOut" | "tries" | "reports">;

const isReached = ({ action }: Entry): boolean =>
  action !== null && wordField(action, "outcome", OUTCOMES) === "reached";

export interface CallMade {
  /** Contact or person id. */
  readonly who: string;
  readonly outcome: Outcome;
  readonly entry: Entry;
}

/** Who was called, in the plan's order or beside it: of each the last call, the newest first. */
export function callsMade({ callOut, tries }: Pick<Told, "callOut" | "tries">): readonly CallMade[] {
  const tried = [...tries].map(([who, { last }]): CallMade => ({ who, outcome: last.outcome, entry: last.entry }));
  const called = counted(callOut).flatMap((entry): readonly CallMade[] => {
    const { action } = entry;
    if (action?.type !== "person.called_out") return [];
    const who = textField(action, "person") ?? textField(action, "contact");
    const outcome = wordField(action, "outcome", OUTCOMES);
    return who && outcome ? [{ who, outcome, entry }] : [];
  });
  const all = [...tried, ...called].sort((a, b) => inDisplayOrder(b.entry, a.entry));
  return all.filter(({ who }, at) => all.findIndex((each) => each.who === who) === at);
}

/** Reports that were given to them, in display order. */
export const reportsTo = (edition: Pick<Edition, "reports">, { reports }: Told, contact: string): readonly Entry[] =>
  counted(reports).filter(({ action }) => {
    if (action?.type !== "report.given") return false;
    const rule = textField(action, "rule");
    return (textField(action, "to") ?? byId(edition.reports, rule ?? "")?.to) === contact;
  });

/** Calls to them, by number the last, and those by which they were told to come. */
function callsTo({ callOut, tries }: Told, contact: string): readonly Entry[] {
  const tried = tries.get(contact);
  const routes = [...(tried?.routes.values() ?? [])].map(({ entry }) => entry);
  const called = counted(callOut).filter(
    ({ action }) => action?.type === "person.called_out" && textField(action, "contact") === contact,
  );
  return [...routes, ...called];
}

/** That they will come, or what they promised came: words of theirs to help that was asked for, or to a call. */
export function promisedBy({ help, promises }: Pick<Scene, "help" | "promises">, contact: string): readonly Entry[] {
  const acts = counted(help);
  const theirs = acts.filter(({ action }) => action?.type === "help.promised" && textField(action, "by") === contact);
  const asked = new Set(theirs.map(({ action }) => action && textField(action, "help")));
  const arrived = acts.filter(({ action }) => action?.type === "help.arrived" && asked.has(textField(action, "help")));
  const isToCome = ({ by, what }: Promised) => by === contact && what === "arrival";
  const coming = standing(promises).filter(isToCome);
  const kept = promises.made.filter(isToCome).flatMap(({ entry: { ref } }) => promises.ended.get(ref) ?? []);
  const came = kept.filter(({ action }) => action?.body["kept"] === true);
  return [...theirs, ...arrived, ...coming.map(({ entry }) => entry), ...came];
}

const ANSWERS: ReadonlyMap<string, "coming" | "arrived"> = new Map([
  ["help.promised", "coming"],
  ["promise.made", "coming"],
  ["help.arrived", "arrived"],
  ["promise.withdrawn", "arrived"],
]);

/** Of these what they answer: that they come, or are here. */
export const answerIn = ({ type }: Action): "coming" | "arrived" | null => ANSWERS.get(type) ?? null;

/**
 * What audiences were told, with what those heard who are a contact of the plan, too: nobody who was called and given
 * the report stands as not told.
 */
export function noticesWith(edition: Edition, scene: Told & Pick<Scene, "notices">): Notices {
  const { notices } = scene;
  const contacts = edition.audiences.filter(({ id }) => byId(edition.contacts, id) !== null);
  const heard = contacts.flatMap(({ id, channels }) => {
    const entries = [...callsTo(scene, id).filter(isReached), ...reportsTo(edition, scene, id)].sort(inDisplayOrder);
    const entry = entries.at(-1);
    const channel = channels.find((each) => each === "voice") ?? channels[0];
    const before = notices.get(id)?.get(channel ?? "");
    const isNew = entry && channel && !(before && displayTime(before.entry) >= displayTime(entry));
    return isNew
      ? [{ id, told: { entry, channel, script: null, until: null, heard: null } satisfies NoticeGiven }]
      : [];
  });
  if (heard.length === 0) return notices;
  const all = new Map(notices);
  for (const { id, told } of heard) all.set(id, new Map(all.get(id)).set(told.channel, told));
  return all;
}
