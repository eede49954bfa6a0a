import { describe, expect, it } from "vitest";
import { dueOf } from "../../../web/src/core/due";
import type { Entry } from "../../../web/src/core/entries";
import { factsFold } from "../../../web/src/core/facts";
import { type Fold, runner } from "../../../web/src/core/fold";
import { noticesFold } from "../../../web/src/core/notices";
import type { Audience, Edition, Script } from "../../../web/src/core/plan";
import { promisesFold } from "../../../web/src/core/promises";
import { groupOf, purposesNow, scriptsNow, scriptsWith } from "../../../web/src/core/script-groups";
import { situationFold } from "../../../web/src/core/situation";
import { audiencesOf } from "../../../web/src/core/telling";
import { triesFold, WAITS } from "../../../web/src/core/tries";
import { PLAN } from "../features/phone/plan";
import { entryOf } from "./boards";

const START = 1_800_000_000_000_000;
const MINUTE = 60_000_000;
const every = { id: null, value: 20, unit: "minutes", source: { "zh-Hans": "本预案" } } as const;
const audience = (id: string, areas: string[]): Audience => ({
  id,
  name: { "zh-Hans": id },
  areas,
  channels: ["sms"],
  every,
});
const script = (id: string, purpose: string, channels: Script["texts"][number]["channel"][], own = false): Script => ({
  id,
  name: { "zh-Hans": `名：${id}` },
  purpose,
  to_customers: !own,
  blanks: [],
  texts: channels.map((channel) => ({ channel, text: { "zh-Hans": `${id} 的话` } })),
});
const EDITION: Edition = {
  ...PLAN,
  audiences: [audience("a", ["tower-a"]), audience("b", ["tower-b"]), audience("all", ["site"])],
  scripts: [
    script("first", "first_notice", ["sms", "pa"]),
    script("back", "restored", ["sms"]),
    script("ahead", "planned", ["sms"]),
  ],
};

let n = 0;
const at = (minute: number, type: string, body: Record<string, unknown>): Entry => {
  n += 1;
  return entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: START + minute * MINUTE, action: { type, body } });
};
const notice = (minute: number, to: string, words: string) =>
  at(minute, "notice.given", { audience: to, channel: "sms", script: words });
const opening = (areas: string[]) => at(0, "incident.opened", { areas });

const fold = <S>(of: Fold<S>, entries: readonly Entry[]) => runner(of)(entries);
function rows(minute: number, entries: readonly Entry[], plan = EDITION) {
  return audiencesOf(plan, {
    notices: fold(noticesFold, entries),
    facts: fold(factsFold, entries),
    situation: fold(situationFold, entries),
    now: START + minute * MINUTE,
    begun: START,
  });
}
const needs = (minute: number, entries: readonly Entry[]) =>
  Object.fromEntries(rows(minute, entries).map(({ audience: { id }, need }) => [id, need]));

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
    const quiet = { notices: new Map(), facts, situation: fold(situationFold, []), begun: START, now: START };
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

describe("what falls due", () => {
  const due = (entries: readonly Entry[]) =>
    dueOf({
      promises: fold(promisesFold, entries),
      tries: fold(triesFold, entries),
      waits: WAITS,
      audiences: rows(30, entries),
      situation: fold(situationFold, entries),
    }).map(({ kind, id, at: when }) => [kind, id, (when - START) / MINUTE]);

  const until = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();

  it("is one list, the earliest first", () => {
    const promise = at(2, "promise.made", { by: "lift", what: "arrival", until: until(15) });
    const busy = at(3, "contact.tried", { contact: "utility", channel: "phone", outcome: "busy" });
    expect(due([opening([]), notice(1, "a", "first"), promise, busy])).toEqual([
      ["try_again", "utility", 5],
      ["promise", promise.ref, 15],
      ["notice", "a", 21],
    ]);
  });

  it("asks nobody for the power once it is back", () => {
    const promise = at(2, "promise.made", { by: "utility", what: "power", until: until(15) });
    const back = at(9, "supply.returned", { areas: ["tower-b"] });
    expect(due([opening(["tower-b"]), promise])).toHaveLength(1);
    expect(due([opening(["tower-b"]), promise, back])).toEqual([]);
    const other = at(3, "promise.made", { by: "utility", what: "arrival", until: until(16) });
    expect(due([opening(["tower-b"]), promise, other, back])).toEqual([["promise", other.ref, 16]]);
  });
});

describe("scripts", () => {
  it("stand where their purpose says, and by their channels where it says nothing", () => {
    expect(groupOf(script("x", "shops", ["voice"]))).toBe("places");
    expect(groupOf(script("x", "somewhat_new", ["sms", "poster"]))).toBe("everyone");
    expect(groupOf(script("x", "constructor", ["voice", "sms"]))).toBe("spoken");
    expect(groupOf(script("x", "somewhat_new", ["wechat"], true))).toBe("team");
  });

  it("are offered by how the incident stands", () => {
    const course = { told: true, lost: true, wrong: false, passed: false, danger: false };
    expect(purposesNow({ ...course, told: false })[0]).toBe("first_notice");
    expect(purposesNow(course)[0]).toBe("update");
    expect(purposesNow({ ...course, passed: true })[0]).toBe("no_news");
    expect(purposesNow({ ...course, lost: false, passed: true })[0]).toBe("restored");
    expect(purposesNow({ ...course, lost: false, told: false })[0]).toBe("restored");
    expect(purposesNow({ ...course, wrong: true })[0]).toBe("correction");
    expect(purposesNow({ ...course, danger: true })[0]).toBe("lift_calm");
  });

  it("are the first of each purpose for now, calming before all, and care once power is back", () => {
    const course = { told: true, lost: true, wrong: false, passed: false, danger: true };
    expect(purposesNow(course)).toEqual(["lift_calm", "update", "help", "special_customer"]);
    expect(purposesNow({ ...course, danger: false, lost: null })).toEqual(["update", "help", "special_customer"]);
    expect(purposesNow({ ...course, lost: false })).toEqual(["lift_calm", "restored", "after_care"]);
    expect(purposesNow({ ...course, told: false, wrong: true, danger: false })[0]).toBe("first_notice");
    const scripts = [
      script("one", "help", ["sms"]),
      script("two", "update", ["sms"]),
      script("three", "help", ["sms"]),
    ];
    expect(scriptsNow({ ...EDITION, scripts }, course).map(({ id }) => id)).toEqual(["two", "one"]);
  });

  it("are found by name first, then by what they say", () => {
    const edition = { ...EDITION, scripts: [script("one", "update", ["sms"]), script("two", "help", ["sms"])] };
    const ids = (query: string) => scriptsWith(edition, query, "zh-Hans").map(({ id }) => id);
    expect(ids("名：two")).toEqual(["two"]);
    expect(ids("one 的话")).toEqual(["one"]);
    expect(ids("没有的")).toEqual([]);
  });
});
