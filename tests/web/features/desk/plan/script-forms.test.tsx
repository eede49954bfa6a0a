// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { atTheDraft, control, drafted, draftWith, showForm } from "../../../support/desk/plan-draft";
import { eachField } from "../../../support/desk/plan-edits";

atTheDraft();

const zh = (words: string) => ({ "zh-Hans": words });
const figure = (id: string, value: number) => ({ id, name: zh(id), value, unit: "minutes", source: zh("自定") });
const named = (id: string, name: string, more: object = {}) => ({ id, name: zh(name), ...more });
const PLAN = draftWith({
  figures: [figure("soon", 5), figure("late", 60)],
  areas: [named("site", "全部", { kind: "site" }), named("a", "A 座", { kind: "building" })],
  contacts: [named("grid", "供电公司", { kind: "utility" }), named("office", "公司值班室", { kind: "office" })],
  clocks: [named("trapped", "困人")],
  lists: [named("tell", "告知")],
  scripts: [
    {
      ...{ id: "first", name: zh("第一次告知"), purpose: "first_notice", to_customers: true },
      texts: [
        { channel: "sms", text: zh("{areas}停电。"), prompts: [zh("哪一层")] },
        { channel: "voice", text: zh("您好"), prompts: [] },
      ],
    },
    named("queue", "排队的", { purpose: "queue", to_customers: true, texts: [] }),
  ],
  answers: [
    { id: "back", kind: "when_back", question: zh("几点有电？"), answer: zh("还没有准信。") },
    { id: "again", kind: "when_back", question: zh("还要多久？"), answer: zh("还在问。") },
  ],
  audiences: [
    {
      ...{ id: "owners", name: zh("业主"), areas: ["site"], scripts: ["first"], channels: ["wechat"], every: "soon" },
      ...{ later: { after: "soon", every: "late" }, sleeps: false },
    },
  ],
  reports: [
    {
      ...{ id: "up", name: zh("报公司"), by: "liaison", to: "office", channel: "voice", clock: null, script: null },
      ...{ limits: [{ level: 1, first: "soon", repeat: null, later: null }], outline: [zh("哪里")] },
    },
  ],
} as unknown as PlanForm);

describe("the form of a script", () => {
  eachField(["scripts", 0], PLAN, [
    ["text", ["name"], "头一次说", zh("头一次说")],
    ["one", ["purpose"], "update", "update"],
    ["flag", ["to_customers"], "", false],
    ["one", ["texts", 0, "channel"], "wechat", "wechat"],
    ["text", ["texts", 0, "text"], "停电了", zh("停电了")],
    ["text", ["texts", 0, "prompts", 0], "哪一栋", zh("哪一栋")],
  ]);

  it("takes one more channel in, and puts it elsewhere", () => {
    showForm(["scripts", 0], PLAN);
    fireEvent.click(screen.getByRole("button", { name: "添加：各渠道的说法" }));
    expect(drafted(["scripts", 0, "texts", 2])).toEqual({ channel: null, text: {}, prompts: [] });
    fireEvent.click(screen.getByRole("button", { name: "下移：短信" }));
    expect(drafted(["scripts", 0, "texts", 1, "channel"])).toBe("sms");
  });

  it("puts a blank in where one writes, by its word", () => {
    showForm(["scripts", 0], PLAN);
    const text = control(["scripts", 0, "texts", 0, "text", "zh-Hans"]) as HTMLTextAreaElement;
    text.focus();
    text.setSelectionRange(0, 0);
    fireEvent.click(screen.getAllByRole("button", { name: "几点停的" })[0] as HTMLElement);
    expect(drafted(["scripts", 0, "texts", 0, "text"])).toEqual(zh("{since}{areas}停电。"));
    text.setSelectionRange(0, text.value.length);
    fireEvent.change(screen.getAllByLabelText("预案里的数字…")[0] as HTMLElement, { target: { value: "late" } });
    expect(drafted(["scripts", 0, "texts", 0, "text"])).toEqual(zh("{#late}"));
  });

  it("puts in words that hang on what is known, the first half marked to be written over", () => {
    showForm(["scripts", 0], PLAN);
    const text = control(["scripts", 0, "texts", 0, "text", "zh-Hans"]) as HTMLTextAreaElement;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    fireEvent.click(screen.getAllByRole("button", { name: "知道时说这句，不知道时说那句" })[0] as HTMLElement);
    expect(text.value).toBe("{areas}停电。[[知道时说的话|不知道时说的话]]");
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe("知道时说的话");
  });

  it("shows below how it reads with its blanks known, and without", () => {
    showForm(["scripts", 0], PLAN);
    const text = control(["scripts", 0, "texts", 0, "text", "zh-Hans"]);
    const asRead = () => [...document.querySelectorAll("p.read")].map((each) => each.textContent);
    expect(asRead()[0]).toBe("A 座停电。");
    expect(screen.getByText("{areas} 是哪里")).toBeTruthy();
    fireEvent.input(text, { target: { value: "{areas}停电，[[{cause}。|原因还在查。]]水够 {#late}。" } });
    expect(asRead().slice(0, 2)).toEqual([
      "A 座停电，外线故障。水够 60 分钟。",
      "A 座停电，原因还在查。水够 60 分钟。",
    ]);
    fireEvent.input(text, { target: { value: "原因是{cause}。" } });
    expect(screen.getByText((words) => words.startsWith("还缺：原因。"))).toBeTruthy();
  });
});

describe("the form of an answer", () => {
  eachField(["answers", 1], PLAN, [
    ["text", ["question"], "要多久？", zh("要多久？")],
    ["one", ["kind"], "again", "again"],
    ["text", ["answer"], "说不准", zh("说不准")],
  ]);

  it("counts a question with another, named by that one", () => {
    showForm(["answers", 1], PLAN);
    const kinds = [...(document.querySelector('[name="answers.1.kind"]') as HTMLSelectElement).options];
    expect(kinds.map(({ text }) => text)).toEqual(["请选择", "和“几点有电？”算一类", "单独算一类"]);
  });
});

describe("the form of those to be told", () => {
  eachField(["audiences", 0], PLAN, [
    ["text", ["name"], "租户", zh("租户")],
    ["more", ["areas"], "a", ["site", "a"]],
    ["some", ["channels"], "短信", ["wechat", "sms"]],
    ["more", ["scripts"], "queue", ["first", "queue"]],
    ["figure", ["every"], "late", "late"],
    ["figure", ["later", "after"], "late", "late"],
    ["figure", ["later", "every"], "soon", "soon"],
    ["part", ["later"], "", null],
    ["flag", ["sleeps"], "", true],
  ]);
});

describe("the form of a report", () => {
  eachField(["reports", 0], PLAN, [
    ["text", ["name"], "报总部", zh("报总部")],
    ["one", ["by"], "leader", "leader"],
    ["one", ["to"], "grid", "grid"],
    ["one", ["channel"], "written", "written"],
    ["one", ["script"], "first", "first"],
    ["one", ["clock"], "trapped", "trapped"],
    ["one", ["limits", 0, "level"], "2", 2],
    ["figure", ["limits", 0, "first"], "late", "late"],
    ["figure", ["limits", 0, "repeat"], "late", "late"],
    ["part", ["limits", 0, "later"], "", { after: null, every: null }],
    ["text", ["outline", 0], "几点起", zh("几点起")],
  ]);
});
