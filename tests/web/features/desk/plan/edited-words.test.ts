// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { editedWords } from "../../../../../web/src/features/desk/plan/preview/edited-words";
import { showDraft } from "../../../../../web/src/features/desk/plan/state/draft-state";

const text = (words: string, en = "") => ({ "zh-Hans": words, ...(en && { en }) });
const PLAN = {
  site: { name: text("小园区") },
  figures: [{ id: "wait", name: text("等"), value: 5, unit: "minutes" }],
  lists: [
    {
      ...{ id: "first", name: text("停电首查") },
      pages: [{ items: [{ id: "a", text: text("等 {#wait}", "Wait {#wait}"), warning: text("别碰母线") }] }],
    },
  ],
  contacts: [{ id: "x", name: text("供电所"), routes: [{ kind: "phone", name: text("热线"), value: "95598" }] }],
  scripts: [{ id: "s", name: text("短信"), texts: [{ text: text("【{site}】因 {cause} 停电，请稍候片刻。") }] }],
};

beforeEach(() => showDraft(PLAN));

describe("what a phone is to show of what is edited", () => {
  it("is the words of the field, then those of the step and the list that hold it", () => {
    const place = ["lists", 0, "pages", 0, "items", 0, "warning", "zh-Hans"];
    expect(editedWords(PLAN, place, "zh-Hans")).toEqual(["别碰母线", "等 5 分钟", "等 ", "停电首查"]);
  });

  it("is said in the phone's language, whichever is written", () => {
    const place = ["lists", 0, "pages", 0, "items", 0, "text", "zh-Hans"];
    expect(editedWords(PLAN, place, "en")).toContain("Wait 5 minutes");
  });

  it("is a number where a number is written, and the longest piece of a text with blanks", () => {
    expect(editedWords(PLAN, ["contacts", 0, "routes", 0, "value"], "zh-Hans")[0]).toBe("95598");
    expect(editedWords(PLAN, ["scripts", 0, "texts", 0, "text", "zh-Hans"], "zh-Hans")).toContain(
      " 停电，请稍候片刻。",
    );
  });
});
