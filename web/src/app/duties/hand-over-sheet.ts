/** What stands on the hand-over sheet, part by part, in words: on the screen that the browser prints and on the server's paper. */

import type { HandOverPart } from "../../core/documents/hand-over-paper";
import type { StatedFact } from "../../core/folds/facts";
import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import { standing as standingPromises } from "../../core/folds/promises";
import { isSupplyLost } from "../../core/folds/situation";
import { nextLimit, reachedLimit } from "../../core/readings/clocks";
import { halfDone } from "../../core/readings/duties/taken-over";
import type { Matter } from "../../core/readings/matters/matter";
import { progressIn } from "../../core/readings/placed-lists";
import { callsMade } from "../../core/readings/response/contact-heard";
import { requestsIn } from "../../core/readings/response/requests";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { promises } from "../calls/communications";
import { promisedWords } from "../calls/tried-line";
import { farWords } from "../checklists/how-far";
import { placeWords } from "../checklists/placed-lists";
import { clockWords } from "../incident/clock-row";
import { dangerPlace, peopleWords } from "../incident/danger-words";
import { clocks } from "../incident/deadlines";
import { began, facts, type Of, situation, stage, told } from "../incident/situation";
import { keeperWords } from "../matters/matter-row";
import { matterPlace } from "../matters/matter-words";
import { matters } from "../matters/matters";
import { customerWords, recordedMatter } from "../matters/recorded-words";
import { edition, nameOf, sceneOf } from "../record/store";
import { whoDid } from "../record/who-did";
import { nextWords, recoveryFacts } from "../recovery/recovery-facts";
import { requestWords } from "../requests/request-words";
import { otherOutages } from "../several/other-running";
import { saidWords } from "../several/said-of";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { straight } from "../words/user-text";
import { areaNames, levelWords, name, say, span, when } from "../words/words";
import { dutiesPart, handedPart } from "./sheet-duties";

const said = (fact: StatedFact<unknown>, words: string) => saidWords(edition.value, facts.value, fact, words);

function powerWords(): string {
  if (isSupplyLost(situation.value) === false) return t("level-why-back");
  const back = facts.value.expectedBack?.value ?? null;
  return back === null ? t("now-back-unknown") : said(facts.value.expectedBack, t("strip-back", { time: when(back) }));
}

/** Where and since when it is dark in another outage that is on. */
function otherWords(view: IncidentView): string {
  const scene = sceneOf(view);
  return t("outages-one", { areas: areaNames(scene.facts.areas?.value ?? []), time: when(beganAt(scene)) });
}

/** The plan's word for a cause that nobody knows says itself that it is one. */
const causeWords = (cause: NonNullable<typeof facts.value.cause>): string =>
  cause.value === "unknown" ? t("facts-not-known") : said(cause, name("causes", cause.value));

/** What one says first: how grave, where, since when, what was told. */
function standingPart(): HandOverPart {
  const { nextWordAt, cause, areas } = facts.value;
  const word = nextWordAt?.value ?? null;
  const lines = [
    [t("sheet-level"), [levelWords(situation.value.level), name("stages", stage.value)].join(" · ")],
    [t("sheet-where"), areaNames(areas?.value ?? [])],
    [t("sheet-since"), began.value === null ? "" : when(began.value)],
    [t("facts-cause"), cause ? causeWords(cause) : ""],
    [t("facts-supply"), powerWords()],
    [t("wall-word"), word === null ? "" : when(word)],
    [t("sheet-others"), otherOutages.value.map(otherWords).join(t("shell-joiner"))],
  ];
  return { title: t("now-standing"), heads: [], lines: lines.filter(([, words]) => words !== "") };
}

const dangersPart = (): HandOverPart => ({
  title: t("sheet-dangers"),
  heads: [t("sheet-where"), t("sheet-people"), t("sheet-since")],
  lines: situation.value.danger.map((danger) => [
    dangerPlace(danger),
    peopleWords(danger),
    when(displayTime(danger.entry)),
  ]),
});

/** What whoever takes over must know of bringing the power back. */
const recoveryPart = (of: Of): HandOverPart => ({ title: t("sheet-recovery"), heads: [], lines: recoveryFacts(of) });

/** What somebody began and nobody finished. */
const halfDonePart = (of: Of): HandOverPart => ({
  title: t("now-left-open"),
  heads: [t("sheet-list"), t("sheet-far"), t("sheet-last")],
  lines: halfDone(of).map(({ placed, last }) => [
    [say(placed.list.name), placeWords(placed.place)].filter(Boolean).join(" · "),
    [farWords(progressIn(of.scene, placed)), nextWords(of, placed)].filter(Boolean).join(" · "),
    `${whoDid(last)} ${when(displayTime(last))}`,
  ]),
});

/** By when, and by how much that is over. */
function dueWords({ due }: Matter, at: number): string {
  if (due === null) return "";
  return due < at ? `${when(due)} · ${t("sheet-over", { by: span((at - due) / 1000) })}` : when(due);
}

/** A request whole, in the words of whoever took it down. */
function wholeRequest({ scene }: Of, { id }: Matter): string {
  const found = requestsIn(scene.requests).find(({ entry }) => entry.ref === id);
  return found ? requestWords(found, straight(found.what)) : id;
}

/** A request; anything else without what it says of somebody, as help for a person does. */
const sheetWords = (of: Of, matter: Matter) => (matter.kind === "request" ? wholeRequest : recordedMatter)(of, matter);

/** Clocks and dangers stand by themselves; what concerns one person has its place, not their name. */
const mattersPart = (of: Of, at: number): HandOverPart => ({
  title: t("matter-title"),
  heads: [t("sheet-what"), t("sheet-who"), t("sheet-by")],
  lines: matters.value
    .filter(({ kind }) => kind !== "danger" && kind !== "clock")
    .map((matter) => [
      [t(`sheet-urgency-${matter.urgency}`), sheetWords(of, matter), matterPlace(matter)].filter(Boolean).join(" · "),
      keeperWords(of, matter),
      dueWords(matter, at),
    ]),
});

/** Who works here and who is called from outside, by name; a special customer as one. */
const contactWords = (id: string) => customerWords(id) ?? names.value.contact(id);

/** What others said they would do. */
const promisesPart = (): HandOverPart => ({
  title: t("sheet-promises"),
  heads: [t("sheet-what"), t("sheet-who")],
  lines: standingPromises(promises.value).map((made) => [promisedWords(made), contactWords(made.by)]),
});

/** What runs out, by the limit that comes next, else the one reached. */
const clocksPart = (at: number): HandOverPart => ({
  title: t("now-clocks"),
  heads: [t("sheet-what"), t("sheet-by")],
  lines: clocks.value.map((running) => {
    const limit = nextLimit(running, at) ?? reachedLimit(running, at);
    return [[clockWords(running), say(limit?.limit.name)].filter(Boolean).join(" · "), limit ? when(limit.at) : ""];
  }),
});

/** Who was called, and how it went last. */
const callsPart = (): HandOverPart => ({
  title: t("sheet-calls"),
  heads: [t("sheet-what"), t("sheet-how"), t("sheet-who")],
  lines: callsMade(told.value).map(({ who, outcome, entry }) => [
    contactWords(who),
    `${when(displayTime(entry))} ${t(`outcome-${outcome}`)}`,
    nameOf(doerOf(entry)),
  ]),
});

/**
 * Of this outage as it stands, what hurts first; parts with nothing in them are left out. How grave it is and where comes
 * before lists, while nothing is brought back. `at`: the server's clock, µs since 1970.
 */
export function handOverParts(of: Of, at: number): readonly HandOverPart[] {
  const [recovery, half, standing] = [recoveryPart(of), halfDonePart(of), standingPart()];
  const parts = [
    dangersPart(),
    recovery,
    ...(recovery.lines.length > 0 ? [half, standing] : [standing, half]),
    dutiesPart(),
    handedPart(),
    mattersPart(of, at),
    promisesPart(),
    clocksPart(at),
    callsPart(),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
