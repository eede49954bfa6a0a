/** What was answered before power was lost again, or before a breaker tripped, stays in the review of it. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundsIn } from "../../../../../web/src/core/readings/recovery/anew/rounds";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import type { FigurePart } from "../../../../../web/src/core/readings/review/figure";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { act, EDITION, ready, sceneOf, up } from "./gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const failed = act(2, up("meters", "step.could_not", { reason: "一合就跳了" }), 10);
const tripped = act(9, { ...up("meters", "breaker.tripped"), refs: [failed.ref] }, 20);
const skipped = act(3, { type: "step.skipped", body: { list: "ready", item: "tags", reason: "没人" } }, 6);
const done = act(4, up("meters"), 25);
const well = { list: "rounds", area: null, result: "well" };
const early = act(5, { type: "system.checked", body: { ...well, reason: "现场看过" } }, 12);
const ended = act(60, { type: "incident.closed", body: {} }, 90);

const read = (...entries: readonly Entry[]) =>
  roundsIn({ edition: EDITION, scene: sceneOf(entries) }).map(({ round, step, tripped: by }) => [
    step.target.item,
    round,
    step.status,
    by,
  ]);
const counted = (part: FigurePart, ...entries: readonly Entry[]) =>
  figuresOf(EDITION, currentRun(EDITION, sceneOf([...entries, ended])))
    .filter((each) => each.part === part)
    .map(({ id, n }) => [id, n]);

describe("what was answered", () => {
  it("is read for each time that it was to be answered anew", () => {
    expect(read(...ready, back)).toEqual([
      ["dry", 0, "done", false],
      ["tags", 0, "done", false],
    ]);
    expect(read(back, failed, tripped, done)).toEqual([
      ["meters", 0, "could_not", true],
      ["meters", 0, "done", false],
    ]);
    expect(read(back, failed, gone, backAgain, act(6, up("meters"), 45))).toEqual([
      ["meters", 0, "could_not", false],
      ["meters", 1, "done", false],
    ]);
    const undone = act(7, { type: "step.undone", refs: [failed.ref] }, 11);
    expect(read(back, failed, undone, gone, backAgain)).toEqual([]);
  });

  it("counts in the review after power was lost again: failed, left out, tripped and done all the same", () => {
    const all = [back, skipped, failed, tripped, early, gone, backAgain];
    expect(counted("could_not", ...all)).toEqual([["up", 1]]);
    expect(counted("skipped", ...all)).toEqual([["ready", 1]]);
    expect(counted("tripped", ...all)).toEqual([["up", 1]]);
    expect(counted("all_the_same", ...all)).toEqual([["system", 1]]);
  });

  it("loses no answer and has each in one round alone, however often it began anew", () => {
    const pool = [...ready, back, gone, backAgain, failed, tripped, skipped, done, act(6, up("main"), 45)];
    fc.assert(
      fc.property(fc.subarray(pool), (some) => {
        const scene = sceneOf(some);
        const refs = roundsIn({ edition: EDITION, scene }).flatMap(({ step }) =>
          [step.leading, ...step.others].flatMap((each) => each?.ref ?? []),
        );
        const acts = some.filter(({ action }) => action?.type.startsWith("step.")).map(({ ref }) => ref);
        expect(refs.toSorted()).toEqual(acts.toSorted());
        // The last that counts there counts now, too.
        const rounds = roundsIn({ edition: EDITION, scene });
        const now = [...currentRun(EDITION, scene).checklists.steps.values()].filter(({ leading }) => leading !== null);
        const inRounds = now.map(({ leading }) => rounds.find(({ step }) => step.leading === leading)?.step.status);
        expect(inRounds).toEqual(now.map(({ status }) => status));
      }),
    );
  });
});
