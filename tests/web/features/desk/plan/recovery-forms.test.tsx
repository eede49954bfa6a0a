// @vitest-environment happy-dom
import { describe } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { atTheDraft, draftWith } from "../../../support/desk/plan-draft";
import { eachField } from "../../../support/desk/plan-edits";

atTheDraft();

const zh = (words: string) => ({ "zh-Hans": words });
const figure = (id: string, value: number) => ({ id, name: zh(id), value, unit: "minutes", source: zh("自定") });
const named = (id: string, name: string, more: object = {}) => ({ id, name: zh(name), ...more });
const PLAN = draftWith({
  figures: [figure("soon", 5), figure("late", 60)],
  areas: [named("site", "全部", { kind: "site" }), named("a", "A 座", { kind: "building" })],
  lists: [named("one", "头一张"), named("two", "第二张")],
  scripts: [named("calm", "安抚"), named("call", "打电话")],
  announced: { lists: ["one"], scripts: ["calm"] },
  recovery: {
    ...{ before: ["one"], power_up: ["one"], checks: ["one"], lost_again: null, stable_for: "soon" },
    services: [{ id: "hall", name: zh("大厅"), areas: ["site"], after: ["one"] }],
    after_care: [{ id: "calls", name: zh("回访"), by: "service", due: "soon", list: null }],
  },
} as unknown as PlanForm);

describe("the form of the recovery", () => {
  eachField(["recovery"], PLAN, [
    ["more", ["before"], "two", ["one", "two"]],
    ["more", ["power_up"], "two", ["one", "two"]],
    ["more", ["checks"], "two", ["one", "two"]],
    ["one", ["lost_again"], "two", "two"],
    ["figure", ["stable_for"], "late", "late"],
    ["text", ["services", 0, "name"], "前厅", zh("前厅")],
    ["more", ["services", 0, "areas"], "a", ["site", "a"]],
    ["more", ["services", 0, "after"], "two", ["one", "two"]],
    ["text", ["after_care", 0, "name"], "打电话", zh("打电话")],
    ["one", ["after_care", 0, "by"], "liaison", "liaison"],
    ["figure", ["after_care", 0, "due"], "late", "late"],
    ["one", ["after_care", 0, "list"], "two", "two"],
  ]);
});

describe("the form of an announced outage", () => {
  eachField(["announced"], PLAN, [
    ["more", ["lists"], "two", ["one", "two"]],
    ["more", ["scripts"], "call", ["calm", "call"]],
  ]);
});
