// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { fieldsAmiss } from "../../../../support/desk/every-field";
import { atTheDraft, control, drafted, draftWith, showForm } from "../../../../support/desk/plan-draft";

atTheDraft();

const both = (zh: string, en: string) => ({ "zh-Hans": zh, en });
const route = (kind: string, value: string | null) => ({ kind, name: both("值班", "On duty"), value });
const contact = (id: string) => ({
  ...{
    id,
    name: both(`联系人 ${id}`, id),
    kind: "utility",
    for: both("问原因", "Ask why"),
    hours: both("全天", "Always"),
  },
  ...{
    routes: [route("phone", "95598"), route("walk", null)],
    spoken: null,
    duty: "liaison",
    next: null,
    scripts: ["s"],
  },
});
const PLAN = draftWith({
  contacts: [contact("one"), contact("two")],
  scripts: [
    { id: "s", name: both("照念", "Read") },
    { id: "u", name: both("另一段", "Other") },
  ],
});
const AT = ["contacts", 0] as const;

describe("the form of a contact", () => {
  it("edits every field, and each says what was found there", () => {
    showForm(AT, PLAN);
    expect(fieldsAmiss(AT)).toEqual([]);
  });

  it("asks for a number where one is dialled, and for an address elsewhere", () => {
    showForm(AT, PLAN);
    expect(control([...AT, "routes", 0, "value"]).closest("label")?.textContent).toBe("号码");
    fireEvent.change(control([...AT, "routes", 0, "kind"]), { target: { value: "web" } });
    expect(screen.getAllByText("网址或账号").length).toBe(2);
  });

  it("adds a route at the end and tries another one first", () => {
    showForm(AT, PLAN);
    fireEvent.click(screen.getByRole("button", { name: "添加：怎么找" }));
    expect(drafted([...AT, "routes", 2])).toEqual({ kind: "phone", name: {}, value: null });
    fireEvent.click(screen.getAllByRole("button", { name: "上移：值班" })[0] as HTMLElement);
    expect(drafted([...AT, "routes", 0, "kind"])).toBe("walk");
  });
});
