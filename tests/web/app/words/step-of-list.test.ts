/** A step named with its list. */

import { expect, it } from "vitest";
import { stepOfList } from "../../../../web/src/app/words/names";

it("names the list of a step, but where the step's own words name it", () => {
  const names = (step: string) => ({ list: () => "启动发电机", item: () => step });
  expect(stepOfList(names("看起来了没有"), "generator-start", "x")).toBe("启动发电机 · 看起来了没有");
  expect(stepOfList(names("加完启动发电机"), "generator-start", "x")).toBe("加完启动发电机");
});
