/** Each time that a list was gone through at a place: what was done of it, and what was not. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListRound, listRounds } from "../../../../../web/src/core/readings/review/list-rounds";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { act, EDITION, ready, sceneOf, up } from "../recovery/gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const ALL = ["meters", "main", "pumps", "air"];
const first = ALL.map((id, at) => act(30 + at, up(id), 10 + at));
const trip = act(50, up("air", "breaker.tripped"), 20);
const skipped = act(3, { type: "step.skipped", body: { list: "ready", item: "tags", reason: "没人" } }, 6);

const read = (...entries: readonly Entry[]): readonly ListRound[] =>
  listRounds({ edition: EDITION, scene: sceneOf(entries) });
const plain = (rounds: readonly ListRound[]) =>
  rounds.map(({ placed, time, times, anew, far }) => [
    ...[placed.list.id, placed.place.area, `${time}/${times}`, anew?.ref ?? null],
    ...[far.done, far.skipped, far.could_not, far.tripped, far.open].join(" ").split(" ").map(Number),
  ]);

describe("each time that a list was gone through", () => {
  it("stands by itself, at each place, and the last too where nothing of it was done again", () => {
    expect(plain(read(...ready, back, ...first))).toEqual([
      ["ready", null, "1/1", null, 2, 0, 0, 0, 0],
      ["up", "tower-a", "1/1", null, 4, 0, 0, 0, 0],
    ]);
    expect(plain(read(...ready, back, ...first, gone, backAgain))).toEqual([
      ["ready", null, "1/2", null, 2, 0, 0, 0, 0],
      ["ready", null, "2/2", gone.ref, 0, 0, 0, 0, 2],
      ["up", "tower-a", "1/2", null, 4, 0, 0, 0, 0],
      ["up", "tower-a", "2/2", gone.ref, 0, 0, 0, 0, 4],
    ]);
  });

  it("is named by what began it anew, though nobody had begun before", () => {
    expect(plain(read(back, gone, backAgain, act(60, up("meters"), 45)))).toEqual([
      ["up", "tower-a", "1/1", gone.ref, 1, 0, 0, 0, 3],
    ]);
  });

  it("counts what a breaker tripped at as tripped until it is done again", () => {
    const far = (...more: readonly Entry[]) => plain(read(back, ...first, trip, ...more))[0]?.slice(4);
    expect(far()).toEqual([3, 0, 0, 1, 0]);
    expect(far(act(51, up("air"), 22))).toEqual([4, 0, 0, 0, 0]);
    expect(far(act(51, up("air", "step.could_not", { reason: "又跳了" }), 22))).toEqual([3, 0, 1, 0, 0]);
  });

  it("adds up, whatever was answered", () => {
    const pool = [...ready, back, gone, backAgain, ...first, trip, skipped, act(61, up("main"), 45)];
    fc.assert(
      fc.property(fc.subarray(pool), (some) => {
        for (const { placed, far, total } of read(...some)) {
          expect(far.done + far.skipped + far.could_not + far.tripped + far.open).toBe(total);
          expect(total).toBe(placed.list.pages.flatMap(({ items }) => items).length);
        }
      }),
    );
  });
});
