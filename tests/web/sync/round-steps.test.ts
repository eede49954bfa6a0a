import { describe, expect, it } from "vitest";
import { DONE, FOREIGN, isEnd, SIGNED_OUT, type StepOutcome, shutOutBy, UNHEARD } from "../../../web/src/sync/outcome";
import { runSteps } from "../../../web/src/sync/round-steps";

const LATER: StepOutcome = { kind: "later", ms: 5, heard: true };

describe("what a round reads in turn", () => {
  const steps = (log: number[], ...outcomes: (StepOutcome | Error)[]) =>
    outcomes.map((outcome, index) => async () => {
      log.push(index);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });

  it("goes on after a fault of one address, and is as bad as the last that was not done", async () => {
    const log: number[] = [];
    expect(await runSteps(steps(log, DONE, FOREIGN, DONE))).toBe(FOREIGN);
    expect(log).toEqual([0, 1, 2]);
    expect(await runSteps(steps([], FOREIGN, LATER, DONE))).toBe(LATER);
    expect(await runSteps([])).toBe(DONE);
  });

  it.each([UNHEARD, SIGNED_OUT, shutOutBy("revoked", null)])("ends where it is %j", async (end) => {
    const log: number[] = [];
    expect(isEnd(end)).toBe(true);
    expect(await runSteps(steps(log, end, DONE))).toBe(end);
    expect(log).toEqual([0]);
    expect([isEnd(DONE), isEnd(FOREIGN), isEnd(LATER)]).toEqual([false, false, false]);
  });

  it("throws the first fault of storage in the end, whatever became of the others", async () => {
    const log: number[] = [];
    const [first, second] = [new Error("full"), new Error("fuller")];
    await expect(runSteps(steps(log, first, second, FOREIGN))).rejects.toBe(first);
    expect(log).toEqual([0, 1, 2]);
  });
});
