import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import {
  createDeviceReading,
  gapsIn,
  type HeardDevice,
  inGaps,
  silentPhones,
  withNumber,
} from "../../../../../web/src/features/desk/devices/silent-phones";
import { entryOf } from "../../../core/boards";

const NOW = 1_800_000_000_000;
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;

const device = (id: string, change: Partial<HeardDevice> = {}): HeardDevice => ({
  id,
  label: id,
  people: [],
  lastHeard: NOW,
  recorded: 10,
  held: 10,
  gaps: [],
  ...change,
});
const all = () => true;

describe("silent phones", () => {
  it("a phone heard a moment ago with everything here is no news", () => {
    expect(silentPhones([device("a")], all, NOW)).toEqual([]);
  });

  it("five minutes of silence are odd, ten want a call, never heard is worst", () => {
    const rows = silentPhones(
      [
        device("five", { lastHeard: minutesAgo(5.9) }),
        device("never", { lastHeard: null }),
        device("twelve", { lastHeard: minutesAgo(12) }),
        device("four", { lastHeard: minutesAgo(4.9) }),
      ],
      all,
      NOW,
    );
    expect(rows.map((row) => [row.id, row.minutes, row.grade])).toEqual([
      ["never", null, "bad"],
      ["twelve", 12, "bad"],
      ["five", 5, "soon"],
    ]);
  });

  it("a phone that is heard but holds more than is here is shown with what is missing", () => {
    const [row] = silentPhones([device("a", { recorded: 57, held: 49, gaps: [[41, 43]] })], all, NOW);
    expect(row).toMatchObject({ missing: 11, grade: "heard" });
  });

  it("a phone that has not said how much it holds is judged by its gaps alone", () => {
    expect(silentPhones([device("a", { recorded: null, held: 3 })], all, NOW)).toEqual([]);
    expect(silentPhones([device("a", { recorded: null, held: 3, gaps: [[2, 2]] })], all, NOW)).toMatchObject([
      { missing: 1 },
    ]);
  });

  it("a clock ahead of the server's gives no negative silence", () => {
    expect(silentPhones([device("a", { lastHeard: NOW + 60_000, gaps: [[1, 1]] })], all, NOW)[0]?.minutes).toBe(0);
  });

  it("phones that take no part are left out", () => {
    const rows = silentPhones(
      [device("a", { lastHeard: null }), device("b", { lastHeard: null })],
      (d) => d.id === "b",
      NOW,
    );
    expect(rows.map((row) => row.id)).toEqual(["b"]);
  });
});

describe("somebody with two devices", () => {
  const people = [{ id: "plin", name: "林建宇" }];
  const old = device("old", { people, lastHeard: minutesAgo(7200) });

  it("is not silent while one of them is heard, and what has not arrived of the other is told all the same", () => {
    const desk = device("desk", { people });
    const others = (each: HeardDevice) => each.id !== "desk";
    expect(silentPhones([desk, old], others, NOW)).toEqual([]);
    expect(silentPhones([desk, { ...old, recorded: 12 }], others, NOW).map(({ missing }) => missing)).toEqual([2]);
    expect(silentPhones([{ ...desk, lastHeard: minutesAgo(6) }, old], others, NOW)).toHaveLength(1);
  });

  it("shares a silent phone with somebody who is not heard", () => {
    const shared = { ...old, people: [...people, { id: "pxu", name: "徐青青" }] };
    expect(silentPhones([device("desk", { people }), shared], all, NOW)).toHaveLength(1);
  });
});

describe("what entries tell of devices", () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 });

  it("is the same numbers, however they came", () =>
    fc.assert(
      fc.property(numbers, (came) => {
        const held = came.reduce(withNumber, []);
        const told = held.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        expect(told).toEqual([...new Set(came)].sort((a, b) => a - b));
        expect(gapsIn(held).every(([from, to]) => from <= to)).toBe(true);
      }),
    ));

  it("is the same by lists that follow each other as by each of them alone", () => {
    const entries = Array.from({ length: 14 }, (_, at) =>
      entryOf({
        ref: `${at % 2 ? "aaaaaaaaaa" : "bbbbbbbbbb"}.${at + 1}`,
        ...(at % 5 === 4 ? {} : { seq: at }),
        happened_at: at,
        received_at: at,
        action: { actor: at % 3 ? "p1" : "p2", type: at === 7 ? "generation.started" : "note.written" },
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.subarray(entries), { minLength: 1, maxLength: 6 }), (lists) => {
        const read = createDeviceReading();
        for (const list of lists) {
          const told = read(list);
          expect(told).toEqual(createDeviceReading()(list));
        }
      }),
    );
  });
});

describe("gaps", () => {
  it("missing numbers are told as runs, and those below the first held are not missed", () => {
    expect(gapsIn([3, 4, 7, 9].reduce(withNumber, []))).toEqual([
      [5, 6],
      [8, 8],
    ]);
    expect(gapsIn([])).toEqual([]);
  });

  it("runs are counted with both ends", () => {
    expect(
      inGaps([
        [41, 43],
        [50, 50],
      ]),
    ).toBe(4);
  });
});
