/** What the record tells of an outage that is over, in figures: each with the entries that it is counted from. */

import { STAGES } from "../../catalogue/words";
import { countedBy } from "../../folds/countable-acts";
import { placeNow } from "../../folds/dangers";
import { beganAt } from "../../folds/facts";
import { groupedBy } from "../../grouping";
import type { Edition } from "../../plan/plan";
import { byId, figureOr } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { Doers } from "../duties/stand-ins";
import { stageTimes } from "../levels/stage-limits";
import type { CaredFor } from "../matters/context";
import { audienceBegan } from "../outside/audience-facts";
import { begunIn, reportsIn } from "../overdue";
import { reportKey } from "../reports";
import { accidentsIn } from "../response/accidents";
import { helpIn } from "../response/help";
import { requestsIn } from "../response/requests";
import { eachOf, NO_TIMES, type ReviewFigure, tookTooLong, typed, type Waited, waitedFor } from "./figure";
import { undoneIn } from "./undone-figures";

export interface ReviewReader {
  /** Special customers whom this reader may know. */
  readonly known?: readonly CaredFor[] | undefined;
  /** Who does each duty; absent: nothing is said of whom to call out. */
  readonly doers?: Doers | undefined;
}

/**
 * By part, each in its own order; a part of which nothing was recorded is empty, but for what was never done of what was to
 * be.
 */
export function figuresOf(
  edition: Edition,
  scene: Scene,
  { known = [], doers }: ReviewReader = {},
): readonly ReviewFigure[] {
  const [begun, over] = [beganAt(scene), scene.view.ended ? displayTime(scene.view.ended) : null];
  if (over === null) return [];
  return [
    ...stages(edition, scene, over),
    ...reports(edition, scene, over),
    ...notices(edition, scene),
    ...undoneIn({ edition, scene }, { known, doers, begun, over }),
    ...requests(scene, over),
    ...customers(scene, { begun, over }),
    ...arrivals(scene),
    ...promises(scene, over),
    ...waitedFor(
      "help",
      "help",
      helpIn(scene).map(({ entry, acts }) => ({ entry, met: typed(acts, "help.arrived") })),
    ),
    ...waitedFor("danger", "danger", dangers(scene)),
    ...eachOf("enquiry", scene.enquiries.all.length === 0 ? [] : [...countedBy(scene.enquiries, "kind")]),
    ...accidents(scene),
  ].map((figure) => (figure.place ? { ...figure, place: placeNow(scene.situation, figure.place) } : figure));
}

/** Each stage from the opening until it was through. */
function stages(edition: Edition, scene: Scene, over: number): readonly ReviewFigure[] {
  const opened = displayTime(scene.view.leading);
  return stageTimes(edition, scene).flatMap(({ stage, at, doneAt, enteredAt }): readonly ReviewFigure[] => {
    if (at === null && enteredAt === null) return [];
    const period = scene.situation.stages.get(stage);
    const next = STAGES.slice(STAGES.indexOf(stage) + 1).flatMap((each) => scene.situation.stages.get(each) ?? [])[0];
    const entries = [period?.entered, period?.left ?? next?.entered].flatMap((each) => each ?? []);
    const limit = at === null ? null : at - opened;
    // The first is in hand from the opening, entered or not.
    if (enteredAt === null && doneAt !== null && stage !== STAGES[0]) {
      return [{ ...NO_TIMES, part: "stage", id: stage, n: 0, limit, passed: true, entries: [] }];
    }
    const took = doneAt === null ? null : doneAt - opened;
    const late = tookTooLong(took, limit, over - opened);
    return [{ ...NO_TIMES, part: "stage", id: stage, n: entries.length, took, limit, late, entries }];
  });
}

/**
 * The first report by each rule, against the first time that the plan asks for it: from the opening, or from when the clock
 * began that it is for.
 */
function reports(edition: Edition, scene: Scene, over: number): readonly ReviewFigure[] {
  const begun = begunIn(edition, scene);
  const none = { ...scene, reports: { all: [], undone: new Map() } };
  const due = new Map(reportsIn(edition, none, begun).map((state) => [reportKey(state), state.due]));
  const opened = displayTime(scene.view.leading);
  return reportsIn(edition, scene, begun).map((state): ReviewFigure => {
    const { rule, past, accident } = state;
    const clock = rule.clock && begun.find((each) => each.clock.id === rule.clock && each.accident === accident);
    const from = clock ? clock.startedAt : opened;
    const [first, at] = [past.find(({ action }) => action?.type === "report.given"), due.get(reportKey(state)) ?? null];
    const [took, limit] = [first ? displayTime(first) - from : null, at === null ? null : at - from];
    const skipped = first === undefined && past.length > 0;
    const late = !skipped && tookTooLong(took, limit, over - from);
    return { ...NO_TIMES, part: "report", id: rule.id, n: past.length, took, limit, late, entries: past };
  });
}

/** When each audience was first told anything. */
function notices(edition: Edition, scene: Scene): readonly ReviewFigure[] {
  const told = new Map<string, Entry[]>();
  for (const entry of scene.entries) {
    const { action } = entry;
    const audience = action?.type === "notice.given" ? textField(action, "audience") : null;
    if (audience && !told.get(audience)?.push(entry)) told.set(audience, [entry]);
  }
  const limit = figureOr(edition, "first-notice", 0) || null;
  return [...told].map(([id, entries]): ReviewFigure => {
    const audience = byId(edition.audiences, id);
    const begun = audience ? audienceBegan(edition, scene, audience) : beganAt(scene);
    const took = entries[0] ? Math.max(0, displayTime(entries[0]) - begun) : null;
    return { ...NO_TIMES, part: "notice", id, n: entries.length, took, limit, late: tookTooLong(took, limit), entries };
  });
}

/** By kind, from the call to the first thing done. */
function requests(scene: Scene, over: number): readonly ReviewFigure[] {
  const kinds = new Map<string, Waited[]>();
  for (const { entry, kind, acts, closed } of requestsIn(scene.requests)) {
    const waited = { entry, met: typed(acts, "request.acted") ?? closed };
    if (!kinds.get(kind)?.push(waited)) kinds.set(kind, [waited]);
  }
  return [...kinds].flatMap(([kind, all]) => waitedFor("request", kind, all, over));
}

const dangers = ({ situation }: Scene): readonly Waited[] => [
  ...situation.safe.map((each) => ({ entry: each.entry, met: each.judged ?? null })),
  ...situation.danger.map(({ entry }) => ({ entry, met: null })),
];

/** The longest time in which nobody looked after a special customer who was looked after at all. */
function customers(
  { customerChecks }: Scene,
  { begun, over }: { begun: number; over: number },
): readonly ReviewFigure[] {
  return [...countedBy(customerChecks, "customer")].map(([id, entries]): ReviewFigure => {
    const times = [begun, ...entries.map(displayTime), over].toSorted((a, b) => a - b);
    const longest = Math.max(...times.slice(1).map((time, at) => time - (times[at] ?? time)));
    return { ...NO_TIMES, part: "customer", id, n: entries.length, longest, entries };
  });
}

/** Longer than this after it happened, µs: the phone was out of reach. */
const SILENT = 600_000_000;

/** What each phone handed in late. */
function arrivals({ entries }: Scene): readonly ReviewFigure[] {
  const delay = ({ receivedAt, happenedAt }: Entry) => (receivedAt === null ? 0 : receivedAt - happenedAt);
  const devices = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (delay(entry) > SILENT && !devices.get(entry.device)?.push(entry)) devices.set(entry.device, [entry]);
  }
  return eachOf("arrival", [...devices]).map((each) => ({ ...each, longest: Math.max(...each.entries.map(delay)) }));
}

/** How many of a kind, whatever was recorded of each. */
function accidents(scene: Scene): readonly ReviewFigure[] {
  const kinds = groupedBy(accidentsIn(scene.accidents), ({ kind }) => kind ?? "");
  return [...kinds].map(([id, all]): ReviewFigure => {
    const entries = all.flatMap(({ entry, parts }) => [entry, ...parts]);
    return { ...NO_TIMES, part: "accident", id, n: all.length, entries };
  });
}

/** A promise is broken where its time went by before the end and nobody said that it was kept. */
function promises({ promises: { made, ended } }: Scene, over: number): readonly ReviewFigure[] {
  const found = new Map<string, Entry[]>();
  for (const { entry, until } of made) {
    const end = ended.get(entry.ref);
    const kept = end?.action?.body["kept"] === true;
    const id = kept ? "kept" : until < over && !end ? "broken" : "open";
    const those = end ? [entry, end] : [entry];
    if (!found.get(id)?.push(...those)) found.set(id, those);
  }
  return eachOf("promise", [...found]).map((each) => ({
    ...each,
    n: each.entries.filter(({ action }) => action?.type === "promise.made").length,
    late: each.id === "broken",
  }));
}
