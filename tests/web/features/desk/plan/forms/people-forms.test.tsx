// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../../web/src/core/plan/draft/plan-form";
import { fieldsAmiss } from "../../../../support/desk/every-field";
import { atTheDraft, draftWith, showForm } from "../../../../support/desk/plan-draft";

atTheDraft();

const both = (zh: string, en: string) => ({ "zh-Hans": zh, en });
const ten = { value: 10, unit: "minutes", source: both("自己定的", "our own") };
const DUTIES = ["leader", "liaison", "technical", "service", "safety"];
const STAGES = ["activate", "report", "allocate", "serve", "publish", "restore", "evaluate"];
const record = (names: readonly string[], value: PlanForm | string | readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, value]));
const step = (list: string | null) => ({ minute: 3, text: both("打电话", "Call"), list });

const PLAN = draftWith({
  figures: [{ id: "ten", name: both("十分钟", "Ten"), ...ten }],
  lists: [
    { id: "first", name: both("第一步", "First") },
    { id: "second", name: both("第二步", "Second") },
  ],
  stages: STAGES.map((id) => ({
    ...{ id, name: both(`阶段 ${id}`, id), goal: both("定下来", "Decide"), ends_when: both("定了", "Decided") },
    lists: record(DUTIES, ["first"]),
  })),
  duties: DUTIES.map((id) => ({
    ...{ id, name: both(`职责 ${id}`, id), purpose: both("拿主意", "Decide"), hand_over: both("说清", "Say") },
    ...{ procedure: [both("一", "one"), both("二", "two"), both("三", "three")], never: [both("不进", "Stay out")] },
    covered_by: ["safety"],
  })),
  levels: [
    {
      ...{ level: 1, numeral: "I", name: both("一级", "One"), colour: "red", limits: record(STAGES, "ten") },
      criteria: { scope: both("全", "All"), duration: both("久", "Long"), effect: both("伤", "Hurt") },
      proposes: { scope: "site", after: ten, raise_on_passed_promise: true },
    },
  ],
  first_ten: [
    {
      people: 2,
      seats: [
        { name: both("第一人", "First"), covers: ["leader"], steps: [step("first"), step(null)] },
        { name: both("第二人", "Second"), covers: ["safety"], steps: [step("second"), step(null)] },
      ],
    },
  ],
  contacts: [{ id: "utility", name: both("供电公司", "Utility") }],
  call_out: [
    {
      level: 1,
      order: [
        { duty: "leader", contact: null, next_after: "ten" },
        { duty: null, contact: "utility", next_after: ten },
      ],
    },
  ],
});

describe("the forms of people and what they do", () => {
  it.each([
    ["levels", ["level"]],
    ["stages", ["id"]],
    ["duties", ["id"]],
    ["first_ten", []],
    ["call_out", []],
  ])("edit every field of one of %s, and each says what was found there", (part, given) => {
    showForm([part, 0], PLAN);
    expect(fieldsAmiss([part, 0], given)).toEqual([]);
  });

  it("name each stage's limit and each duty's lists as the plan does", () => {
    showForm(["levels", 0], PLAN);
    for (const stage of STAGES) expect(screen.getByRole("group", { name: `阶段 ${stage}` })).toBeTruthy();
  });

  it("say in a row of the call-out who is meant", () => {
    showForm(["call_out", 0], PLAN);
    expect([...document.querySelectorAll("summary")].map((each) => each.textContent)).toEqual([
      "1职责 leader",
      "2供电公司",
    ]);
  });
});
