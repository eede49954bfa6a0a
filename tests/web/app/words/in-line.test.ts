import { expect, test as it } from "vitest";
import { inLine, listed, straight } from "../../../../web/src/app/words/user-text";

it("leaves what a line can hold as it was written", () => {
  expect(inLine("A 座 3 号梯")).toBe("A 座 3 号梯");
  expect(inLine("x".repeat(60))).toHaveLength(60);
});

it("cuts what no line can hold, between two characters", () => {
  expect(inLine("灯".repeat(5461))).toBe(`${"灯".repeat(60)}…`);
  expect(inLine(`${"a".repeat(59)}🙂🙂`)).toBe(`${"a".repeat(59)}🙂…`);
  expect(inLine("a".repeat(301), 300)).toHaveLength(301);
});

it("takes out what would turn the rest of the line around, and nothing else", () => {
  expect(straight("a\u202egnp.exe\u202c \u2066b\u2069")).toBe("agnp.exe b");
  expect(straight("👩‍👩‍👧‍👦 שלום")).toBe("👩‍👩‍👧‍👦 שלום");
});

it("names the first of many", () => {
  const names = Array.from({ length: 13 }, (_, index) => String(index));
  expect(listed(names.slice(0, 12), "、")).toBe(names.slice(0, 12).join("、"));
  expect(listed(names, "、")).toBe(`${names.slice(0, 12).join("、")}…`);
});
