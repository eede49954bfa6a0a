import { describe, expect, it } from "vitest";
import type { PageState, StoredAction } from "../../../../web/src/storage/logbook/logbook-rows";
import type { KeptAction } from "../../../../web/src/storage/logbook/outbox";
import { MergedEntries } from "../../../../web/src/sync/entries/merged-entries";
import { entryOf } from "../../core/boards";

const AT = Date.UTC(2026, 10, 25);
const text = (n: number, more: object = {}) =>
  JSON.stringify({
    n,
    type: "note.written",
    at: new Date(AT + n).toISOString(),
    epoch: 1,
    actor: "p1",
    body: {},
    salt: "",
    ...more,
  });
const own = (n: number, more: object = {}, device = "aaaaaaaaaa"): StoredAction => ({
  ...{ device, n, text: text(n, more), private: null, epoch: 1, size: 1 },
});
const page = (state: PageState) => ({
  ...{ device: "aaaaaaaaaa", page: 1, identity: "i", seal: "s", first: 1, count: 1, epochs: [1], clocks: [], state },
  ...{ firstSeq: null, generation: "", judgedAt: null, reason: null },
});
const kept = (n: number, state: PageState | null = null, more: object = {}): KeptAction => ({
  action: own(n, more),
  page: state && page(state),
});
const read = (n: number, seq: number, more: object = {}) => ({
  ...entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: (AT + n) * 1000,
    seq,
    received_at: seq,
    action: { type: "note.written" },
  }),
  ...more,
});
const AROUND = { samples: [], sending: new Set<string>(), forked: null, privates: new Map<string, string>() };
const refs = (book: MergedEntries) => book.entries().map(({ n, seq }) => [n, seq]);

describe("the record in memory", () => {
  it("shows each entry once: as read, else as this phone's own, else as one that the server lost", () => {
    const book = new MergedEntries();
    expect(book.entries()).toEqual([]);
    book.setJournal(1, [read(1, 1)], [read(1, 7), read(2, 2), read(3, 3)]);
    book.setOutbox([kept(1, "received"), kept(2), kept(4)], AROUND);
    expect(refs(book)).toEqual([
      [1, 1],
      [2, null],
      [3, 3],
      [4, null],
    ]);
    expect(book.entries().map(({ missingOnServer }) => missingOnServer)).toEqual([false, true, false, false]);
    book.addJournal([read(3, 8), read(2, 9)]);
    expect(refs(book)).toEqual([
      [1, 1],
      [2, 9],
      [3, 8],
      [4, null],
    ]);
    book.setOutbox([], AROUND);
    expect(refs(book)).toEqual([
      [1, 1],
      [2, 9],
      [3, 8],
    ]);
  });

  it("is the same list until something changes", () => {
    const book = new MergedEntries();
    book.setJournal(1, [read(1, 1)], []);
    const before = book.entries();
    book.addJournal([]);
    book.addJournal([read(1, 1)]);
    expect(book.entries()).toBe(before);
    book.addJournal([read(2, 2)]);
    expect(refs(book)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("keeps the objects of what is shown as before, and gives new ones for what is not", () => {
    const book = new MergedEntries();
    book.setJournal(1, [read(1, 1), read(2, 2), read(3, 3)], []);
    const before = book.entries();
    book.setJournal(1, [read(3, 3, { flags: ["fork"] }), read(2, 9), read(1, 1)], []);
    const now = book.entries();
    expect(now.map((entry, index) => entry === before[index])).toEqual([true, false, false]);
    book.setOutbox([kept(4), kept(5)], AROUND);
    const [, , , fourth, fifth] = book.entries();
    book.setOutbox([kept(4, "received"), kept(5)], AROUND);
    expect([book.entries()[3] === fourth, book.entries()[4] === fifth]).toEqual([false, true]);
  });

  it("finds nothing any more of a journal that another took the place of", () => {
    const book = new MergedEntries();
    book.setJournal(1, [read(1, 1), read(2, 2)], []);
    expect(book.entry("aaaaaaaaaa.1")?.seq).toBe(1);
    book.setJournal(2, [read(2, 7)], []);
    expect([book.entry("aaaaaaaaaa.1"), book.entry("aaaaaaaaaa.2")?.seq]).toEqual([null, 7]);
  });

  it("shows an own action also where all the others were shown before", () => {
    const book = new MergedEntries();
    book.setJournal(1, [read(1, 1)], []);
    expect(refs(book)).toEqual([[1, 1]]);
    book.addOwn(own(2));
    expect(refs(book).at(-1)).toEqual([2, null]);
  });

  it("knows the newest seq and time of receipt, anew where the journal is", () => {
    const book = new MergedEntries();
    book.setJournal(3, [read(1, 5), read(2, 4)], []);
    expect([book.replica, book.lastSeq, book.lastReceivedAt]).toEqual([3, 5, 5]);
    book.addJournal([read(3, 9, { receivedAt: 2 })]);
    expect([book.lastSeq, book.lastReceivedAt]).toEqual([9, 5]);
    book.setJournal(4, [read(1, 1)], []);
    expect([book.replica, book.lastSeq, book.lastReceivedAt]).toEqual([4, 1, 1]);
  });

  it("counts what waits, what is on its way and what needs attention, and nothing that was received", () => {
    const book = new MergedEntries();
    const sending = new Set(["aaaaaaaaaa/1"]);
    const all = [kept(1, "received"), kept(2, "sealed"), kept(3), kept(4, "rejected"), kept(5, "quarantined")];
    book.setOutbox(all, { ...AROUND, sending });
    expect(book.counts()).toEqual({ waiting: 2, sending: 1, attention: 2 });
    book.setOutbox(all, { ...AROUND, forked: "aaaaaaaaaa" });
    expect(book.counts()).toEqual({ waiting: 0, sending: 0, attention: 4 });
  });

  it("takes an own action in as it was stored, behind the one before it and what it answers", () => {
    const book = new MergedEntries();
    book.setJournal(
      1,
      [read(9, 1, { ref: "bbbbbbbbbb.1", device: "bbbbbbbbbb", n: 1, happenedAt: AT * 1000 + 50_000 })],
      [],
    );
    const first = book.addOwn(own(1));
    expect([first.state, first.quality, first.happenedAt]).toEqual(["phone", "local", (AT + 1) * 1000]);
    const answer = book.addOwn(own(2, { refs: ["bbbbbbbbbb.1"] }));
    expect(answer.happenedAt).toBe(AT * 1000 + 50_001);
    expect(book.addOwn(own(3)).happenedAt).toBe(AT * 1000 + 50_001);
    expect(book.addOwn(own(3)).n).toBe(3);
    expect(refs(book)).toEqual([
      [1, null],
      [1, 1],
      [2, null],
      [3, null],
    ]);
    expect([book.own("aaaaaaaaaa.2")?.ref, book.own("bbbbbbbbbb.1")?.seq, book.own("x.1")]).toEqual([
      "aaaaaaaaaa.2",
      1,
      null,
    ]);
    expect([book.entry("aaaaaaaaaa.2"), book.entry("bbbbbbbbbb.1")?.seq]).toEqual([null, 1]);
  });
});

describe("own actions before they are read back", () => {
  const shown = (all: KeptAction[], around = {}) => {
    const book = new MergedEntries();
    book.setOutbox(all, { ...AROUND, ...around });
    return book.entries();
  };

  it("have the server's time as far as this phone has measured it", () => {
    const samples = [{ epoch: 1, offset_ms: 500, rtt_ms: 10, at: AT }];
    expect(shown([kept(1)], { samples })[0]?.happenedAt).toBe((AT + 501) * 1000);
  });

  it("come after what they answer, which may be their incident, and not before the one before them", () => {
    const late = new Date(AT + 90).toISOString();
    const all = [kept(1, null, { at: late }), kept(2, null, { incident: "aaaaaaaaaa.1" }), kept(3)];
    expect(shown(all).map(({ happenedAt }) => happenedAt - AT * 1000)).toEqual([90_000, 90_001, 90_001]);
    const itself = kept(1, null, { incident: null, refs: ["aaaaaaaaaa.1", "unknown.1"] });
    expect(shown([itself])[0]?.happenedAt).toBe((AT + 1) * 1000);
  });

  it("that are redacted stand where they stood, and follow no other phone's", () => {
    const gone = { action: { ...own(2), text: null }, page: null };
    const other = { action: { ...own(1, {}, "bbbbbbbbbb"), text: null }, page: null };
    expect(
      shown([kept(1), gone, other]).map(({ ref, happenedAt, action }) => [ref, happenedAt, action === null]),
    ).toEqual([
      ["bbbbbbbbbb.1", 0, true],
      ["aaaaaaaaaa.1", (AT + 1) * 1000, false],
      ["aaaaaaaaaa.2", (AT + 1) * 1000, true],
    ]);
  });

  it("have the private part that this person may read", () => {
    const privates = new Map([["aaaaaaaaaa.1", '{"phone":"1"}']]);
    expect(shown([kept(1), kept(2)], { privates }).map((entry) => entry.private)).toEqual([{ phone: "1" }, null]);
  });
});
