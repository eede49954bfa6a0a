import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, PlanForm } from "../../../../../../web/src/core/plan/draft/plan-form";
import { scriptReadings } from "../../../../../../web/src/core/plan/draft/wording/script-readings";
import { BLANKS } from "../../../../../../web/src/core/plan/plan-scripts";

const named = (id: string, zh: string, en: string, more: object = {}) => ({
  id,
  name: { "zh-Hans": zh, en },
  ...more,
});
const PLAN = {
  site: { name: { "zh-Hans": "凤鸣", en: "Fengming" }, zone: "Asia/Shanghai", hotline: "010-1" },
  words: { date: { "zh-Hans": "{month}月{day}日 {time}", en: "{time}" }, joiner: { "zh-Hans": "、", en: ", " } },
  areas: [named("all", "全部", "All", { kind: "site" }), named("a", "A 座", "Tower A", { kind: "building" })],
  causes: [named("unknown", "不明", "unknown"), named("grid", "电网故障", "a grid fault")],
  contacts: [named("grid", "供电公司", "Utility", { kind: "utility", spoken: { "zh-Hans": "供电局" } })],
  figures: [{ id: "tank", value: 4, unit: "hours" }],
} as unknown as PlanForm;
const text = (zh: string, en = "") => ({ "zh-Hans": zh, en }) as Json;

describe("how a script reads", () => {
  it("takes the first half where all is known, the second where it is not", () => {
    const script = text(
      "{areas}停电。[[{word_of}说预计 {expected_back} 恢复。|还不知道几点。]]水够 {#tank}。打 {hotline}。",
    );
    const both = scriptReadings(PLAN, script, "zh-Hans");
    expect(both?.known.text).toBe("A 座停电。供电局说预计 19:00 恢复。水够 4 小时。打 010-1。");
    expect(both?.open?.text).toBe("A 座停电。还不知道几点。水够 4 小时。打 010-1。");
  });

  it("says what is wanted where it cannot be sent", () => {
    const both = scriptReadings(PLAN, text("原因是{cause}"), "zh-Hans");
    expect(both?.known.text).toBe("原因是电网故障");
    expect(both?.open).toMatchObject({ text: null, missing: ["cause"] });
  });

  it("is told once where nothing in it can be unknown, and not at all in a language that it lacks", () => {
    expect(scriptReadings(PLAN, text("打 {hotline}。"), "zh-Hans")).toMatchObject({ open: null });
    expect(scriptReadings(PLAN, text("打 {hotline}。"), "en")).toBeNull();
    expect(scriptReadings(PLAN, null, "en")).toBeNull();
  });

  it("is told of any draft, whatever is wrong with it", () => {
    const all = text(`[[${BLANKS.map((blank) => `{${blank}}`).join(" ")}|{#tank}]] ${BLANKS.map((b) => `{${b}}`)}`);
    const part = fc.constantFrom("site", "words", "areas", "causes", "contacts", "levels", "figures", "assets");
    const inner = fc.dictionary(
      fc.constantFrom("id", "name", "zone", "hotline", "address", "date", "joiner", "spoken", "zh-Hans", "level"),
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom("zh-Hans", "en"), fc.jsonValue())),
    );
    const plans = fc.dictionary(part, fc.oneof(fc.jsonValue(), inner, fc.array(inner)));
    fc.assert(
      fc.property(plans, (plan) => {
        expect(scriptReadings(plan as PlanForm, all, "zh-Hans")).not.toBeNull();
      }),
    );
  });
});
