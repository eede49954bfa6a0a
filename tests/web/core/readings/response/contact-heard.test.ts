import { describe, expect, it } from "vitest";
import type { Contact, Edition, LevelId } from "../../../../../web/src/core/plan/plan";
import { audiencesOf } from "../../../../../web/src/core/readings/audiences";
import { callOutIn } from "../../../../../web/src/core/readings/response/call-out";
import { callsMade, noticesWith } from "../../../../../web/src/core/readings/response/contact-heard";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION as LIMITS } from "../limit-scenes";

const SECOND = 1_000_000;
const figure = { id: null, value: 10, unit: "minutes" as const, source: {} };
const EDITION = {
  ...LIMITS,
  areas: [{ id: "a", parent: null, kind: "site", name: {}, retired: false }],
  contacts: [{ id: "head-office", routes: [], scripts: [] } as unknown as Contact],
  audiences: [
    { id: "head-office", name: {}, areas: ["a"], channels: ["sms", "voice"], every: { ...figure, value: 60 } },
    { id: "tenants", name: {}, areas: ["a"], channels: ["sms"], every: { ...figure, value: 60 } },
  ],
  reports: [{ id: "up", to: "head-office" }],
  call_out: ([1, 2, 3, 4] as readonly LevelId[]).map((level) => ({
    level,
    order: [{ duty: null, contact: "head-office", next_after: figure }],
  })),
} as unknown as Edition;

const call = (outcome: string): PlainAction => ({
  type: "contact.tried",
  body: { contact: "head-office", channel: "phone", outcome },
});
const report: PlainAction = { type: "report.given", body: { rule: "up" } };
const at = (second: number) => new Date(second * 1000).toISOString();
const promised = (until: number): PlainAction => ({
  type: "help.promised",
  body: { help: "aaaaaaaaaa.2", by: "head-office", until: at(until) },
});
const asked: PlainAction = { type: "help.asked", body: { of: "people", what: "保安", count: 2 } };

const state = (...told: readonly PlainAction[]) =>
  callOutIn(EDITION, given(...told)).map((each) => [each.state, each.at]);
const untold = (...told: readonly PlainAction[]) => {
  const scene = given(...told);
  const { facts, situation } = scene;
  const telling = { notices: noticesWith(EDITION, scene), facts, situation, now: 60 * SECOND, begun: () => SECOND };
  return audiencesOf(EDITION, telling).flatMap(({ audience: { id }, need }) => (need === null ? [] : [id]));
};

describe("a contact of the plan that is called out", () => {
  it("was told by a report that was given to it, and by a call", () => {
    expect(state()).toEqual([["open", null]]);
    expect(state(report)).toEqual([["told", null]]);
    expect(state(call("no_answer"))).toEqual([["vain", null]]);
    expect(state(call("no_answer"), report)).toEqual([["told", null]]);
    expect(state({ ...report, body: { rule: "up", to: "another" } })).toEqual([["open", null]]);
  });

  it("comes by the time that it promised, whatever it is told after that, and is here when its help is", () => {
    const coming = [asked, call("reached"), promised(900)];
    expect(state(...coming)).toEqual([["coming", 900 * SECOND]]);
    expect(state(...coming, report)).toEqual([["coming", 900 * SECOND]]);
    const arrival = { type: "promise.made", body: { by: "head-office", what: "arrival", until: at(600) } };
    expect(state(call("reached"), arrival)).toEqual([["coming", 600 * SECOND]]);
    const kept = { type: "promise.withdrawn", refs: ["aaaaaaaaaa.3"], body: { kept: true } };
    expect(state(call("reached"), arrival, kept)).toEqual([["arrived", null]]);
    expect(state(call("reached"), arrival, { ...kept, body: {} })).toEqual([["told", null]]);
    const here = { type: "help.arrived", body: { help: "aaaaaaaaaa.2" } };
    expect(state(...coming, here)).toEqual([["arrived", null]]);
  });
});

describe("an audience that is a contact of the plan", () => {
  it("was told by a call that got through and by a report, nobody else by these", () => {
    expect(untold()).toEqual(["head-office", "tenants"]);
    expect(untold(call("no_answer"))).toEqual(["head-office", "tenants"]);
    expect(untold(call("reached"))).toEqual(["tenants"]);
    expect(untold(report)).toEqual(["tenants"]);
    const out = { type: "person.called_out", body: { contact: "head-office", channel: "phone", outcome: "reached" } };
    expect(untold(out)).toEqual(["tenants"]);
    expect(untold(report, { type: "entry.undone", refs: ["aaaaaaaaaa.2"] })).toEqual(["head-office", "tenants"]);
  });

  it("keeps a notice that came later", () => {
    const notice = { type: "notice.given", body: { audience: "head-office", channel: "voice", script: "s" } };
    const told = (...all: readonly PlainAction[]) =>
      noticesWith(EDITION, given(...all))
        .get("head-office")
        ?.get("voice")?.entry.action?.type;
    expect(told(report, notice)).toBe("notice.given");
    expect(told(notice, report)).toBe("report.given");
  });
});

describe("the calls that were made", () => {
  it("are those beside the plan's order and those of it, of each the last, the newest first", () => {
    const out = (who: object, outcome: string) => ({
      type: "person.called_out",
      body: { ...who, channel: "phone", outcome },
    });
    const scene = given(call("no_answer"), out({ person: "lin" }, "reached"), out({ contact: "head-office" }, "busy"));
    expect(callsMade(scene).map(({ who, outcome }) => [who, outcome])).toEqual([
      ["head-office", "busy"],
      ["lin", "reached"],
    ]);
    expect(callsMade(given()).length).toBe(0);
  });
});
