import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, dayOfWeek, dayStart } from "../../../../web/src/core/time/days";

const at = (iso: string): number => Date.parse(iso) * 1000;

describe("a day of the site", () => {
  it("changes at the site's midnight, not at Greenwich's", () => {
    expect(dayIn(at("2026-11-27T15:59:59Z"), "Asia/Shanghai")).toBe("2026-11-27");
    expect(dayIn(at("2026-11-27T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-28");
  });

  it("begins then, also where clocks are changed", () => {
    expect(dayStart("2026-11-28", "Asia/Shanghai")).toBe(at("2026-11-27T16:00:00Z"));
    expect(dayStart("2026-03-29", "Europe/Berlin")).toBe(at("2026-03-28T23:00:00Z"));
    expect(dayStart("2026-03-30", "Europe/Berlin")).toBe(at("2026-03-29T22:00:00Z"));
    expect(dayStart("2026-11-01", "America/New_York")).toBe(at("2026-11-01T04:00:00Z"));
    expect(dayStart("2026-13-01", "Asia/Shanghai")).toBeNull();
  });

  it("is of a week that begins on Monday", () => {
    expect(["2026-11-23", "2026-11-27", "2026-11-29"].map(dayOfWeek)).toEqual([1, 5, 7]);
  });

  it("holds its own beginning, and the moment before is of another day", () => {
    const zones = fc.constantFrom(
      "Asia/Shanghai",
      "Europe/Berlin",
      "America/New_York",
      "Pacific/Auckland",
      "Asia/Kathmandu",
    );
    const moments = fc.integer({ min: at("2000-01-01T00:00:00Z"), max: at("2099-01-01T00:00:00Z") });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const day = dayIn(moment, zone);
        const start = dayStart(day, zone) ?? 0;
        expect(dayIn(start, zone)).toBe(day);
        expect(dayIn(start - 1000, zone) < day).toBe(true);
      }),
    );
  });
});
