// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { atTheDraft, control, drafted, draftWith, showForm } from "../../../support/desk/plan-draft";

atTheDraft();

const SUPPLY = {
  ...{ id: "lamps", name: { "zh-Hans": "头灯" }, kind: "lighting", place: { "zh-Hans": "前台柜", en: "Desk" } },
  ...{ quantity: 12, minimum: 10, counted_in: { "zh-Hans": "个", en: "pieces" }, owner: "safety" },
  inspect_every: "check-month",
};
const FIGURES = [
  { id: "check-month", name: { "zh-Hans": "每月检查" }, value: 30, unit: "days", source: { "zh-Hans": "本项目自定" } },
  { id: "volts", name: { "zh-Hans": "电压" }, value: 220, unit: "volts", source: { "zh-Hans": "国标" } },
];
const PLAN = draftWith({ supplies: [SUPPLY], figures: FIGURES });
const AT = ["supplies", 0] as const;

describe("a form on the draft", () => {
  it("shows each language of a text, and marks a missing translation", () => {
    showForm(AT, PLAN);
    expect(control([...AT, "name", "zh-Hans"])).toHaveProperty("value", "头灯");
    expect(control([...AT, "name", "en"])).toHaveProperty("value", "");
    expect(screen.getAllByText("还没有翻译").length).toBe(1);
  });

  it("writes what is typed, and takes out a translation that is emptied", () => {
    showForm(AT, PLAN);
    fireEvent.input(control([...AT, "name", "en"]), { target: { value: "Head lamps" } });
    expect(drafted([...AT, "name"])).toEqual({ "zh-Hans": "头灯", en: "Head lamps" });
    fireEvent.input(control([...AT, "place", "en"]), { target: { value: "" } });
    expect(drafted([...AT, "place"])).toEqual({ "zh-Hans": "前台柜" });
  });

  it("keeps what is no number as it was typed", () => {
    showForm(AT, PLAN);
    fireEvent.input(control([...AT, "quantity"]), { target: { value: "１２" } });
    expect(drafted([...AT, "quantity"])).toBe(12);
    fireEvent.input(control([...AT, "quantity"]), { target: { value: "十二" } });
    expect(drafted([...AT, "quantity"])).toBe("十二");
  });

  it("offers figures of fitting units, or one written in place with its source", () => {
    showForm(AT, PLAN);
    const which = control([...AT, "inspect_every"]).querySelector("select") as HTMLSelectElement;
    expect([...which.options].map(({ text }) => text)).toEqual(["请选择", "30 天 · 每月检查", "单独填写"]);
    fireEvent.change(which, { target: { value: "@here" } });
    expect(drafted([...AT, "inspect_every"])).toEqual({ value: 30, unit: "days", source: { "zh-Hans": "本项目自定" } });
    fireEvent.input(control([...AT, "inspect_every", "value"]), { target: { value: "7" } });
    expect(drafted([...AT, "inspect_every", "value"])).toBe(7);
  });

  it("says at a field what was found there", () => {
    const found = { path: [...AT, "minimum"], code: "not-whole", severity: "error", words: "要填整数" } as const;
    showForm(AT, PLAN, [found]);
    expect(control([...AT, "minimum"]).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("要填整数")).toBeTruthy();
  });
});
