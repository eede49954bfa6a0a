import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offShift, weekMinute } from "../../../../web/src/core/time/week";

const ZONE = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}+08:00`) * 1000;
const NIGHTS = [{ days: [1, 2, 3, 4, 5], from: "20:00", to: "08:00" }];

describe("a moment", () => {
  it("falls where the site's clock says, whatever the phone's says", () => {
    expect(weekMinute(at("2026-11-23T00:00:00"), ZONE)).toBe(0);
    expect(weekMinute(at("2026-11-29T23:59:59"), ZONE)).toBe(7 * 1440 - 1);
    expect(weekMinute(at("2026-11-23T00:00:00"), "UTC")).toBe(6 * 1440 + 16 * 60);
  });
});

describe("a shift", () => {
  it("goes on over midnight, and over the end of the week", () => {
    expect(offShift(NIGHTS, at("2026-11-27T20:00:00"), ZONE)).toBeNull();
    expect(offShift(NIGHTS, at("2026-11-28T07:59:59"), ZONE)).toBeNull();
    const sundays = [{ days: [7], from: "20:00", to: "08:00" }];
    expect(offShift(sundays, at("2026-11-23T07:00:00"), ZONE)).toBeNull();
  });

  it("is over from its end until the next begins", () => {
    expect(offShift(NIGHTS, at("2026-11-28T09:30:30"), ZONE)).toEqual({
      since: at("2026-11-28T08:00:00"),
      until: at("2026-11-30T20:00:00"),
    });
  });

  it("lasts a day where it ends when it begins", () => {
    const watch = [{ days: [3], from: "08:00", to: "08:00" }];
    expect(offShift(watch, at("2026-11-26T07:59:00"), ZONE)).toBeNull();
    expect(offShift(watch, at("2026-11-26T08:00:00"), ZONE)?.since).toBe(at("2026-11-26T08:00:00"));
  });

  it("is none where nothing of it can be read: such a person may be called at any time", () => {
    for (const shift of [{ days: [8, 1.5], from: "08:00", to: "09:00" }, { days: [1], from: "8", to: "24:00" }, {}]) {
      expect(offShift([shift as never], at("2026-11-26T12:00:00"), ZONE)).toBeNull();
    }
    expect(offShift([], at("2026-11-26T12:00:00"), ZONE)).toBeNull();
  });

  it("is on exactly when the last end and the next beginning are not both outside", () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
    const shift = fc.record({ days: fc.array(fc.integer({ min: 1, max: 7 })), from: time, to: time });
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 4 }), fc.nat(60 * 24 * 60), (shifts, minute) => {
        const now = at("2026-11-01T00:00:00") + minute * 60_000_000;
        const off = offShift(shifts, now, ZONE);
        if (!off) return;
        expect(off.since).toBeLessThanOrEqual(now);
        expect(off.until).toBeGreaterThan(now);
        // Just before the last end, and from the next beginning on, somebody of these shifts works.
        expect(offShift(shifts, off.since - 60_000_000, ZONE)).toBeNull();
        expect(offShift(shifts, off.until, ZONE)).toBeNull();
      }),
    );
  });
});
