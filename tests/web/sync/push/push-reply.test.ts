import { describe, expect, it } from "vitest";
import type { DeviceRecord, StoredPage } from "../../../../web/src/storage/logbook/logbook-rows";
import {
  fittingPages,
  forkedOf,
  type Outgoing,
  pagesDue,
  readReply,
  verdictsIn,
} from "../../../../web/src/sync/push/push-reply";

const DAY = 24 * 3_600_000;
const stored = (page: number, more: Partial<StoredPage> = {}): StoredPage => ({
  ...{ device: "d", page, identity: `i${page}`, seal: "s", first: 1, count: 1, epochs: [], clocks: [] },
  ...{ state: "sealed", firstSeq: null, generation: "", judgedAt: null, reason: null },
  ...more,
});
const outgoing = (page: number, size = 1): Outgoing => ({
  ...{ stored: stored(page), page: { seal: "s", actions: [], privates: [] }, size },
});

describe("what is offered", () => {
  it("is all that is sealed, of every logbook but one that must not go on", () => {
    const pages = [stored(1), stored(2, { state: "received" }), stored(3, { device: "e" })];
    expect(pagesDue(pages, null, 0, () => false).map(({ page }) => page)).toEqual([1, 3]);
    expect(pagesDue(pages, "e", 0, () => true).map(({ page }) => page)).toEqual([1]);
  });

  it.each(["quarantined", "rejected"] as const)("is what was %s once a day, or when a person asks", (state) => {
    const offered = (now: number, all = false, judgedAt: number | null = 5 * DAY) =>
      pagesDue([stored(1, { state, judgedAt })], null, now, () => all).length;
    expect([offered(6 * DAY - 1), offered(6 * DAY), offered(5 * DAY, true), offered(5 * DAY, false, null)]).toEqual([
      0, 1, 1, 1,
    ]);
    // A clock that went back by more than a day holds nothing up for ever.
    expect([offered(4 * DAY + 1), offered(4 * DAY)]).toEqual([0, 1]);
  });

  it("goes in requests of so many bytes, and one page at the least", () => {
    const sizes = (limit: number, ...all: number[]) =>
      fittingPages(
        all.map((size, index) => outgoing(index + 1, size)),
        limit,
      ).map(({ size }) => size);
    expect(sizes(10, 5, 5, 1)).toEqual([5, 5]);
    expect(sizes(10, 5, 5)).toEqual([5, 5]);
    expect(sizes(10, 11, 1)).toEqual([11]);
    expect(sizes(10, 1, 11)).toEqual([1]);
    expect(sizes(10)).toEqual([]);
  });

  it("is nothing of a logbook that was doubled", () => {
    expect(forkedOf(null)).toBeNull();
    expect(forkedOf({ id: "d", forked: false } as DeviceRecord)).toBeNull();
    expect(forkedOf({ id: "d", forked: true } as DeviceRecord)).toBe("d");
  });
});

const result = (page: number, status: string, more = {}) => ({ identity: `i${page}`, status, first_seq: 7, ...more });
const reply = (results: unknown[], more = {}) => readReply({ results, generation: "g", ...more }, results.length);

describe("an answer", () => {
  it("is read field by field; what is missing is nought or nothing", () => {
    const receipt = { generation: "g", seq: 1, hash: "h", mac: "m" };
    const full = reply([result(1, "rejected", { reason: "why" })], {
      ...{ durable_seq: 3, retry_after_ms: 9, receipt },
      held: { d: { page: 2, identity: "x", n: 4 }, e: {}, f: null },
    });
    expect(full).toMatchObject({ generation: "g", durableSeq: 3, retryAfterMs: 9, receipt });
    expect(full?.results).toEqual([{ identity: "i1", status: "rejected", firstSeq: 7, reason: "why" }]);
    expect([...(full?.held ?? [])]).toEqual([
      ["d", { page: 2, identity: "x", n: 4 }],
      ["e", { page: 0, identity: "", n: 0 }],
    ]);
    const bare = reply([{ status: "accepted", first_seq: "1", reason: 5 }], { durable_seq: 1.5, held: [], receipt: 5 });
    expect(bare).toEqual({
      results: [{ identity: null, status: "accepted", firstSeq: null, reason: null }],
      ...{ held: new Map(), generation: "g", durableSeq: 0, receipt: null, retryAfterMs: 0 },
    });
  });

  it.each([
    ["another number of results", { results: [], generation: "g" }],
    ["no list of results", { results: { length: 1 }, generation: "g" }],
    ["a result that is none", { results: [null], generation: "g" }],
    ["a status that no server has", { results: [result(1, "constructor")], generation: "g" }],
    ["no generation", { results: [result(1, "accepted")] }],
  ])("with %s moves nothing", (_, body) => {
    expect(readReply(body, 1)).toBeNull();
  });

  it("judges each page by its own result, and none by that of another page", () => {
    const statuses = ["accepted", "duplicate", "quarantined", "rejected", "deferred"];
    const results = statuses.map((status, index) => result(index + 1, status, { reason: "r" }));
    const sent = statuses.map((_, index) => outgoing(index + 1));
    const read = reply([...results, result(9, "accepted")]) as NonNullable<ReturnType<typeof reply>>;
    const judged = verdictsIn([...sent, outgoing(6), outgoing(7)], read);
    expect(judged).toEqual(
      [
        [1, "received", 7],
        [2, "received", 7],
        [3, "quarantined", null],
        [4, "rejected", null],
      ].map(([page, state, firstSeq]) => ({ device: "d", page, state, firstSeq, generation: "g", reason: "r" })),
    );
  });
});
