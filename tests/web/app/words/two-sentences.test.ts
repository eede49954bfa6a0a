// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { also } from "../../../../web/src/app/words/entry-reader";
import { speak } from "../../../../web/src/app/words/i18n";

it("puts no full stop after a question, and says nothing of what nobody said", async () => {
  await speak("zh-Hans");
  expect([also("跳过：还会不会停？", "做过了"), also("跳过：断开", "做过了"), also("跳过：断开", "")]).toEqual([
    ...["跳过：还会不会停？做过了", "跳过：断开。做过了", "跳过：断开"],
  ]);
  await speak("en");
  expect([also("Skipped: will it happen again?", "done"), also("Skipped: open it", "done")]).toEqual([
    ...["Skipped: will it happen again? done", "Skipped: open it. done"],
  ]);
});
