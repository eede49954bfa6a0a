/** What a phone dials of a number as somebody typed it. */
import { describe, expect, it } from "vitest";
import { digits } from "../../../../web/src/app/device/dialled-numbers";
import { dialHref } from "../../../../web/src/app/device/platform";

describe("a number as it is dialled", () => {
  it.each([
    ["１１９", "119"],
    ["０２８－５５５０ ０１１０", "02855500110"],
    ["＋８６ 28 5550 0110 转 ８０１", "+862855500110,801"],
    ["*73#", "*73#"],
  ])("of %s is %s", (typed, dialled) => {
    expect(digits(typed)).toBe(dialled);
  });

  it("is that of an emergency in a drill too, however it was typed", () => {
    expect(dialHref("１１９", { drill: true })).toBe("tel:119");
  });
});
