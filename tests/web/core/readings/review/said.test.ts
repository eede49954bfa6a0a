/** Scores side by side, notes, the meeting, improvements: the same in whatever order they arrived. */

import { describe, expect, it } from "vitest";
import { improvementsIn, takenUpBy } from "../../../../../web/src/core/readings/review/improvements";
import { openBefore } from "../../../../../web/src/core/readings/review/improvements-in-order";
import { meetingIn, performancesIn, reviewNotesIn, scoresIn } from "../../../../../web/src/core/readings/review/said";
import { completedIn } from "../../../../../web/src/core/readings/review/steps";
import { displayTime, type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { PLAN } from "../../../support/phone-plan";
import type { PlainAction } from "../../boards";
import { entry, given } from "../../commands/given";
import { orders } from "../../orders";

const scored = (actor: string, score: unknown, comment = ""): PlainAction => ({
  ...{ type: "review.scored", actor },
  body: { topic: "plan", score, comment } as never,
});
const partOf = (...told: readonly PlainAction[]) => scoresIn(PLAN, given(...told).review)[0];

describe("scores", () => {
  it("stand side by side, of each person the last, with the mean of the numbers", () => {
    const part = partOf(scored("pa", 2), scored("pb", 5), scored("pc", null, "x"), scored("pa", 4));
    expect(part?.said.map(({ person, score }) => [person, score])).toEqual([
      ["pa", 4],
      ["pb", 5],
      ["pc", null],
    ]);
    expect(part?.mean).toBe(4.5);
  });

  it("count no number but one to five", () => {
    for (const score of [0, 6, 2.5, "3", [3], { toString: 3 }]) expect(partOf(scored("pa", score))?.mean).toBeNull();
  });

  it("taken back, no longer count", () => {
    const undone = { type: "entry.undone", refs: ["aaaaaaaaaa.2"], body: {} };
    expect(partOf(scored("pa", 2), undone)?.said).toEqual([]);
  });
});

describe("what else was said", () => {
  it("is read by kind; what has no words or no known kind is nothing", () => {
    const noted = (kind: string, text: string) => ({ type: "review.noted", body: { kind, text } });
    const { review } = given(noted("problem", "慢"), noted("constructor", "x"), noted("measure", ""));
    expect(reviewNotesIn(review).map(({ kind, text }) => [kind, text])).toEqual([["problem", "慢"]]);
  });

  it("keeps the last meeting, and how each person did", () => {
    const met = (at: string) => ({ type: "review.met", body: { at, attendees: ["pa"] } });
    const performed = { type: "review.performed", body: { person: "pa", score: 3 } };
    const { review } = given(
      met("2027-01-15T08:00:00.000Z"),
      met("no time"),
      performed,
      met("2027-01-16T08:00:00.000Z"),
    );
    expect(meetingIn(review)?.at).toBe(Date.parse("2027-01-16T08:00:00.000Z") * 1000);
    expect(performancesIn(review).map(({ person, score, text }) => [person, score, text])).toEqual([["pa", 3, ""]]);
    expect(completedIn(review)).toBeNull();
    expect(completedIn(given({ type: "review.completed", body: {} }).review)?.ref).toBe("aaaaaaaaaa.2");
  });
});

describe("improvements", () => {
  const opened = entry(2, {
    type: "improvement.opened",
    body: { what: "换电池", to: "pa", due: "2027-02-01T00:00:00.000Z" },
  });
  const about = (n: number, type: string, body: object) =>
    entry(n, { type: `improvement.${type}`, body: { improvement: opened.ref, ...body } });
  const acts = [
    about(3, "changed", { duty: "safety" }),
    about(4, "proved", { text: "照片" }),
    about(5, "taken_up", { by: "guide", id: "ups" }),
    about(6, "closed", { outcome: "dropped" }),
  ];

  it("stand as was said last of them", () => {
    const [found, ...others] = improvementsIn([opened, ...acts]);
    expect(others).toEqual([]);
    expect([found?.owner?.duty, found?.owner?.person, found?.dropped]).toEqual(["safety", null, true]);
    expect(found?.due).toBe(Date.parse("2027-02-01T00:00:00.000Z") * 1000);
    expect(found?.proofs).toEqual([acts[1]]);
    expect(takenUpBy(found ? [found] : [], "guide", "ups")).toEqual([found]);
    expect(takenUpBy(found ? [found] : [], "edition", "ups")).toEqual([]);
  });

  it("are open again once somebody says so, and no longer where that is taken back", () => {
    const again = about(7, "reopened", { reason: "只换了一半" });
    const undone = entry(8, { type: "entry.undone", refs: [again.ref], body: {} });
    const [open] = improvementsIn([opened, ...acts, again]);
    expect([open?.closed, open?.dropped]).toEqual([null, false]);
    expect(improvementsIn([opened, ...acts, again, undone])[0]?.closed).toBe(acts[3]);
  });

  it("lose what somebody took back: their opening too", () => {
    const undo = (...refs: readonly string[]) => entry(9, { type: "entry.undone", refs, body: {} });
    const taken = acts[2] as never as { ref: string };
    expect(improvementsIn([opened, ...acts, undo(taken.ref)])[0]?.takenUp).toEqual([]);
    expect(improvementsIn([opened, ...acts, undo(opened.ref)])).toEqual([]);
  });

  it("name what took them up, and say why they were put off", () => {
    const named = about(5, "taken_up", { by: "training", name: "夜班", at: "2027-02-01T00:00:00.000Z" });
    const late = about(6, "changed", { note: "没到货", due: "2027-03-01T00:00:00.000Z" });
    const [found] = improvementsIn([opened, named, late]);
    expect(found?.takenUp).toEqual([
      { entry: named, by: "training", id: null, name: "夜班", at: Date.parse("2027-02-01T00:00:00.000Z") * 1000 },
    ]);
    expect([found?.due, found?.note]).toEqual([Date.parse("2027-03-01T00:00:00.000Z") * 1000, late]);
  });

  it("are the same in whatever order they arrived", () => {
    const told = [
      opened,
      ...acts,
      about(7, "reopened", { reason: "x" }),
      about(8, "taken_up", { by: "list", id: "l" }),
    ];
    const whole = improvementsIn(told);
    for (const order of orders(told, 40)) {
      const seen = new Map(order.map((each) => [each.ref, each]));
      expect(improvementsIn([...seen.values()].toSorted(inDisplayOrder))).toEqual(whole);
    }
  });

  it("of before that stood open as an outage ended come first in its review", () => {
    const close = (n: number, of: Entry) =>
      entry(n, { type: "improvement.closed", body: { improvement: of.ref, outcome: "done" } });
    const other = (n: number, incident: string) =>
      entry(n, { type: "improvement.opened", incident, body: { what: `${n}` } });
    const [before, done, open] = [other(2, "x.1"), other(3, "x.1"), other(4, "y.1")];
    const [own, later] = [other(7, "z.1"), other(11, "x.1")];
    const told = [before, done, open, close(6, done), own, later, close(12, before)].toSorted(inDisplayOrder);
    const at = displayTime(entry(8, { type: "incident.closed" }));
    const found = openBefore(improvementsIn(told), ["z.1"], at);
    expect(found.map(({ entry: { ref } }) => ref)).toEqual([before.ref, open.ref]);
  });

  it("know what a wrong clock puts before their opening, and nothing of one that nobody opened", () => {
    expect(improvementsIn([acts[3] as never, opened])[0]?.closed).toBe(acts[3]);
    expect(improvementsIn(acts)).toEqual([]);
  });
});
