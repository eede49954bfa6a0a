import { describe, expect, it } from "vitest";
import { accidentsIn, authorityReportIn } from "../../../../../web/src/core/readings/response/accidents";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { entryOf, type PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION } from "../limit-scenes";

const part = (of: string, more: object = {}): PlainAction => ({
  type: "accident.recorded",
  body: { part: of, ...more },
});
const first = part("first", { kind: "injury", area: "a", people: 1, text: "摔了" });
const REF = "aaaaaaaaaa.2";
const accidents = (...told: readonly PlainAction[]) => accidentsIn(given(...told).accidents);

describe("an accident", () => {
  it("is what was told first, with all that names it", () => {
    const [one, ...more] = accidents(first, part("evidence", { accident: REF }), part("cause", { accident: "b.9" }));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: "injury", text: "摔了", people: 1, place: { area: "a" }, told: false });
    expect(one?.parts.map(({ action }) => action?.body["part"])).toEqual(["evidence"]);
  });

  it("is told to the authority, and found out, once that is recorded and not taken back", () => {
    const [one] = accidents(first, part("authority", { accident: REF }), part("finding", { accident: REF }));
    expect(one).toMatchObject({ told: true, found: true });
    const undone: PlainAction = { type: "entry.undone", refs: ["aaaaaaaaaa.3"] };
    expect(accidents(first, part("authority", { accident: REF }), undone)[0]?.told).toBe(false);
  });

  it("is taken back by whoever recorded it and by nobody else, who may not even read it", () => {
    const undone = (actor: string): PlainAction => ({ type: "entry.undone", actor, refs: [REF] });
    const recorded = { ...first, actor: "pa" };
    expect(accidents(recorded, undone("pb"))).toHaveLength(1);
    expect(accidents(recorded, undone("pb"), undone("pa"))).toEqual([]);
  });

  it("was told in words that few may read, or in an earlier version's", () => {
    const recorded = entryOf({ ref: REF, happened_at: 1, action: first });
    const textOf = (entry: Entry) => accidentsIn({ all: [entry], undone: new Map() })[0]?.text;
    expect(textOf(recorded)).toBe("摔了");
    expect(textOf({ ...recorded, private: { what: "滑倒" } })).toBe("滑倒");
    expect(textOf({ ...recorded, private: { what: 7 } })).toBe("摔了");
  });

  it("was as it is told anew, until that is taken back", () => {
    const of = (ref: string, action: PlainAction, what: string): Entry => ({
      ...entryOf({ ref, happened_at: 1, action }),
      private: { what },
    });
    const told = of(REF, first, "在扶梯上滑倒");
    const anew = of("aaaaaaaaaa.3", part("account", { accident: REF }), "在台阶上绊倒");
    const unread = entryOf({ ref: "aaaaaaaaaa.4", happened_at: 1, action: part("account", { accident: REF }) });
    const all = [told, anew, unread];
    expect(accidentsIn({ all, undone: new Map() })[0]?.text).toBe("在台阶上绊倒");
    expect(accidentsIn({ all: [told, unread], undone: new Map() })[0]?.text).toBe("在扶梯上滑倒");
  });

  it("has of whoever was hurt the latest word of each, never a witness's", () => {
    const of = (ref: string, action: PlainAction, told: Entry["private"]): Entry => ({
      ...entryOf({ ref, happened_at: 1, action }),
      private: told,
    });
    const hurt = { name: "王秀", number: "138", words: "手腕疼" };
    const all = [
      of(REF, first, { what: "滑倒", ...hurt }),
      of("aaaaaaaaaa.3", part("witness", { accident: REF }), { name: "老李", number: "139" }),
      of("aaaaaaaaaa.4", part("account", { accident: REF }), { name: "王秀兰", number: 7 }),
    ];
    expect(accidentsIn({ all, undone: new Map() })[0]?.hurt).toEqual({ ...hurt, name: "王秀兰" });
  });

  it("is read from any build's words", () => {
    const [one] = accidents(part("first", { kind: "constructor", people: -1, text: 7 }));
    expect(one).toMatchObject({ kind: null, people: null, text: "" });
  });
});

it("an authority is told by the report whose clock is started by hand", () => {
  expect(authorityReportIn({ ...EDITION, reports: [] })).toBeNull();
  const [rule] = EDITION.reports;
  if (!rule) throw new Error("no report");
  const of = (clock: string | null) => authorityReportIn({ ...EDITION, reports: [{ ...rule, clock }] })?.clock.id;
  expect(of("accident")).toBe("accident");
  expect(of("lights")).toBeUndefined();
  expect(of(null)).toBeUndefined();
});
