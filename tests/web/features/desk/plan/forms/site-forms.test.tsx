// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../../web/src/core/plan/draft/plan-form";
import { fieldsAmiss } from "../../../../support/desk/every-field";
import { atTheDraft, control, drafted, draftWith, showForm } from "../../../../support/desk/plan-draft";

atTheDraft();

const both = (zh: string, en: string) => ({ "zh-Hans": zh, en });
const minutes = (value: number) => ({ value, unit: "minutes", source: both("自己定的", "our own") });

const PARTS: PlanForm = {
  site: {
    ...{ id: "fengming", name: both("凤鸣中心", "Fengming"), zone: "Asia/Shanghai", languages: ["zh-Hans", "en"] },
    ...{ hotline: "028-5550-0100", hotline_mobile: null, address: null, account: "5101" },
    ...{ night: { from: 22, to: 7 }, min_channels: "two", call_again: { busy: minutes(2), no_answer: "five" } },
    ...{ two_approve: false, example: true },
  },
  words: { date: both("{month}月{day}日 {time}", "{time} on {day}/{month}"), joiner: both("、", ", ") },
  goals: [{ id: "safe", name: both("人安全", "Safe"), text: both("谁也不受伤。", "Nobody is hurt.") }],
  causes: [{ id: "grid", name: both("电网故障", "a fault on the grid") }],
  figures: [
    { id: "two", name: both("两路", "two"), value: 2, unit: "count", source: both("自己定的", "our own") },
    { id: "five", name: both("五分钟", "five"), ...minutes(5) },
  ],
  areas: [
    { id: "site", name: both("全园区", "Site"), parent: null, kind: "site", retired: false },
    { id: "a", name: both("A 座", "Tower A"), parent: "site", kind: "building", retired: false },
  ],
  contacts: [
    {
      ...{ id: "lift", name: both("电梯维保", "Lifts"), kind: "lift", for: both("困人", "Trapped"), spoken: null },
      ...{ hours: null, routes: [], duty: "technical", next: null, scripts: [] },
    },
  ],
  assets: [
    {
      ...{ id: "set", name: both("发电机", "Set"), kind: "generator", area: "a", place: both("北侧", "North") },
      ...{ maintainer: "lift", maintain_every: "five", test_every: null, lasts: minutes(90), retired: false },
      insurance: { policy: "JZ", cover: both("抢修", "Repair"), expires: "2027-03-31" },
    },
  ],
};
const PLAN = draftWith(PARTS);

describe("the forms of the site", () => {
  it.each([["site"], ["words"]])("edit every field of %s, and each says what was found there", (part) => {
    showForm([part], PLAN);
    expect(fieldsAmiss([part])).toEqual([]);
  });

  it.each([["goals"], ["causes"], ["figures"], ["areas"], ["assets"]])(
    "edit every field of one of %s, and each says what was found there",
    (part) => {
      showForm([part, 0], PLAN);
      expect(fieldsAmiss([part, 0])).toEqual([]);
    },
  );

  it("leave a text out once all of it is emptied, where there may be none", () => {
    showForm(["assets", 0], PLAN);
    fireEvent.input(control(["assets", 0, "place", "en"]), { target: { value: "" } });
    expect(drafted(["assets", 0, "place"])).toEqual({ "zh-Hans": "北侧" });
    fireEvent.input(control(["assets", 0, "place", "zh-Hans"]), { target: { value: "" } });
    expect(drafted(["assets", 0, "place"])).toBeNull();
    fireEvent.input(control(["assets", 0, "place", "zh-Hans"]), { target: { value: "南侧" } });
    expect(drafted(["assets", 0, "place"])).toEqual({ "zh-Hans": "南侧" });
  });

  it("offer a kind of asset that we have no word for as it is", () => {
    const assets = [{ ...(PARTS["assets"] as PlanForm[])[0], kind: "wind_wheel" }] as PlanForm[];
    showForm(["assets", 0], draftWith({ ...PARTS, assets }));
    expect(screen.getByRole("option", { name: "wind_wheel" })).toHaveProperty("selected", true);
    expect(screen.getByRole("option", { name: "电梯" })).toBeTruthy();
  });

  it("say which cause a name is for, and offer no other one", () => {
    showForm(["causes", 0], PLAN);
    expect(screen.getByText("外面的电网、线路坏了。")).toBeTruthy();
    expect(document.querySelector('[name="causes.0.id"]')).toBeNull();
  });
});
