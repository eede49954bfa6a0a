import { expect, it } from "vitest";
import { currentStage } from "../../../../web/src/core/folds/situation";
import { sceneOf } from "../readings/limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];
const entered = (after: number, stage: string): Act => [after, "stage.entered", { stage }];
const left = (after: number, stage: string): Act => [after, "stage.left", { stage }];
const stages = (...acts: Act[]) => {
  const { situation } = sceneOf([], acts);
  const periods = [...situation.stages].map(([name, period]) => [name, period.entered.n, period.left?.n ?? null]);
  return [currentStage(situation), periods];
};

it("a stage is left by the first word that says so, and is not the current one any more", () => {
  expect(stages(entered(1, "report"))).toEqual(["report", [["report", 2, null]]]);
  expect(stages(entered(1, "report"), left(2, "report"))).toEqual([null, [["report", 2, 3]]]);
  expect(stages(entered(1, "report"), left(2, "report"), left(3, "report"))).toEqual([null, [["report", 2, 3]]]);
  expect(stages(left(1, "report"))).toEqual([null, []]);
});

it("a stage is as if nobody had entered it once that is taken back, with what was left for it", () => {
  const tap = [entered(1, "report"), entered(2, "restore"), left(3, "report")];
  const undo = (after: number, ...refs: string[]): Act => [after, "entry.undone", {}, refs];
  const [moved, back] = [stages(...tap), stages(...tap, undo(4, "aaaaaaaaaa.3", "aaaaaaaaaa.4"))];
  expect(moved[0]).toBe("restore");
  expect(back).toEqual(stages(entered(1, "report")));
  expect(stages(...tap, undo(4, "aaaaaaaaaa.9"))).toEqual(moved);
  expect(stages(...tap, undo(4, "aaaaaaaaaa.4"))).toEqual([
    "restore",
    [
      ["report", 2, null],
      ["restore", 3, null],
    ],
  ]);
});

it("another stage goes on when one is left", () => {
  const both = [entered(1, "report"), entered(2, "serve"), left(3, "report")];
  expect(stages(...both)).toEqual([
    "serve",
    [
      ["report", 2, 4],
      ["serve", 3, null],
    ],
  ]);
});
