/** What falls due: clocks that ran out, reports, notices, calls to make again, promises. */

import type { Danger } from "../../folds/dangers";
import type { NoticeGiven } from "../../folds/notices";
import { awaited } from "../../folds/promises";
import type { Audience, Edition, ReportRule } from "../../plan/plan";
import { byId, figureOr, NOWHERE, type Place } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import { audiencesOf } from "../audiences";
import { againAt } from "../calling-again";
import { type Running, reachedLimit, runningKey } from "../clocks";
import { audienceBegan } from "../outside/audience-facts";
import { reportsIn, runningIn } from "../overdue";
import { reportKey } from "../reports";
import { accidentsIn } from "../response/accidents";
import { noticesWith } from "../response/contact-heard";
import type { MatterReading } from "./context";
import { isOfEquipment, isThem, nextLookAt } from "./endangered";
import type { Asked } from "./matter";

/** Those of whom somebody told stand for themselves, with their clock. */
const isOf = (edition: Edition, { kind, asset }: Danger, { clock, place }: Running): boolean =>
  place.asset === asset && byId(edition.dangers, kind ?? "")?.clock === clock.id;

/** Where an accident was, as far as this reader may know. */
const whereOf = ({ accidents }: Parameters<MatterReading>[0]["scene"], accident: string | null): Place =>
  (accident === null ? null : accidentsIn(accidents).find(({ entry }) => entry.ref === accident)?.place) ?? NOWHERE;

/** A limit that was reached and not answered, each by itself. */
export const clockMatters: MatterReading = ({ edition, scene, now }) =>
  runningIn(edition, scene).flatMap((running): readonly Asked[] => {
    const [reached, { clock, place }] = [reachedLimit(running, now), running];
    if (reached === null || scene.situation.danger.some((each) => isOf(edition, each, running))) return [];
    const danger = clock.starts === "people_in_lift";
    const urgency = danger ? 0 : 1;
    return [
      {
        ...{ kind: "clock", id: runningKey(running), urgency, danger },
        place: running.accident === null ? place : whereOf(scene, running.accident),
        ...{ about: clock.id, list: reached.limit.list, due: reached.at },
        since: running.accident === null ? reached.at : running.startedAt,
      },
    ];
  });

/** The clock that runs for people in danger, if the plan has one. */
export const dangerClock = (edition: Edition, running: readonly Running[], danger: Danger): Running | undefined =>
  running.find((each) => isOf(edition, danger, each));

/**
 * People in danger of whom somebody told; due by what their clock has run over. Whose equipment runs out is asked again:
 * in their turn as a special customer, where this reader knows which one it is.
 */
export const dangerMatters: MatterReading = ({ edition, scene, customers, now }) => {
  const running = runningIn(edition, scene);
  return scene.situation.danger.map((danger): Asked => {
    const { entry, heard, area, asset, kind } = danger;
    const clock = dangerClock(edition, running, danger);
    const [asks, known] = [isOfEquipment(edition, kind), customers.some((each) => isThem(danger, each))];
    const due = asks && !known ? nextLookAt(edition, scene, danger) : ((clock && reachedLimit(clock, now)?.at) ?? null);
    return {
      ...{ kind: "danger", id: entry.ref, place: { area, asset }, by: asks ? "service" : "safety" },
      ...{ urgency: 0, danger: true, since: displayTime(entry), about: kind, due },
      entries: heard === entry ? [entry] : [entry, heard],
    };
  });
};

/** Reports that the end does not overtake: those in writing, and of what a clock of its own runs for. */
export const outlastsEnd = ({ channel, clock }: ReportRule): boolean => channel === "written" || clock !== null;

export const reportMatters: MatterReading = ({ edition, scene, ends }) => {
  const running = runningIn(edition, scene);
  return reportsIn(edition, scene, running)
    .filter(({ rule }) => !ends || outlastsEnd(rule))
    .map(({ rule, accident, due, past }): Asked => {
      const run = accident === null ? null : running.find((each) => each.accident === accident);
      const last = past.at(-1);
      return {
        ...{ kind: "report", id: reportKey({ rule, accident }), by: rule.by, about: rule.to, due },
        since: last ? displayTime(last) : (run?.startedAt ?? displayTime(scene.view.leading)),
        // Its hour runs by law, from when it was known.
        urgency: accident !== null && due !== null ? 1 : 2,
        ...{ place: whereOf(scene, accident), done: due === null, entries: past },
      };
    });
};

/** Since when an audience has been waiting for word that it lacks, µs. */
const sinceWhen = ({ entry, until }: NoticeGiven, passed: boolean): number => (passed && until) || displayTime(entry);

/** An audience to tell: first within the plan's time, news at once, and again when the interval is over. */
export const noticeMatters: MatterReading = ({ edition, scene, now }) => {
  const begun = (of: Audience) => audienceBegan(edition, scene, of);
  const first = figureOr(edition, "first-notice", 0);
  const { facts, situation } = scene;
  return audiencesOf(edition, { notices: noticesWith(edition, scene), facts, situation, now, begun }).map(
    ({ audience, last, need, dueAt }): Asked => ({
      ...{ kind: "notice", id: audience.id, by: "service", urgency: 2 },
      since: last ? displayTime(last.entry) : begun(audience),
      due:
        need === "again" || need === null ? dueAt : last ? sinceWhen(last, need === "passed") : begun(audience) + first,
      entries: last ? [last.entry] : [],
    }),
  );
};

/** Calls made in vain, to be made again. */
export const callMatters: MatterReading = ({ scene, waits }) =>
  [...scene.tries].flatMap(([id, tried]): readonly Asked[] => {
    const due = againAt(tried, waits);
    if (due === null) return [];
    const { entry } = tried.last;
    return [{ kind: "call", id, about: id, due, since: displayTime(entry), urgency: 2, entries: [entry] }];
  });

/** What others promised. */
export const promiseMatters: MatterReading = ({ scene, ends }) =>
  awaited(scene, ends).map(
    ({ entry, by, until }): Asked => ({
      ...{ kind: "promise", id: entry.ref, about: by, due: until, urgency: 2 },
      ...{ since: displayTime(entry), entries: [entry] },
    }),
  );
