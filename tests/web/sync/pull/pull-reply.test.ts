import { describe, expect, it } from "vitest";
import { entryOf, readPullReply } from "../../../../web/src/sync/pull/pull-reply";
import { isEnd, runSteps } from "../../../../web/src/sync/round-steps";
import { copyAction } from "../../../../web/src/sync/session/copy-action";
import { isTabMessage } from "../../../../web/src/sync/tabs/follow-tabs";

const RECEIPT = { generation: "g", seq: 5, hash: "h", mac: "m" };
const LINE = {
  ...{ seq: 7, ref: "aaaaaaaaaa.3", action: "{}", private: "p", happened_at: 10, received_at: 20 },
  ...{ quality: "synced", via: "bbbbbbbbbb", flags: ["late", 5, "fork"] },
};
const ANSWER = { entries: [LINE], view: "v", generation: "g", receipt: RECEIPT, from_seq: 4, more: true };

describe("an answer to a pull", () => {
  it("is read field by field", () => {
    expect(readPullReply(ANSWER)).toEqual({
      entries: [
        {
          ...{ seq: 7, ref: "aaaaaaaaaa.3", text: "{}", private: "p", happenedAt: 10, receivedAt: 20 },
          ...{ quality: "synced", via: "bbbbbbbbbb", flags: ["late", "fork"] },
        },
      ],
      ...{ last: 7, count: 1, view: "v", generation: "g", receipt: RECEIPT, fromSeq: 4, more: true },
    });
  });

  it("counts what this reader may not see, and knows how far it goes", () => {
    const hidden = { seq: 9, hidden: true, leaf: "x" };
    expect(readPullReply({ ...ANSWER, entries: [LINE, hidden] })).toMatchObject({
      last: 9,
      count: 2,
      entries: [{ seq: 7 }],
    });
    expect(readPullReply({ ...ANSWER, entries: [] })).toMatchObject({ last: null, count: 0, entries: [] });
    expect(readPullReply({ ...ANSWER, from_seq: undefined, receipt: null })).toMatchObject({
      fromSeq: null,
      receipt: null,
    });
  });

  it("may leave out what is not known", () => {
    const bare = { seq: 7, ref: "aaaaaaaaaa.3", happened_at: 10, received_at: 20 };
    expect(readPullReply({ ...ANSWER, entries: [bare] })?.entries[0]).toEqual({
      ...{ seq: 7, ref: "aaaaaaaaaa.3", text: null, private: null, happenedAt: 10, receivedAt: 20 },
      ...{ quality: "estimated", via: null, flags: [] },
    });
  });

  it.each([
    ["entries", null],
    ["view", 5],
    ["generation", null],
    ["entries", [null]],
    ["entries", ["x"]],
    ["entries", [{ ...LINE, seq: "7" }]],
    ["entries", [{ ...LINE, seq: 1.5 }]],
    ["entries", [{ ...LINE, ref: 5 }]],
    ["entries", [{ ...LINE, ref: "aaaaaaaaaa" }]],
    ["entries", [{ ...LINE, happened_at: null }]],
    ["entries", [{ ...LINE, received_at: 1.5 }]],
    ["entries", [{ hidden: true }]],
    ["entries", [LINE, {}]],
  ])("with %s of %j is none, and nothing of it has been read", (name, value) => {
    expect(readPullReply({ ...ANSWER, [name]: value })).toBeNull();
  });
});

describe("a line of the journal", () => {
  const AT = "2026-11-25T00:00:00.000Z";
  const text = (n: number, more = {}) => JSON.stringify({ n, type: "note.written", at: AT, body: {}, ...more });
  const wire = {
    ...{ seq: 7, ref: "aaaaaaaaaa.3", text: text(3) as string | null, happenedAt: 10, receivedAt: 20 },
    ...{ quality: "clamped", via: null, flags: [] as string[], readable: true },
  };

  it("is an entry", () => {
    expect(entryOf({ ...wire, flags: ["late"] }, { name: "王" }, true)).toMatchObject({
      ...{ ref: "aaaaaaaaaa.3", device: "aaaaaaaaaa", n: 3, seq: 7, private: { name: "王" }, happenedAt: 10 },
      ...{ receivedAt: 20, statedAt: null, quality: "clamped", via: null, flags: ["late"], state: "received" },
      ...{ missingOnServer: true, action: { n: 3, type: "note.written" } },
    });
    expect(entryOf(wire, null)).toMatchObject({ private: null, missingOnServer: false, flags: [] });
    expect(entryOf({ ...wire, quality: "guessed" }, null).quality).toBe("estimated");
  });

  it("shares one list with all that are not flagged", () => {
    expect(entryOf(wire, null).flags).toBe(entryOf({ ...wire, ref: "aaaaaaaaaa.4" }, null).flags);
  });

  it("that is withheld, unreadable or another number's has no action", () => {
    expect(entryOf({ ...wire, text: null }, null).action).toBeNull();
    expect(entryOf({ ...wire, flags: ["unreadable"] }, null).action).toBeNull();
    expect(entryOf({ ...wire, readable: false as never, text: text(4) }, null).action).toBeNull();
    expect(entryOf({ ...wire, readable: false as never }, null).action?.n).toBe(3);
  });

  it("has the time that was stated, never after its receipt", () => {
    const stated = (receivedAt: number) =>
      entryOf({ ...wire, receivedAt, text: text(3, { body: { stated_at: AT } }) }, null).statedAt;
    const micros = Date.parse(AT) * 1000;
    expect([stated(micros + 5), stated(micros - 5)]).toEqual([micros, micros - 5]);
  });
});

describe("an action that is recorded again", () => {
  const old = {
    ...{ n: 4, type: "note.written", at: "2026-11-25T08:00:00.000+08:00", epoch: 1, incident: "aaaaaaaaaa.1" },
    ...{ refs: ["aaaaaaaaaa.2", "cccccccccc.9"], body: { text: "x" }, salt: "old", unknown: [1] },
  };
  const moved = new Map([
    ["aaaaaaaaaa.1", "bbbbbbbbbb.1"],
    ["aaaaaaaaaa.2", "bbbbbbbbbb.2"],
    ["aaaaaaaaaa.4", "bbbbbbbbbb.3"],
  ]);
  const slot = { device: "bbbbbbbbbb", n: 3, newestAt: 77 } as never;

  it("says the same of what moved with it, and which one it was", () => {
    const { text, at } = copyAction(JSON.stringify(old), slot, moved, "new");
    expect(JSON.parse(text)).toEqual({
      ...{ ...old, n: 3, incident: "bbbbbbbbbb.1", refs: ["bbbbbbbbbb.2", "cccccccccc.9"] },
      ...{ salt: "new", copied_from: "aaaaaaaaaa.4" },
    });
    expect(at).toBe(Date.parse(old.at));
  });

  it("that named nothing names nothing now, and has the newest time where it had none", () => {
    const { incident: _, refs: __, at: ___, ...bare } = old;
    const { text, at } = copyAction(JSON.stringify(bare), slot, new Map(), "new");
    expect(JSON.parse(text)).toEqual({ ...bare, n: 3, salt: "new", copied_from: null });
    expect(at).toBe(77);
  });
});

describe("what a round reads in turn", () => {
  const steps = (log: number[], ...outcomes: (Parameters<typeof isEnd>[0] | Error)[]) =>
    outcomes.map((outcome, index) => async () => {
      log.push(index);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });

  it("goes on after a fault of one address, and is as bad as the last that was not fine", async () => {
    const log: number[] = [];
    expect(await runSteps(steps(log, "fine", "foreign", "fine"))).toBe("foreign");
    expect(log).toEqual([0, 1, 2]);
    expect(await runSteps(steps([], "foreign", { laterMs: 5, heard: true }, "fine"))).toEqual({
      laterMs: 5,
      heard: true,
    });
    expect(await runSteps([])).toBe("fine");
  });

  it.each(["unheard", "signed_out", { laterMs: 5, heard: true, shutOut: { why: "revoked" } as never }] as const)(
    "ends where it is %j",
    async (end) => {
      const log: number[] = [];
      expect(isEnd(end)).toBe(true);
      expect(await runSteps(steps(log, end, "fine"))).toBe(end);
      expect(log).toEqual([0]);
      expect([isEnd("fine"), isEnd("foreign"), isEnd({ laterMs: 5, heard: true })]).toEqual([false, false, false]);
    },
  );

  it("throws the first fault of storage in the end, whatever became of the others", async () => {
    const log: number[] = [];
    const [first, second] = [new Error("full"), new Error("fuller")];
    await expect(runSteps(steps(log, first, second, "foreign"))).rejects.toBe(first);
    expect(log).toEqual([0, 1, 2]);
  });
});

it("a message of another tab is looked at first", () => {
  for (const kind of ["hello", "beat", "outbox", "journal", "person"]) expect(isTabMessage({ kind })).toBe(true);
  for (const value of [null, "hello", {}, { kind: "else" }, { kind: 5 }, 5]) expect(isTabMessage(value)).toBe(false);
});
