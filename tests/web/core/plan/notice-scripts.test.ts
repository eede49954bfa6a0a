import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hears, turnOf, wordsFor } from "../../../../web/src/core/plan/notice-scripts";
import type { Audience, ChannelKind, Edition, Script } from "../../../../web/src/core/plan/plan";
import type { TellingNeed } from "../../../../web/src/core/readings/audiences";
import { PLAN } from "../../support/phone-plan";

const CHANNELS = ["voice", "sms", "wechat", "pa", "poster", "social"] as const;
const script = (id: string, purpose: string, channels: readonly ChannelKind[], ours = false): Script => ({
  id,
  name: { "zh-Hans": id },
  purpose,
  to_customers: !ours,
  blanks: [],
  texts: channels.map((channel) => ({ channel, text: { "zh-Hans": id } })),
});
const audience = (id: string, channels: readonly ChannelKind[], scripts?: readonly string[]): Audience => ({
  ...(PLAN.audiences[0] as Audience),
  id,
  channels,
  ...(scripts ? { scripts } : {}),
});
const SHOPS = audience("shops", ["voice", "wechat"], ["shops"]);
const OWNERS = audience("owners", ["sms", "pa"]);
const OFFICE = audience("office", ["sms", "voice"], ["up", "up-again", "up-last"]);
const EDITION: Edition = {
  ...PLAN,
  scripts: [
    script("calm", "lift_calm", ["voice"]),
    script("angry", "angry", ["voice", "sms"]),
    script("planned", "planned", ["sms", "voice"]),
    script("first", "first_notice", CHANNELS),
    script("update", "update", CHANNELS),
    script("no-news", "no_news", CHANNELS),
    script("back", "restored", CHANNELS),
    script("again", "correction", CHANNELS),
    script("shops", "shops", ["voice"]),
    script("up", "report", ["voice", "sms"], true),
    script("up-again", "report_update", ["voice"], true),
    script("up-last", "report_final", ["sms"], true),
  ],
  audiences: [SHOPS, OWNERS, OFFICE],
};
const DARK = { lost: true, passed: false };
const asked = (from: Edition, who: Audience, need: TellingNeed, course: Parameters<typeof wordsFor>[2] = DARK) => {
  const found = wordsFor(from, { audience: who, need }, course);
  return found && [found.script.id, found.channel];
};

describe("the script for an audience", () => {
  it("is the one for what it is to hear now, on the first of its channels that has words", () => {
    expect(asked(EDITION, OWNERS, "first")).toEqual(["first", "sms"]);
    expect(asked(EDITION, OWNERS, "again")).toEqual(["update", "sms"]);
    expect(asked(EDITION, OWNERS, "news")).toEqual(["update", "sms"]);
    expect(asked(EDITION, OWNERS, null)).toEqual(["update", "sms"]);
    expect(asked(EDITION, OWNERS, "again", { lost: true, passed: true })).toEqual(["no-news", "sms"]);
    expect(asked(EDITION, OWNERS, "news", { lost: false, passed: true })).toEqual(["back", "sms"]);
    expect(asked(EDITION, OWNERS, "first", { lost: false, passed: false })).toEqual(["back", "sms"]);
    expect(asked(EDITION, OWNERS, "correction")).toEqual(["again", "sms"]);
  });

  it("is its own where the plan has one: of the shops a first word, of the head office a report", () => {
    expect(asked(EDITION, SHOPS, "first")).toEqual(["shops", "voice"]);
    expect(asked(EDITION, SHOPS, "again")).toEqual(["update", "voice"]);
    expect(asked(EDITION, OFFICE, "first")).toEqual(["up", "sms"]);
    expect(asked(EDITION, OFFICE, "again")).toEqual(["up-again", "voice"]);
    expect(asked(EDITION, OFFICE, "again", { lost: true, passed: true })).toEqual(["up-again", "voice"]);
    expect(asked(EDITION, OFFICE, "news", { lost: false, passed: false })).toEqual(["up-last", "sms"]);
  });

  it("is as true where the plan has no words for this turn, and none where nothing is", () => {
    const poor = { ...EDITION, scripts: EDITION.scripts.filter(({ id }) => ["calm", "angry", "first"].includes(id)) };
    expect(asked(poor, OWNERS, "correction")).toEqual(["first", "sms"]);
    expect(asked(poor, OWNERS, "again", { lost: true, passed: true })).toEqual(["first", "sms"]);
    expect(asked(poor, OWNERS, "news", { lost: false, passed: false })).toBeNull();
    const calm = { ...EDITION, scripts: EDITION.scripts.filter(({ id }) => id === "calm") };
    for (const need of ["first", "again", "correction", null] as const) expect(asked(calm, SHOPS, need)).toBeNull();
  });

  it("always has a purpose that fits, or is the audience's own first word", () => {
    const purpose = fc.constantFrom(
      ...["lift_calm", "angry", "apology", "planned", "first_notice", "update", "no_news", "restored", "correction"],
      ...["report", "report_update", "call_out", "constructor", "special_customer"],
    );
    const scripts = fc
      .uniqueArray(fc.tuple(fc.nat(9), purpose, fc.subarray([...CHANNELS]), fc.boolean()), { selector: ([id]) => id })
      .map((all) => all.map(([id, what, channels, ours]) => script(`s${id}`, what, channels, ours)));
    const own = fc.option(fc.subarray(["s0", "s1", "s2", "none"]), { nil: undefined });
    const needs = fc.constantFrom<TellingNeed>("first", "correction", "news", "again", null);
    const course = fc.record({ lost: fc.constantFrom(true, false, null), passed: fc.boolean() });
    fc.assert(
      fc.property(scripts, own, fc.subarray([...CHANNELS]), needs, course, (all, mine, channels, need, how) => {
        const who = audience("a", channels, mine);
        const found = wordsFor({ ...EDITION, scripts: all, audiences: [who] }, { audience: who, need }, how);
        if (found === null) return;
        const turn = turnOf({ need }, how);
        const { purpose: what, to_customers: theirs, id } = found.script;
        const owned = mine?.includes(id) ?? false;
        expect(channels).toContain(found.channel);
        expect(owned || theirs).toBe(true);
        expect((owned && turn !== "restored") || !["lift_calm", "angry", "apology", "planned"].includes(what)).toBe(
          true,
        );
        expect(["restored", "report_final"].includes(what)).toBe(turn === "restored");
      }),
    );
  });
});

it("says who hears a script: all of a notice, its own audience alone of its words, nobody of what calms", () => {
  const who = (id: string) =>
    EDITION.audiences.filter((each) => hears(EDITION, each, EDITION.scripts.find((one) => one.id === id) as Script));
  expect(who("first")).toEqual([SHOPS, OWNERS, OFFICE]);
  expect(who("shops")).toEqual([SHOPS]);
  expect(who("up")).toEqual([OFFICE]);
  expect(who("calm")).toEqual([]);
  expect(who("angry")).toEqual([]);
});
