import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCounting } from "../../../../web/src/core/record/copies";
import type { Entry } from "../../../../web/src/core/record/entries";
import { entryOf } from "../boards";

describe("copies", () => {
  const AT = "2027-01-15T08:00:00.000Z";
  const plain = (ref: string, more: object = {}, flags: string[] = []) =>
    entryOf({
      ref,
      happened_at: Number(ref.split(".")[1]),
      flags,
      action: { type: "note.written", actor: "p1", at: AT, ...more },
    });
  const copied = (ref: string, from: string, more = {}, flags: string[] = []) =>
    plain(ref, { copied_from: from, copiedFrom: from, ...more }, flags);
  const refs = (entries: readonly Entry[]) => entries.map(({ ref }) => ref);

  it("count whatever list came before, as they count by themselves", () => {
    const all = [
      plain("a.1"),
      copied("b.2", "a.1"),
      copied("c.3", "b.2"),
      plain("d.4", { refs: ["b.2", "x.9"], incident: "c.3" }),
      copied("e.5", "f.6"),
      copied("f.6", "e.5"),
      copied("g.7", "a.1", { actor: "p2" }),
      copied("h.8", "nowhere.1"),
      copied("i.9", "nowhere.1"),
    ];
    fc.assert(
      fc.property(fc.array(fc.subarray(all), { minLength: 1, maxLength: 6 }), (many) => {
        const count = createCounting();
        for (const list of many) {
          const { entries, aliases } = count(list);
          const alone = createCounting()(list);
          expect([entries, [...aliases]]).toEqual([alone.entries, [...alone.aliases]]);
        }
      }),
    );
    const { entries } = createCounting()(all);
    expect(refs(entries)).toEqual(["a.1", "d.4", "e.5", "f.6", "g.7", "h.8"]);
    expect(entries[1]?.action).toMatchObject({ refs: ["a.1", "x.9"], incident: "a.1" });
  });

  it("leave a ring and all that lead into it to count by themselves", () => {
    const ring = [copied("a.1", "b.2"), copied("b.2", "a.1"), copied("c.3", "a.1"), copied("d.4", "c.3")];
    for (const list of [ring, ring.toReversed()]) expect(createCounting()(list).aliases.size).toBe(0);
  });

  it("of one original that is not here are the first of them; one that was not allowed leads none", () => {
    const first = copied("b.2", "a.1");
    const second = copied("c.3", "a.1");
    expect([...createCounting()([first, second]).aliases]).toEqual([["c.3", "b.2"]]);
    const banned = plain("a.1", {}, ["not_allowed"]);
    expect([...createCounting()([banned, first, second]).aliases]).toEqual([["c.3", "b.2"]]);
    const bannedCopy = copied("b.2", "a.1", {}, ["not_allowed"]);
    expect([...createCounting()([bannedCopy, second]).aliases]).toEqual([["b.2", "c.3"]]);
    expect([...createCounting()([plain("a.1"), bannedCopy]).aliases]).toEqual([["b.2", "a.1"]]);
  });

  it.each([
    ["type", { type: "step.done" }],
    ["actor", { actor: "p2" }],
    ["time", { at: "2027-01-15T08:00:00.001Z" }],
    ["drill", { drill: true }],
  ])("say what their original said: one of another %s hides nothing", (_, more) => {
    expect(createCounting()([plain("a.1"), copied("b.2", "a.1", more)]).aliases.size).toBe(0);
  });

  it("give the same list again for the same entries, and entries that name no copy as they are", () => {
    const count = createCounting();
    const entries = [plain("a.1"), copied("b.2", "a.1"), plain("c.3", { incident: "a.1", refs: ["a.1"] })];
    const first = count(entries);
    expect(count(entries)).toBe(first);
    expect(first.entries[1]).toBe(entries[2]);
    const withheld = entryOf({ ref: "d.4", happened_at: 4 });
    expect(count([...entries, withheld]).entries[2]).toBe(withheld);
  });
});
