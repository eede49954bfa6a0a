import { describe, expect, it } from "vitest";
import { triesFold } from "../../../../web/src/core/folds/call-tries";
import { promisesFold } from "../../../../web/src/core/folds/promises";
import { situationFold } from "../../../../web/src/core/folds/situation";
import { groupOf, purposesNow, scriptsNow, scriptsWith } from "../../../../web/src/core/plan/script-groups";
import { WAITS } from "../../../../web/src/core/readings/calling-again";
import { contactDeadlines } from "../../../../web/src/core/readings/deadlines";
import type { Entry } from "../../../../web/src/core/record/entries";

import { at, EDITION, fold, MINUTE, notice, opening, rows, START, script } from "../told";

describe("deadlines of promises, calls and notices", () => {
  const due = (entries: readonly Entry[]) =>
    contactDeadlines({
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
    const state = { told: true, lost: true, wrong: false, passed: false, danger: false };
    expect(purposesNow({ ...state, told: false })[0]).toBe("first_notice");
    expect(purposesNow(state)[0]).toBe("update");
    expect(purposesNow({ ...state, passed: true })[0]).toBe("no_news");
    expect(purposesNow({ ...state, lost: false, passed: true })[0]).toBe("restored");
    expect(purposesNow({ ...state, lost: false, told: false })[0]).toBe("restored");
    expect(purposesNow({ ...state, wrong: true })[0]).toBe("correction");
    expect(purposesNow({ ...state, danger: true })[0]).toBe("lift_calm");
  });

  it("are the first of each purpose for now, calming before all, and care once power is back", () => {
    const state = { told: true, lost: true, wrong: false, passed: false, danger: true };
    expect(purposesNow(state)).toEqual(["lift_calm", "update", "help", "special_customer"]);
    expect(purposesNow({ ...state, danger: false, lost: null })).toEqual(["update", "help", "special_customer"]);
    expect(purposesNow({ ...state, lost: false })).toEqual(["lift_calm", "restored", "after_care"]);
    expect(purposesNow({ ...state, told: false, wrong: true, danger: false })[0]).toBe("first_notice");
    const scripts = [
      script("one", "help", ["sms"]),
      script("two", "update", ["sms"]),
      script("three", "help", ["sms"]),
    ];
    expect(scriptsNow({ ...EDITION, scripts }, state).map(({ id }) => id)).toEqual(["two", "one"]);
  });

  it("are found by name first, then by what they say", () => {
    const edition = { ...EDITION, scripts: [script("one", "update", ["sms"]), script("two", "help", ["sms"])] };
    const ids = (query: string) => scriptsWith(edition, query, "zh-Hans").map(({ id }) => id);
    expect(ids("名：two")).toEqual(["two"]);
    expect(ids("one 的话")).toEqual(["one"]);
    expect(ids("没有的")).toEqual([]);
  });
});
