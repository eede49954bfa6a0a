// @vitest-environment happy-dom
import { fireEvent } from "@testing-library/preact";
import { describe } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { atTheDraft, draftWith } from "../../../support/desk/plan-draft";
import { eachField } from "../../../support/desk/plan-edits";

atTheDraft();

const zh = (words: string) => ({ "zh-Hans": words });
const figure = (id: string, value: number) => ({ id, name: zh(id), value, unit: "minutes", source: zh("自定") });
const named = (id: string, name: string, more: object = {}) => ({ id, name: zh(name), ...more });
const step = (id: string, words: string, more: object = {}) => ({
  ...{ id, text: zh(words), expect: null, detail: null, warning: null, skip_at: [], list: null, could_not: null },
  ...{ needs: [], two_persons: false, due: null, contacts: [], scripts: [], clock: null, customers: null, ...more },
});
const PLAN = draftWith({
  figures: [figure("soon", 5), figure("late", 60)],
  areas: [named("site", "全部", { kind: "site" }), named("a", "A 座", { kind: "building" })],
  assets: [named("g1", "发电机", { kind: "generator" }), named("l1", "1 号梯", { kind: "lift" })],
  contacts: [named("grid", "供电公司"), named("office", "值班室")],
  clocks: [
    {
      ...{ id: "trapped", name: zh("困人"), about: zh("说明"), scope: "asset", asset_kind: "lift" },
      ...{ starts: "people_in_lift", stops_when: zh("人出来了") },
      limits: [{ id: "again", name: zh("再说一次"), after: "soon", repeats: false, list: null, contacts: ["grid"] }],
    },
    named("fuel", "油"),
  ],
  scripts: [named("calm", "安抚"), named("call", "打电话")],
  topics: [{ id: "lifts", name: zh("电梯"), lists: ["start"] }],
  dangers: [
    {
      ...{ id: "stuck", name: zh("困电梯"), asset_kind: "lift", list: "start", contacts: ["grid"], scripts: ["calm"] },
      clock: null,
    },
  ],
  lists: [
    {
      ...{ id: "start", name: zh("启动"), when: zh("没电了"), style: "read_do", scope: "asset", areas: ["site"] },
      ...{ asset_kind: "generator", skip_at: [4], call_and_response: false },
      hazard: { kinds: ["fuel"], qualified: zh("电工"), stop_when: zh("漏油"), tell: ["grid"] },
      gate: { in_order: true, min_gap: null, two_persons: false, after: [] },
      pages: [
        {
          name: zh("开机"),
          items: [
            step("look", "看一圈", {
              ...{ expect: { text: zh("不漏"), figures: ["soon"] }, detail: zh("慢慢走"), warning: zh("漏就不启动") },
              clock: { id: "fuel", does: "start" },
            }),
            step("press", "按启动"),
          ],
        },
      ],
    },
    named("fails", "起不来"),
  ],
} as unknown as PlanForm);
const openSteps = () => {
  for (const line of document.querySelectorAll("summary[data-line]")) fireEvent.click(line);
};

describe("the form of a list", () => {
  eachField(["lists", 0], PLAN, [
    ["text", ["name"], "开发电机", zh("开发电机")],
    ["text", ["when"], "市电没了", zh("市电没了")],
    ["one", ["style"], "do_confirm", "do_confirm"],
    ["some", ["hazard", "kinds"], "触电", ["electrical", "fuel"]],
    ["text", ["hazard", "qualified"], "持证电工", zh("持证电工")],
    ["text", ["hazard", "stop_when"], "冒烟", zh("冒烟")],
    ["more", ["hazard", "tell"], "office", ["grid", "office"]],
    ["part", ["hazard"], "", null],
    ["one", ["asset_kind"], "lift", "lift"],
    ["more", ["areas"], "a", ["site", "a"]],
    ["one", ["scope"], "once", "once"],
    ["some", ["skip_at"], "3 级响应", [3, 4]],
    ["flag", ["gate", "in_order"], "", false],
    ["flag", ["gate", "two_persons"], "", true],
    ["figure", ["gate", "min_gap"], "soon", "soon"],
    ["more", ["gate", "after"], "fails", ["fails"]],
    ["flag", ["call_and_response"], "", true],
  ]);
  eachField(
    ["lists", 0, "pages"],
    PLAN,
    [
      ["text", [0, "name"], "头一页", zh("头一页")],
      ["text", [0, "items", 0, "text"], "走一圈", zh("走一圈")],
      ["part", [0, "items", 1, "expect"], "", { text: {}, figures: [] }],
      ["text", [0, "items", 0, "expect", "text"], "干的", zh("干的")],
      ["figure", [0, "items", 0, "expect", "figures", 0], "late", "late"],
      ["text", [0, "items", 0, "detail"], "别跑", zh("别跑")],
      ["text", [0, "items", 0, "warning"], "有烟就走", zh("有烟就走")],
      ["flag", [0, "items", 1, "two_persons"], "", true],
      ["one", [0, "items", 1, "could_not"], "fails", "fails"],
      ["more", [0, "items", 1, "contacts"], "grid", ["grid"]],
      ["more", [0, "items", 1, "scripts"], "call", ["call"]],
      ["one", [0, "items", 1, "list"], "fails", "fails"],
      ["one", [0, "items", 1, "customers"], "battery", "battery"],
      ["some", [0, "items", 1, "needs"], "1. 走一圈", ["look"]],
      ["figure", [0, "items", 1, "due"], "soon", "soon"],
      ["one", [0, "items", 0, "clock", "id"], "trapped", "trapped"],
      ["one", [0, "items", 0, "clock", "does"], "stop", "stop"],
      ["part", [0, "items", 0, "clock"], "", null],
      ["some", [0, "items", 1, "skip_at"], "4 级响应", [4]],
    ],
    openSteps,
    ["lists", 0],
  );
});

describe("the form of a topic", () => {
  eachField(["topics", 0], PLAN, [
    ["text", ["name"], "梯子", zh("梯子")],
    ["more", ["lists"], "fails", ["start", "fails"]],
  ]);
});

describe("the form of a danger", () => {
  eachField(["dangers", 0], PLAN, [
    ["text", ["name"], "关在电梯里", zh("关在电梯里")],
    ["one", ["asset_kind"], "generator", "generator"],
    ["one", ["list"], "fails", "fails"],
    ["one", ["clock"], "trapped", "trapped"],
    ["more", ["contacts"], "office", ["grid", "office"]],
    ["more", ["scripts"], "call", ["calm", "call"]],
  ]);
});

describe("the form of a clock", () => {
  eachField(["clocks", 0], PLAN, [
    ["text", ["name"], "关人", zh("关人")],
    ["text", ["about"], "多久了", zh("多久了")],
    ["one", ["asset_kind"], "generator", "generator"],
    ["one", ["scope"], "once", "once"],
    ["one", ["starts"], "by_hand", "by_hand"],
    ["text", ["stops_when"], "都出来了", zh("都出来了")],
    ["text", ["limits", 0, "name"], "问一声", zh("问一声")],
    ["figure", ["limits", 0, "after"], "late", "late"],
    ["flag", ["limits", 0, "repeats"], "", true],
    ["one", ["limits", 0, "list"], "start", "start"],
    ["more", ["limits", 0, "contacts"], "office", ["grid", "office"]],
  ]);
});
