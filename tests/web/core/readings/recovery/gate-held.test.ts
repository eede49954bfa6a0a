import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resumePowerUp } from "../../../../../web/src/core/commands/recovery";
import type { Entry } from "../../../../../web/src/core/record/entries";
import type { PlainAction } from "../../boards";
import { orders } from "../../orders";
import { act, gateAt, heard, ONCE, plainly, ready, up } from "./gated";

const B = "bbbbbbbbbb";
const step = (item: string, type = "step.done", more: object = {}): PlainAction => ({
  ...{ type, body: { list: "pair", item, ...more } },
});
const hold = act(2, step("hold"));
const pair = (...more: readonly Entry[]) => plainly(gateAt([hold, ...more], heard(60), "pair", ONCE))["turn"];
const correct = (n: number, of: string, verdict: string, actor: string, at = n, device = B) =>
  act(n, { type: "entry.corrected", actor, refs: [of], body: { text: "x", fields: { verdict } } }, at, device);
const confirm = (n: number, named: readonly string[], actor: string, at = n, device = B) =>
  act(n, { ...step("turn", "step.confirmed"), actor, refs: [...named] }, at, device);

describe("a step for two", () => {
  const failed = act(3, step("turn", "step.could_not", { reason: "锁着" }));
  const put = correct(4, failed.ref, "done", "p2");

  it("is not passed by whoever corrected the other's answer and then confirms it", () => {
    expect(pair(failed, put)).toBe("second");
    expect(pair(failed, put, confirm(5, [failed.ref], "p2"))).toBe("second");
    expect(pair(failed, put, confirm(5, [failed.ref], "p1"))).toBe("second");
    expect(pair(failed, put, confirm(5, [failed.ref], "p3"))).toBe("done");
  });

  it("is confirmed by who could know what they confirm, and names it", () => {
    const turn = act(3, step("turn"), 3);
    expect(pair(turn, confirm(2, [turn.ref], "p2", 2))).toBe("second");
    expect(pair(turn, confirm(4, [], "p2"))).toBe("second");
    expect(pair(turn, confirm(4, [turn.ref], "p2"))).toBe("done");
    expect(pair(failed, confirm(3, [failed.ref], "p3", 4), correct(4, failed.ref, "done", "p2", 5))).toBe("second");
  });
});

describe("what was said in advance counts for nothing", () => {
  const stop = act(5, { type: "powerup.stopped", body: { reason: "冒烟" } }, 20);
  const resume = (n: number, at: number, device = B) =>
    act(n, { type: "powerup.resumed", actor: "p2", refs: [stop.ref] }, at, device);
  const meters = (...entries: readonly Entry[]) => plainly(gateAt([...ready, ...entries], heard(60)))["meters"];

  it("of going on", () => {
    expect(meters(stop, resume(3, 10))).toBe("stopped");
    expect(meters(stop, resume(4, 25, "aaaaaaaaaa"))).toBe("stopped");
    expect(meters(stop, resume(3, 25))).toBe("open");
    expect(meters(stop, resume(6, 15, "aaaaaaaaaa"))).toBe("open");
    // On this phone alone so far: the server cannot have told anybody of it.
    expect(meters({ ...stop, receivedAt: null }, resume(3, 25))).toBe("stopped");
    expect(meters(stop, { ...resume(3, 10), receivedAt: null })).toBe("open");
  });

  it("of taking back", () => {
    const undo = (type: string, refs: string[], at: number) => act(3, { type, refs, actor: "p2" }, at, B);
    expect(meters(stop, undo("entry.undone", [stop.ref], 10))).toBe("stopped");
    expect(meters(stop, undo("entry.undone", [stop.ref], 25))).toBe("open");
    const done = act(6, up("meters"), 10);
    expect(meters(done, undo("step.undone", [done.ref], 5))).toBe("done");
    expect(meters(done, undo("step.undone", [done.ref], 15))).toBe("open");
  });

  it("and what answers a copy knew it, though its original arrives later", () => {
    const copy = act(7, { type: "powerup.stopped", body: { reason: "冒烟" }, copiedFrom: stop.ref }, 20, "cccccccccc");
    const known = act(3, { type: "powerup.resumed", actor: "p2", refs: [copy.ref] }, 25, B);
    const late = { ...stop, receivedAt: (known.receivedAt ?? 0) + 1 };
    expect(meters(copy, known)).toBe("open");
    expect(meters(late, copy, known)).toBe("open");
    expect(meters(late, known)).toBe("stopped");
  });

  it("of a breaker: it names only what was answered by then", () => {
    const trip = act(3, { ...up("meters", "breaker.tripped"), refs: ["aaaaaaaaaa.6"] }, 8, B);
    expect(meters(trip, act(6, up("meters"), 10))).toBe("done");
  });
});

describe("a flood holds no gate", () => {
  const flood = Array.from({ length: 1200 }, (_, n) =>
    act(n + 5, { type: "powerup.stopped", body: { reason: "冒烟", area: `${n}` } }, 20),
  );

  it("of stops: one action goes on from all of them", () => {
    const { stops } = gateAt([...ready, ...flood], heard(60));
    expect(stops).toHaveLength(1);
    const drafts = resumePowerUp(null, stops);
    expect(drafts).toHaveLength(1);
    const resumed = act(2000, { type: "powerup.resumed", refs: [...(drafts[0]?.refs ?? [])] }, 21);
    expect(plainly(gateAt([...ready, ...flood, resumed], heard(60)))["meters"]).toBe("open");
    const again = act(2001, { type: "powerup.stopped", body: { reason: "又冒烟" } }, 22);
    expect(gateAt([...ready, ...flood, resumed, again], heard(60)).stops).toEqual([again]);
  });

  it("of stops by many phones: never more than an action holds", () => {
    const many = Array.from({ length: 1200 }, (_, n) =>
      act(5, { type: "powerup.stopped", body: { reason: "x" } }, 20, `${n}`.padStart(10, "c")),
    );
    const { stops } = gateAt([...ready, ...many], heard(60));
    const drafts = resumePowerUp(null, stops);
    expect(drafts.map(({ refs }) => refs?.length)).toEqual([500, 500, 200]);
    const resumed = drafts.map(({ refs }, n) => act(9 + n, { type: "powerup.resumed", refs: [...(refs ?? [])] }, 21));
    expect(gateAt([...ready, ...many, ...resumed], heard(60)).stops).toEqual([]);
  });

  it("of trips: an answer to the step names the last", () => {
    const trips = Array.from({ length: 1200 }, (_, n) => act(n + 5, up("meters", "breaker.tripped"), 20));
    expect(gateAt([...ready, ...trips], heard(60)).items[0]?.since).toEqual([trips.at(-1)]);
  });
});

describe("what is left out with no reason that anybody can see opens nothing", () => {
  it.each(["\u200b", "\u2060\ufeff \u3000", "\u00ad\u202e", "\u3164\uffa0", "\u2800", "\ufe0f\u0301", "\ue000"])(
    "%j",
    (reason) => {
      const skipped = act(2, up("meters", "step.skipped", { reason }), 10);
      expect(plainly(gateAt([...ready, skipped], heard(60)))["meters"]).toBe("open");
    },
  );
});

it("a step put right to left out is passed with the reason of who put it right, and open without one", () => {
  const done = act(3, up("meters"), 10);
  const put = (fields: object) =>
    act(4, { type: "entry.corrected", refs: [done.ref], body: { text: "x", fields } }, 12, B);
  const stands = (entry: Entry) => plainly(gateAt([...ready, done, entry], heard(60)));
  expect(stands(put({ verdict: "skipped", reason: "已合着" }))).toMatchObject({ meters: "skipped", main: "open" });
  expect(stands(put({ verdict: "skipped", reason: "\u200b" }))["meters"]).toBe("open");
  expect(stands(put({ verdict: "skipped" }))["meters"]).toBe("open");
});

describe("outages that were joined by hand", () => {
  const other = `${B}.1`;
  const opened = act(1, { type: "incident.opened", incident: other, body: { areas: ["tower-a"] } }, 12, B);
  const apart = act(2, { type: "incident.separated", actor: "boss", refs: [other] }, 13, B);
  const joined = act(3, { type: "incident.joined", actor: "boss", refs: ["aaaaaaaaaa.1", other] }, 30, B);
  const meters = (at: number, incident: string) => act(4, { ...up("meters"), incident }, at, B);
  const stands = (...more: readonly Entry[]) => plainly(gateAt([...ready, opened, ...more], heard(60)))["meters"];

  it("count no answer from before the last of them began", () => {
    expect(stands()).toBe("open");
    expect(stands(apart, joined)).toBe("list");
    const anew = ready.map(({ action }, n) => act(95 + n, { ...action, type: "step.done" }, 40));
    expect(stands(apart, joined, ...anew)).toBe("open");
    expect(stands(apart, joined, ...anew, meters(11, "aaaaaaaaaa.1"))).toBe("open");
    expect(stands(apart, joined, ...anew, meters(41, other))).toBe("done");
  });
});

const who = fc.constantFrom("p1", "p2", "p3");
const phone = fc.constantFrom("aaaaaaaaaa", B);
const answers = fc.subarray(["aaaaaaaaaa.3", "aaaaaaaaaa.4", `${B}.3`, `${B}.5`]);
const said: fc.Arbitrary<PlainAction> = fc.oneof(
  fc.constantFrom("step.done", "step.could_not").map((type) => step("turn", type, { reason: "x" })),
  answers.map((named) => ({ ...step("turn", "step.confirmed"), refs: named })),
  fc.tuple(answers, fc.constantFrom("done", "could_not", "skipped")).map(([named, verdict]) => ({
    ...{ type: "entry.corrected", refs: named, body: { text: "x", fields: { verdict } } },
  })),
  fc.constantFrom("step.undone", "entry.undone").chain((type) => answers.map((named) => ({ type, refs: named }))),
  fc.constantFrom("incident.joined", "incident.separated").map((type) => ({ type, refs: ["aaaaaaaaaa.1", `${B}.1`] })),
);
const history = fc
  .array(fc.tuple(said, who, fc.nat(30), phone), { maxLength: 8 })
  .map((made) => made.map(([each, actor, at, from], n) => act(n + 2, { ...each, actor }, at, from)));

describe("whatever is corrected, taken back, joined and confirmed", () => {
  const other = act(1, { type: "incident.opened", incident: `${B}.1`, body: { areas: ["tower-a"] } }, 0, B);

  it("stands the same in any order of arrival", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const expected = pair(other, ...entries);
        for (const order of orders(entries, 5)) expect(pair(...order, other)).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("passes no step for two by one person, though another said that they could not", () => {
    const failed = act(3, step("turn", "step.could_not", { reason: "x" }), 0);
    fc.assert(
      fc.property(history, who, (entries, alone) => {
        const own = entries.filter(({ ref }) => ref !== failed.ref);
        const theirs = own.map((each) => ({ ...each, action: each.action && { ...each.action, actor: alone } }));
        expect(pair(other, failed, ...theirs)).not.toBe("done");
      }),
      { numRuns: 150 },
    );
  });
});
