import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjustment,
  clamp,
  clocksFor,
  continues,
  measure,
  readAt,
  readableWall,
  type Sample,
  sampleOf,
  serverAtLeast,
  skewOf,
  writeAt,
} from "../../../../web/src/core/record/clock";

const Y2000 = Date.UTC(2000, 0, 1);
const NOW = Date.UTC(2026, 10, 25, 8);
const HOUR = 3_600_000;
const EPOCH = { number: 3, skew: NOW - 5000 };
const at = (wall: number, monotonic: number) => ({ wall: NOW + wall, monotonic: 5000 + monotonic });
const sample = (epoch: number, offset: number, rtt = 10, when = NOW): Sample => ({
  ...{ epoch, offset_ms: offset, rtt_ms: rtt, at: when },
});

describe("the server's time by the clock that nobody sets", () => {
  const clock = (aheadMs: number, rttMs: number, then = 5000) => ({ aheadMs, rttMs, at: then });

  it("is known at the least, by what the measurement itself may be off", () => {
    expect(serverAtLeast(clock(NOW, 40), 5000)).toBe(NOW + 5000 - 20);
  });

  it("is told alike by two phones that were measured well: their countdowns agree to a second", () => {
    const [one, other] = [clock(NOW, 300), clock(NOW - 60_000, 20, 65_000)];
    const minute = 60_000;
    const apart = serverAtLeast(one, 5000 + minute) - serverAtLeast(other, 65_000 + minute);
    expect(Math.abs(apart)).toBeLessThan(500);
  });

  it("grows less sure with time, up to what a stretch of the clock allows", () => {
    expect(serverAtLeast(clock(NOW, 0), 5000 + HOUR)).toBe(NOW + 5000 + HOUR - 360);
    expect(serverAtLeast(clock(NOW, 0), 5000 + 99 * HOUR)).toBe(NOW + 5000 + 99 * HOUR - 1000);
  });
});

describe("a phone's clock", () => {
  it("that began again at 1970 is moved up by thirty years, and runs on from there", () => {
    expect(readableWall(0)).toBe(Y2000);
    expect(readableWall(5)).toBe(Y2000 + 5);
    expect(readableWall(-5)).toBe(Y2000);
    expect(readableWall(Y2000 - 1)).toBe(2 * Y2000 - 1);
    expect(readableWall(Y2000)).toBe(Y2000);
    expect(readableWall(NOW)).toBe(NOW);
  });

  it("is continuous within a second of what it was, and not before the newest action", () => {
    expect(skewOf(at(7, 3))).toBe(EPOCH.skew + 4);
    for (const [step, goesOn] of [
      [0, true],
      [1000, true],
      [-1000, true],
      [1001, false],
      [-1001, false],
    ] as const) {
      expect(continues(EPOCH, at(step, 0), 0)).toBe(goesOn);
    }
    expect(continues(EPOCH, at(0, 0), NOW)).toBe(true);
    expect(continues(EPOCH, at(0, 0), NOW + 1)).toBe(false);
  });
});

describe("what a request for the server's time tells", () => {
  it("is the server's time against the middle of the way, in whole milliseconds", () => {
    const told = measure(EPOCH, at(0, 0), at(300, 300), (NOW + 7150) * 1000);
    expect(told).toEqual({ epoch: 3, offset_ms: 7000, rtt_ms: 300, at: NOW + 300 });
    const fine = measure(EPOCH, at(0.4, 0.4), at(101.1, 101.1), (NOW + 50.9) * 1000);
    expect(fine).toEqual({ epoch: 3, offset_ms: 0, rtt_ms: 101, at: NOW + 101 });
  });

  it("is nothing where the clock jumped on the way, before it or at its end", () => {
    expect(measure(EPOCH, at(2000, 0), at(0, 300), 0)).toBeNull();
    expect(measure(EPOCH, at(0, 0), at(2000, 300), 0)).toBeNull();
    expect(measure(EPOCH, at(0, 300), at(0, 299), 0)).toBeNull();
    expect(measure(EPOCH, at(0, 0), at(0, 0), 0)?.rtt_ms).toBe(0);
  });
});

describe("the sample that speaks for an epoch", () => {
  it("has the lowest round trip, then is the newest, then the smallest; order of arrival decides nothing", () => {
    const [quick, slow] = [sample(1, 5, 10), sample(1, 1, 11)];
    const [newer, older] = [sample(1, 9, 10, NOW + 1), sample(1, 1, 10)];
    const [minus, plus, small] = [sample(1, -5), sample(1, 5), sample(1, 4)];
    for (const [best, ...others] of [
      [quick, slow],
      [newer, older],
      [small, plus],
      [minus, plus],
    ] as const) {
      expect(sampleOf(1, [best, ...others])).toBe(best);
      expect(sampleOf(1, [...others, best])).toBe(best);
    }
    expect(sampleOf(2, [quick])).toBeNull();
  });

  it("is that of the nearest epoch before where there is none, else the nearest after", () => {
    const samples = [sample(2, 2), sample(4, 4), sample(7, 7), sample(9, 9)];
    const micros = (epoch: number) => adjustment(epoch, samples);
    expect(micros(6)).toEqual({ micros: 4000, quality: "estimated" });
    expect(micros(1)).toEqual({ micros: 2000, quality: "estimated" });
    expect(micros(7)).toEqual({ micros: 7000, quality: "synced" });
    expect(adjustment(7, [])).toEqual({ micros: 0, quality: "estimated" });
  });

  it("makes a time synced up to a round trip of four seconds", () => {
    expect(adjustment(1, [sample(1, 5, 4000)]).quality).toBe("synced");
    expect(adjustment(1, [sample(1, 5, 4001)]).quality).toBe("estimated");
    expect(Object.is(adjustment(1, [sample(1, -0.0004)]).micros, 0)).toBe(true);
  });
});

describe("the samples that go on a page", () => {
  const samples = [sample(5, 5), sample(1, 1), sample(3, 3), sample(3, 4, 20)];
  const epochs = (used: number[]) => clocksFor(used, samples).map(({ epoch }) => epoch);

  it("are the best of each epoch that it uses and the newest from before, in order", () => {
    expect(epochs([5, 3, 5])).toEqual([1, 3, 5]);
    expect(clocksFor([3], samples)).toEqual([sample(1, 1), sample(3, 3)]);
    expect(epochs([1])).toEqual([1]);
  });

  it("hold the nearest earlier one for an epoch without one, and the newest of all for a page without actions", () => {
    expect(epochs([4])).toEqual([3]);
    expect(epochs([6, 2])).toEqual([1, 5]);
    expect(epochs([])).toEqual([5]);
    expect(clocksFor([2], [])).toEqual([]);
  });
});

it("a time is bound by what is there to bind it, and by nothing else", () => {
  const free = { after: null, receivedAt: null, previous: null, following: null };
  expect(clamp(-5, free)).toEqual({ time: -5, beforeRef: false });
  expect(clamp(5, { ...free, after: -9 })).toEqual({ time: 5, beforeRef: false });
  expect(clamp(-5, { ...free, previous: -3 })).toEqual({ time: -3, beforeRef: false });
  expect(clamp(5, { ...free, receivedAt: 4 })).toEqual({ time: 4, beforeRef: false });
  expect(clamp(5, { ...free, following: 3, after: 3 })).toEqual({ time: 3, beforeRef: true });
});

describe("a time as the record writes it", () => {
  it("has the phone's own zone, hours and minutes", () => {
    expect(writeAt(NOW + 5, 480)).toBe("2026-11-25T16:00:00.005+08:00");
    expect(writeAt(NOW, 0)).toBe("2026-11-25T08:00:00.000+00:00");
    expect(writeAt(NOW, -210)).toBe("2026-11-25T04:30:00.000-03:30");
    expect(writeAt(NOW + 0.6, 345)).toBe("2026-11-25T13:45:00.001+05:45");
  });

  it("is read back as the same moment", () => {
    const moment = fc.integer({ min: Y2000 + 86_400_000, max: Date.UTC(2199, 11, 30) });
    fc.assert(
      fc.property(moment, fc.integer({ min: -839, max: 839 }), (ms, zone) => {
        expect(readAt(writeAt(ms, zone))).toBe(ms);
      }),
    );
  });

  it.each(["2026-02-29T00:00:00.000Z", "2026-02-31T00:00:00.000Z", "2026-00-10T00:00:00.000Z", null, 5, ["2026"]])(
    "%s is none",
    (text) => {
      expect(readAt(text)).toBeNull();
    },
  );
});
