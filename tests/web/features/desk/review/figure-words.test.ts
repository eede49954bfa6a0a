// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { NO_TIMES, type ReviewFigure } from "../../../../../web/src/core/readings/review/figure";
import { reviewFigureWords } from "../../../../../web/src/features/desk/review/figure-words";
import { atTheDesk } from "../../../support/desk/desk-screens";

atTheDesk();

const MINUTE = 60_000_000;
const figure = (more: Partial<ReviewFigure>): ReviewFigure => ({
  ...{ ...NO_TIMES, part: "stage", id: "activate", n: 0, entries: [], limit: 10 * MINUTE, late: true },
  ...more,
});

it.each([
  [{ n: 2 }, "进入了，没记完成 · 限 10 分钟"],
  [{}, "没进入 · 限 10 分钟"],
  [{ n: 2, took: 8 * MINUTE, late: false }, "用了 8 分钟 · 限 10 分钟"],
  [{ part: "report", n: 1, late: false }, "没报，写了原因 · 限 10 分钟"],
  [{ part: "report" }, "没有做 · 限 10 分钟"],
  [{ part: "report", late: false }, "限 10 分钟"],
  [{ part: "report", n: 2, took: 8 * MINUTE, late: false }, "2 次 · 用了 8 分钟 · 限 10 分钟"],
] as const)("says of a review's figure what is true: %o", (more, words) => {
  expect(reviewFigureWords(figure(more))).toBe(words);
});
