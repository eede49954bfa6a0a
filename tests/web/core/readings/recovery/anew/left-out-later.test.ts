import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { MINUTE, START } from "../../limit-scenes";
import { act, gateAt, heard, plainly, ready, up } from "../gated";

const at = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();
const steps = (...entries: readonly Entry[]) => plainly(gateAt([...ready, ...entries], heard(600)));
const main = act(5, up("main", "step.done", { reason: "已经做了" }));
const left = (n: number, type: string, more: object = {}) =>
  act(n, up("meters", type, { reason: "已合着", needless: true, ...more }));
const corrected = (n: number, fields: object) =>
  act(n, { type: "entry.corrected", refs: ["aaaaaaaaaa.7"], body: { text: "", fields } }, n);

describe("a step that one person leaves out after what comes after it was done", () => {
  it("lets nothing go on from there by a time that it is given afterwards", () => {
    expect(steps(main, left(7, "step.skipped"))["pumps"]).not.toBe("open");
    expect(steps(main, left(7, "step.skipped"), corrected(8, { stated_at: at(3) }))["pumps"]).not.toBe("open");
    const early = { ...left(3, "step.skipped"), ref: "aaaaaaaaaa.7", n: 7, happenedAt: START + 7 * MINUTE };
    expect(steps(main, { ...early, statedAt: START + 3 * MINUTE })["pumps"]).not.toBe("open");
  });

  it("lets nothing go on by being said in place of another answer", () => {
    const failed = { ...act(7, up("meters", "step.could_not", { reason: "没有钥匙" }), 3) };
    expect(steps(failed, main, corrected(8, { verdict: "skipped", reason: "没有这台" }))["pumps"]).not.toBe("open");
  });

  it("stands where it was left out before that", () => {
    expect(steps(act(3, up("meters", "step.skipped", { reason: "已合着", needless: true })), main)).toMatchObject({
      pumps: "open",
    });
  });
});

describe("the time between two steps", () => {
  const now = (more: object) =>
    plainly(gateAt([...ready, act(3, up("meters", "step.skipped", { reason: "已经有人做了", ...more }))], heard(4)));

  it("runs after what was left out because somebody did it already", () => {
    expect(now({})["main"]).toContain("gap");
    expect(now({ needless: true })["main"]).not.toContain("gap");
    expect(now({ unsafe: true })["main"]).not.toContain("gap");
  });
});
