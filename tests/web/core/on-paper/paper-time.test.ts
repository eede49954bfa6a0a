import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperTime } from "../../../../web/src/core/on-paper/paper-time";

const ZONE = "Asia/Shanghai";
const at = (local: string): number => Date.parse(`${local}:00+08:00`) * 1000;
const NIGHT = {
  began: at("2026-11-28T21:40"),
  ended: at("2026-11-29T02:10"),
  now: at("2026-11-29T09:00"),
  above: null,
  zone: ZONE,
};

describe("a time as it stands on paper", () => {
  it("is of the night of the outage, past midnight too", () => {
    expect(paperTime("2305", NIGHT)).toBe(at("2026-11-28T23:05"));
    expect(paperTime("0030", NIGHT)).toBe(at("2026-11-29T00:30"));
    expect(paperTime("23:59", NIGHT)).toBe(at("2026-11-28T23:59"));
    expect(paperTime("０００１", NIGHT)).toBe(at("2026-11-29T00:01"));
  });

  it("may be a little before the power was known to be gone, and after the end", () => {
    expect(paperTime("2130", NIGHT)).toBe(at("2026-11-28T21:30"));
    expect(paperTime("815", NIGHT)).toBe(at("2026-11-29T08:15"));
  });

  it("never is still to come", () => {
    const running = { ...NIGHT, ended: null, now: at("2026-11-28T23:00") };
    expect(paperTime("2259", running)).toBe(at("2026-11-28T22:59"));
    expect(paperTime("2310", running)).toBe("outside");
    expect(paperTime("1000", running)).toBe("outside");
  });

  it("goes on from the line above in an outage of several days", () => {
    const long = { ...NIGHT, ended: at("2026-12-01T12:00"), now: at("2026-12-02T12:00") };
    expect(paperTime("2305", long)).toBe(at("2026-11-28T23:05"));
    expect(paperTime("2305", { ...long, above: at("2026-11-30T01:00") })).toBe(at("2026-11-30T23:05"));
    expect(paperTime("2255", { ...long, above: at("2026-11-29T23:05") })).toBe(at("2026-11-29T22:55"));
    expect(paperTime("302305", { ...long, above: at("2026-11-28T22:00") })).toBe(at("2026-11-30T23:05"));
  });

  it("says what is wrong with what is none", () => {
    expect(["", "  ", "2575", "25", "abcd", "12345", "2260"].map((typed) => paperTime(typed, NIGHT))).toEqual([
      ...["missing", "missing"],
      ...Array.from({ length: 5 }, () => "unreadable"),
    ]);
    expect(paperTime("012305", NIGHT)).toBe("outside");
  });

  it("is a moment that reads as it was typed and is not to come, wherever the outage lies", () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 5 * 24 * 60 }), (typed, begins, lasts) => {
        const began = at("2026-11-28T00:00") + begins * 60_000_000;
        const now = began + lasts * 60_000_000;
        const text = String(Math.floor(typed / 60) * 100 + (typed % 60)).padStart(4, "0");
        const found = paperTime(text, { began, ended: null, now, above: null, zone: ZONE });
        if (typeof found === "string") return;
        expect(found).toBeLessThanOrEqual(now);
        expect(new Date(found / 1000 + 8 * 3_600_000).toISOString().slice(11, 16).replace(":", "")).toBe(text);
      }),
    );
  });
});
