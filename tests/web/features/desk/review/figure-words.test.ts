// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { NO_TIMES, type ReviewFigure } from "../../../../../web/src/core/readings/review/figure";
import { reviewFigureWords } from "../../../../../web/src/features/desk/review/figure-words";
import { spanWords } from "../../../../../web/src/features/desk/ui/durations";
import { atTheDesk } from "../../../support/desk/desk-screens";

atTheDesk();

const MINUTE = 60_000_000;
const figure = (more: Partial<ReviewFigure>): ReviewFigure => ({
  ...{ ...NO_TIMES, part: "stage", id: "activate", n: 0, entries: [], limit: 10 * MINUTE, late: true },
  ...more,
});

it.each([
  [25_000_000, "25 秒"],
  [119 * MINUTE, "1 小时 59 分"],
  [180 * MINUTE, "3 小时"],
  [(168 * 60 + 3) * MINUTE, "7 天"],
  [(7 * 24 + 5) * 60 * MINUTE, "7 天 5 小时"],
])("says a length of time in its two greatest units: %i", (us, words) => {
  expect(spanWords(us)).toBe(words);
});

it.each([
  [{ n: 2 }, "进入了，没记完成 · 限 10 分钟"],
  [{}, "没进入 · 限 10 分钟"],
  [{ n: 2, took: 8 * MINUTE, late: false }, "用了 8 分钟 · 限 10 分钟"],
  [{ passed: true, late: false }, "没有单独进入 · 限 10 分钟"],
  [{ n: 2, took: 88 * MINUTE }, "用了 1 小时 28 分 · 限 10 分钟"],
  [{ n: 2, took: 10 * MINUTE + 20_000_000 }, "用了 10 分钟，超出 20 秒 · 限 10 分钟"],
  [{ part: "notice", limit: null }, "一次也没告诉"],
  [{ part: "report", n: 1, late: false }, "没报，写了原因 · 限 10 分钟"],
  [{ part: "report" }, "没有做 · 限 10 分钟"],
  [{ part: "report", late: false }, "限 10 分钟"],
  [{ part: "skipped", n: 6, limit: null, late: false }, "6 步"],
  [{ part: "could_not", n: 2, since: 1, limit: null, late: false }, "2 步，其中 1 步后来做了"],
  [{ part: "list", n: 1, total: 4, begun: true, limit: null }, "做完 1/4"],
  [{ part: "list", n: 0, total: 4, begun: false, limit: null }, "没开始，0/4"],
  [{ part: "list", n: 1, total: 4, begun: true, safe: true, limit: null }, "人已脱险，没做完，1/4"],
  [{ part: "call_out", how: "vain" }, "没打通 · 限 10 分钟"],
  [{ part: "report", n: 2, took: 8 * MINUTE, late: false }, "2 次 · 用了 8 分钟 · 限 10 分钟"],
] as const)("says of a review's figure what is true: %o", (more, words) => {
  expect(reviewFigureWords(figure(more))).toBe(words);
});
