import { describe, expect, it } from "vitest";
import type { Checklist, Edition, Figure, ReportRule } from "../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { isKnown } from "../../../../../web/src/core/readings/matters/after-care";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { displayTime, type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { PLAN } from "../../../support/phone-plan";
import { entryOf, type PlainAction } from "../../boards";
import { orders } from "../../orders";

const words = (text: string) => ({ "zh-Hans": text });
const hours = (value: number): Figure => ({ id: null, value, unit: "hours", source: words("本预案") });
const HOUR = 3_600_000_000;
const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const lists = (PLAN.lists as readonly Checklist[]).map((each) =>
  each.id === "rounds" ? { ...each, scope: "area" as const, areas: ["tower-a", "tower-b"] } : each,
);
const rule = (id: string, more: Partial<ReportRule>): ReportRule => ({
  ...{ id, name: words(id), by: "leader", to: "utility", channel: "voice", clock: null, script: null, outline: [] },
  limits: ([1, 2, 3, 4] as const).map((level) => ({ level, first: hours(24), repeat: null })),
  ...more,
});
const EDITION: Edition = {
  ...PLAN,
  lists,
  stages: [
    ...PLAN.stages,
    {
      ...{ id: "evaluate", name: words("评估"), goal: words(""), ends_when: words("") },
      lists: { ...none, leader: ["first"], service: ["rounds"] },
    },
  ],
  reports: [rule("spoken", {}), rule("written", { channel: "written" })],
  recovery: {
    ...PLAN.recovery,
    after_care: [
      { id: "insurer", name: words("告诉保险"), by: "leader", due: hours(1), list: null },
      { id: "again", name: words("再走一圈"), by: "service", due: hours(2), list: "rounds" },
    ],
  },
};

const START = 1_800_000_000_000_000;
const OPEN = "aaaaaaaaaa.1";
const entry = (n: number, action: PlainAction, minutes = n) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: START + minutes * 60_000_000,
    action: { actor: "p1", incident: OPEN, ...action },
  });
const opening = entry(1, { type: "incident.opened", body: { areas: ["tower-b"] } }, 0);
const closing = entry(50, { type: "incident.closed", body: { still_open: [] } });
const late = entry(60, { type: "step.done", body: { list: "first", item: "ask" } });
const at = (each: Entry, seq: number | null) => ({ ...each, seq });
const END = displayTime(closing);

function matters(...more: readonly Entry[]) {
  const entries = [opening, closing, ...more].sort(inDisplayOrder);
  const board = createScenes()(entries);
  const [view] = board.real;
  return view ? mattersOf({ edition: EDITION, scene: board.scene(view), waits: WAITS, customers: [], now: END }) : [];
}
const states = (...more: readonly Entry[]) =>
  Object.fromEntries(matters(...more).map(({ key, settled }) => [key, settled]));
const OPEN_ALL = { "care:insurer": null, "care:again": null, "report:written": null, "list:first": null };
const left = (n: number, matter: string) => entry(n, { type: "matter.left", body: { matter, reason: "误报" } });

describe("after the end", () => {
  it("what the plan asks for then is open, the next due first; spoken reports are over", () => {
    expect(states()).toEqual(OPEN_ALL);
    expect(matters().map(({ key, by, due }) => [key, by, due])).toEqual([
      ["care:insurer", "leader", END + HOUR],
      ["care:again", "service", END + 2 * HOUR],
      ["report:written", "leader", START + 24 * HOUR],
      ["list:first", "leader", null],
    ]);
  });

  it("nothing is before it: an outage that runs on has no afterwards", () => {
    const board = createScenes()([opening]);
    const [view] = board.real;
    const found = view
      ? mattersOf({ edition: EDITION, scene: board.scene(view), waits: WAITS, customers: [], now: START })
      : [];
    expect(found.filter(({ kind }) => kind === "care" || kind === "list")).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it("a list is done once all its steps are answered, at every place that was dark", () => {
    const steps = ["lamps", "doors"].map((item, index) =>
      entry(60 + index, { type: "step.done", body: { list: "rounds", item, area: "tower-b" } }),
    );
    expect(matters(...steps.slice(1)).find(({ id }) => id === "again")?.far).toEqual({
      ...{ answered: 1, done: 1, skipped: 0 },
      total: 2,
      failed: 0,
    });
    expect(states(...steps)).toEqual({ ...OPEN_ALL, "care:again": "done" });
  });

  it("a written report given is done; what is let go says so until that is taken back", () => {
    const given = entry(60, { type: "report.given", body: { rule: "written" } });
    expect(states(given)).toEqual({ ...OPEN_ALL, "report:written": "done" });
    const undone = entry(63, { type: "entry.undone", refs: ["aaaaaaaaaa.61"] });
    const gone = [left(61, "care:insurer"), left(62, "list:first")];
    for (const order of orders([...gone, undone], 6)) {
      expect(states(...order)).toEqual({ ...OPEN_ALL, "list:first": "left" });
    }
    expect(matters(...gone).find(({ id }) => id === "first")?.left?.action?.body["reason"]).toBe("误报");
  });

  it("whoever was not reached is called again until reached or let go; a try after that asks again", () => {
    const tried = (n: number, outcome: string) =>
      entry(n, { type: "contact.tried", body: { contact: "utility", channel: "phone", outcome } });
    expect(states(tried(40, "no_answer"))["call:utility"]).toBeNull();
    expect("call:utility" in states(tried(40, "no_answer"), tried(41, "reached"))).toBe(false);
    expect(states(tried(40, "busy"), left(60, "call:utility"))["call:utility"]).toBe("left");
    expect(states(tried(40, "busy"), left(60, "call:utility"), tried(61, "busy"))["call:utility"]).toBeNull();
  });

  it("what others promised is awaited, but for the power", () => {
    const until = "2027-01-16T08:00:00.000Z";
    const made = (n: number, what: string) => entry(n, { type: "promise.made", body: { by: "utility", what, until } });
    const kept = entry(62, { type: "promise.withdrawn", refs: ["aaaaaaaaaa.41"], body: { kept: true } });
    expect(states(made(40, "power"), made(41, "call_back"))).toEqual({ ...OPEN_ALL, "promise:aaaaaaaaaa.41": null });
    expect(states(made(41, "call_back"), kept)).toEqual(OPEN_ALL);
  });

  it("is known only where its course is: a new phone is told no more than beginnings and ends", () => {
    const note = entry(30, { type: "note.written", body: { text: "灯亮着" } });
    const [begun, end] = [at(opening, 1), at(closing, 9)];
    const told = (...of: readonly Entry[]) => isKnown(of, end, of);
    expect(told(begun, end, at(late, 12))).toBe(false);
    expect(told(begun, at(note, 5), end, at(late, 12))).toBe(true);
  });

  it("is known where nothing else was recorded of it, to whoever holds all that came between", () => {
    const elsewhere = at(entry(30, { type: "note.written", incident: null, body: { text: "灯亮着" } }), 2);
    const [begun, next] = [at(opening, 1), at(late, 4)];
    const known = (end: Entry, ...more: readonly Entry[]) => isKnown([begun, end], end, [begun, end, ...more]);
    expect(known(at(closing, 3), elsewhere, next)).toBe(true);
    expect(known(at(closing, 3), elsewhere)).toBe(true);
    expect(known(at(closing, 3), next)).toBe(false);
    expect(known(at(closing, 3), elsewhere, at(late, 9))).toBe(false);
    expect(known(at(closing, null))).toBe(true);
  });
});
