import { expect, it } from "vitest";
import { countdown } from "../../../../../web/src/features/desk/people/countdown";

it("a code counts down to nothing", () => {
  expect(countdown(600_000_000, 0)).toBe("10:00");
  expect(countdown(600_000_000, 538_100_000)).toBe("1:02");
  expect(countdown(600_000_000, 600_000_000)).toBeNull();
});
