// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { countingNow } from "../../../../web/src/app/record/store";

it("counts nothing that power lost again ended wherever it is said what an ended outage has left", async () => {
  expect(countingNow.value).toBeNull();
  await import("../../../../web/src/app/matters/afterwards");
  expect(countingNow.value).not.toBeNull();
});
