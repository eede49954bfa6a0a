import { describe, expect, it } from "vitest";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { MINUTE, START } from "../../limit-scenes";
import { act, EDITION, gateAt, heard, item, list, ONCE, plainly } from "../gated";

const words = { "zh-Hans": "合上" };
const HAZARD: Checklist["hazard"] = { kinds: ["electrical"], qualified: words, stop_when: words, tell: [] };
const ASKED = item("dry", { expect: { text: words, figures: [], answer: true } });
/** What comes before power may hurt, and one of its steps asks for an answer. */
const PLAN: Edition = {
  ...EDITION,
  lists: EDITION.lists.map((each) =>
    each.id === "ready" ? list("ready", [ASKED, item("tags")], { hazard: HAZARD }) : each,
  ),
};

const of = (id: string, type: string, more: object = {}) => ({ type, body: { list: "ready", item: id, ...more } });
const WHOLE = { by: "p1", answer: "调度同意，15:20" };
const tags = act(3, of("tags", "step.done", { by: "p1" }), 3);
const ready = (...entries: readonly Entry[]) => plainly(gateAt([...entries, tags], heard(60), "ready", ONCE, PLAN));
const power = (...entries: readonly Entry[]) => plainly(gateAt([...entries, tags], heard(60), "up", undefined, PLAN));
const word = (n: number, { ref }: Entry, actor = "p2") =>
  act(n, { ...of("dry", "step.confirmed"), actor, refs: [ref] }, 10 + n, "bbbbbbbbbb");

const told = (more: object) => act(2, of("dry", "step.done", more), 2);
const failed = act(2, of("dry", "step.could_not", { reason: "没接通" }), 2);
const fields = { verdict: "done" };
const corrected = act(4, { type: "entry.corrected", refs: [failed.ref], body: { text: "做了", fields } }, 4);
const paper = { ...act(2, of("dry", "step.done", { by: "p3", done_by: "p3" }), 9), statedAt: START + 2 * MINUTE };

describe.each([
  ["was put right to done", [failed, corrected], failed],
  ["was written down from paper", [paper], paper],
  ["says nothing of what it asks for", [told({ by: "p1" })], told({})],
  ["says what it asks for, and nobody who did it", [told({ answer: "同意" })], told({})],
  ["answers what nobody can see", [told({ by: "p1", answer: "\u200b" })], told({})],
] as const)("a check that %s", (_, entries, answer) => {
  it("stands, and opens nothing before somebody else has said so too", () => {
    expect(ready(...entries)).toMatchObject({ dry: "second", tags: "done" });
    expect(power(...entries)["meters"]).toBe("list");
    expect(power(...entries, word(1, answer))["meters"]).toBe("open");
    expect(power(...entries, word(1, answer, "p1"))["meters"]).toBe("list");
  });
});

it("a check that answers all that it asks for opens what comes after it", () => {
  expect(power(told(WHOLE))["meters"]).toBe("open");
  expect(power(told({ answer: "同意", by_name: "外包电工" }))["meters"]).toBe("open");
});

it("a check is whole once anybody has answered it whole", () => {
  const again = act(5, of("dry", "step.done", WHOLE), 5);
  expect(power(failed, corrected, again)["meters"]).toBe("open");
});
