import { describe, expect, test as it } from "vitest";
import {
  gapsIn,
  type HeardDevice,
  inGaps,
  silentPhones,
} from "../../../../../web/src/features/desk/devices/silent-phones";

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

describe("gaps", () => {
  it("missing numbers are told as runs, and those below the first held are not missed", () => {
    expect(gapsIn(new Set([3, 4, 7, 9]))).toEqual([
      [5, 6],
      [8, 8],
    ]);
    expect(gapsIn(new Set())).toEqual([]);
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
