import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, type WordRun } from "../../../../../web/src/core/plan/compare/compare-words";

const said = (runs: readonly WordRun[]) =>
  runs.map(({ text, is }) => (is === "kept" ? text : is === "gone" ? `-${text}-` : `+${text}+`)).join("|");

describe("comparing words", () => {
  it("marks what changed in Chinese by the word", () => {
    expect(said(compareWords("先打开大门", "先关上大门", "zh-Hans"))).toBe("先|-打开-|+关上+|大门");
  });

  it("marks what changed in English by the word", () => {
    expect(said(compareWords("Call the desk", "Call the gate now", "en"))).toBe("Call the |-desk-|+gate now+");
  });

  it("gives both texts back, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const runs = compareWords(before, after, "zh-Hans");
        const without = (gone: WordRun["is"]) => runs.flatMap(({ is, text }) => (is === gone ? [] : text)).join("");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });
});
