import { describe, expect, it } from "vitest";
import { PLAN_PARTS } from "../../../../../web/src/core/plan/draft/parts";
import { phonePlace } from "../../../../../web/src/features/desk/plan/preview/phone-place";
import { routes } from "../../../../../web/src/routes";

const isScreen = (place: string) =>
  routes.some(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/gu, "[^/]+")}$`, "u").test(place));

describe("where a phone shows what is edited", () => {
  it.each(PLAN_PARTS)("is a screen of the phone: %s", (part) => {
    for (const key of [null, "first", "@3"]) {
      const place = phonePlace(part, key);
      expect(isScreen(place), place).toBe(true);
      expect(place.startsWith("/desk")).toBe(false);
    }
  });

  it("is the thing's own screen where it has one", () => {
    expect(phonePlace("lists", "first")).toBe("/lists/first");
    expect(phonePlace("duties", "leader")).toBe("/cards/leader");
    expect(phonePlace("scripts", "a/b")).toBe("/scripts/a%2Fb");
  });

  it("is all of its part where it has none, or no id that a screen knows", () => {
    expect(phonePlace("lists", "@3")).toBe("/lists");
    expect(phonePlace("clocks", "lift")).toBe("/clocks");
    expect(phonePlace("levels", "I")).toBe("/level");
  });

  it("is the first screen for the rest, and for a part that nobody knows", () => {
    for (const part of ["site", "first_ten", "constructor", null]) expect(phonePlace(part, "x")).toBe("/");
  });
});
