import { describe, expect, it } from "vitest";
import { entryOf, readPullReply } from "../../../../web/src/sync/pull/pull-reply";

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
