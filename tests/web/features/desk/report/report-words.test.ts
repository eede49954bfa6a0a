// @vitest-environment happy-dom
import "../../../../../web/src/app/apart/desk-words";
import { expect, it } from "vitest";
import { speak, t } from "../../../../../web/src/app/words/i18n";

const lists = (begun: number, unbegun: number) => t("report-not-done-lists", { all: begun + unbegun, begun, unbegun });

it("says nothing of none, and no number twice", async () => {
  await speak("zh-Hans");
  expect([lists(0, 6), lists(12, 0), lists(12, 18)]).toEqual([
    "该做的清单有 6 张没开始。",
    "清单有 12 张没做完。",
    "清单有 30 张没做到底：做了一部分的 12 张，该做没开始的 18 张。",
  ]);
  expect(t("report-times-well", { n: 0, open: 6 })).toBe("限时的 6 项都没做完。");
  expect(t("report-course-text", { n: 14, shown: 14, left: 0 })).toBe("14 个关键时刻；全部记录见附录。");
  await speak("en");
  expect([lists(0, 1), lists(1, 0)]).toEqual(["One list that was due was not begun.", "One list was not finished."]);
  expect(t("report-course-text", { n: 90, shown: 80, left: 10 })).toBe(
    "The first 80 of 90 key moments; the appendix has the whole record.",
  );
});
