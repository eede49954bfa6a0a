import { describe, expect, it } from "vitest";
import { factsFold } from "../../../../web/src/core/folds/facts";
import { situationFold } from "../../../../web/src/core/folds/situation";
import { audiencesOf } from "../../../../web/src/core/readings/audiences";
import type { Entry } from "../../../../web/src/core/record/entries";

import { at, audience, EDITION, every, fold, needs, notice, opening, rows, START } from "../told";

describe("who is still to be told", () => {
  it("is everyone whom the dark areas touch, and nobody else", () => {
    expect(needs(1, [opening(["tower-b"])])).toEqual({ b: "first", all: "first" });
    expect(Object.keys(needs(1, [opening([])]))).toEqual(["a", "b", "all"]);
  });

  it("is whoever was told before the facts changed, or too long ago", () => {
    const told = [opening(["tower-b"]), notice(1, "b", "first"), notice(3, "all", "first")];
    expect(needs(4, told)).toEqual({ b: null, all: null });
    const changed = [...told, at(5, "facts.changed", { expected_back: "2027-01-15T10:00:00Z" })];
    expect(needs(6, changed)).toEqual({ b: "news", all: "news" });
    expect(needs(22, told)).toEqual({ b: "again", all: null });
  });

  it("is nobody whose own words stay as they are, when another building joins", () => {
    const told = [opening(["tower-a"]), notice(1, "a", "first"), notice(1, "all", "first")];
    const joined = [...told, at(5, "incident.opened", { areas: ["tower-b"] })];
    expect(needs(6, joined)).toEqual({ a: null, b: "first", all: "news" });
    const both = [opening(["tower-a", "tower-b"]), notice(1, "a", "first"), notice(1, "b", "first")];
    const back = at(5, "facts.changed", { areas: ["tower-a"], expected_back: "2027-01-15T10:00:00Z" });
    expect(needs(6, [...both, back])).toMatchObject({ a: "news" });
  });

  it("is whoever heard another time or cause than is known of them now", () => {
    const heard = (facts: object) => ({ audience: "a", channel: "sms", script: "first", facts });
    const back = "2027-01-15T10:00:00Z";
    const told = (facts: object) => [opening(["tower-a"]), at(3, "notice.given", heard(facts))];
    const changed = at(5, "facts.changed", { expected_back: back });
    expect(needs(6, [...told({ areas: ["tower-a"] }), changed])["a"]).toBe("news");
    expect(needs(6, [...told({ areas: ["tower-a"], expected_back: back }), changed])["a"]).toBeNull();
  });

  it("is each less often once the first hours are over", () => {
    const later = { after: { ...every, value: 40 }, every: { ...every, value: 60 } };
    const told = (minute: number) => [opening([]), notice(minute, "a", "first")];
    const a = (minute: number, entries: readonly Entry[]) =>
      rows(minute, entries, { ...EDITION, audiences: [{ ...audience("a", ["tower-a"]), later }] })[0]?.need;
    expect(a(55, told(35))).toBe("again");
    expect([a(100, told(41)), a(101, told(41))]).toEqual([null, "again"]);
  });

  it("is nobody who sleeps, until the morning or until there is news", () => {
    // It began at 16:00 by Shanghai's clock.
    const night = { from: 18, to: 19 };
    const of = (minute: number, entries: readonly Entry[], sleeps: boolean) =>
      rows(minute, entries, {
        ...EDITION,
        site: { ...EDITION.site, night },
        audiences: [{ ...audience("a", ["tower-a"]), sleeps }],
      })[0];
    const told = [opening([]), notice(100, "a", "first")];
    expect([of(130, told, false)?.need, of(130, told, true)?.need]).toEqual(["again", null]);
    expect(of(180, told, true)?.need).toBe("again");
    expect(of(131, [...told, at(130, "facts.changed", { cause: "weather" })], true)?.need).toBe("news");
  });

  it("is first of all whoever heard that power is back, when it has failed again", () => {
    const wrong = [
      opening(["tower-b"]),
      at(10, "supply.returned", { areas: ["tower-b"] }),
      notice(11, "b", "back"),
      notice(11, "all", "first"),
      at(12, "supply.lost", { areas: ["tower-b"] }),
    ];
    expect(needs(13, wrong)).toEqual({ b: "correction", all: null });
  });

  it("is whoever was told of the outage alone, once power is back", () => {
    const back = [
      opening(["tower-b"]),
      notice(1, "b", "first"),
      at(10, "supply.returned", { areas: ["tower-b"] }),
      notice(11, "all", "back"),
    ];
    expect(needs(12, back)).toEqual({ b: "news", all: null });
  });

  it("is whom any of several dark areas touches, by any of its own", () => {
    const audiences = [audience("both", ["tower-a", "tower-b"]), audience("a", ["tower-a"])];
    const facts = fold(factsFold, [opening(["tower-b", "site"])]);
    const quiet = { notices: new Map(), facts, situation: fold(situationFold, []), begun: () => START, now: START };
    expect(audiencesOf({ ...EDITION, audiences }, quiet).map(({ audience: { id } }) => id)).toEqual(["both", "a"]);
    const b = { ...quiet, facts: fold(factsFold, [opening(["tower-b"])]) };
    expect(audiencesOf({ ...EDITION, audiences }, b).map(({ audience: { id } }) => id)).toEqual(["both"]);
  });

  it("is nobody for what was so before they were told, or came with it", () => {
    const told = [opening(["tower-b"]), notice(0, "b", "first"), notice(3, "all", "first")];
    expect(needs(4, told)).toEqual({ b: null, all: null });
    const wrong = [at(0, "supply.lost", { areas: ["tower-b"] }), notice(2, "b", "back"), notice(2, "all", "first")];
    expect(needs(3, [opening(["tower-b"]), ...wrong])).toEqual({ b: null, all: null });
  });

  it("is whoever is due at that minute, and not before it", () => {
    const told = [opening(["tower-b"]), notice(1, "b", "first"), notice(9, "all", "first")];
    expect([20, 21].map((minute) => needs(minute, told)["b"])).toEqual([null, "again"]);
  });

  it("is nobody because power is back in one place while it is out in another, or who heard that it is back", () => {
    const first = [opening(["tower-a", "tower-b"]), notice(1, "a", "first"), notice(11, "b", "back")];
    const one = at(10, "supply.returned", { areas: ["tower-a"] });
    expect(needs(12, [...first, one])["a"]).toBeNull();
    const both = at(15, "supply.returned", { areas: ["tower-b"] });
    expect(needs(16, [...first, one, both])).toMatchObject({ a: "news", b: null });
  });

  it("is whoever only heard that it would come, once it has", () => {
    const expected = at(-60, "incident.expected", { areas: ["tower-b"] });
    expect(needs(-20, [expected, notice(-30, "b", "ahead")])).toEqual({ b: null, all: "first" });
    expect(needs(1, [expected, notice(-30, "b", "ahead"), opening(["tower-b"])])).toEqual({ b: "first", all: "first" });
  });

  it("stands before those who have been told", () => {
    const order = rows(4, [opening([]), notice(1, "a", "first")]).map(({ audience: { id } }) => id);
    expect(order).toEqual(["b", "all", "a"]);
  });
});
