// @vitest-environment happy-dom
import { writeFileSync } from "node:fs";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { type BySize, committed, FILE, growths, numbers, uneven } from "./committed";
import { type Counts, counted, watch } from "./counting";

const { countsAt } = await import("./plays");

const FEW = 20;
const SIZES = [1000, 20_000] as const;
const FLAT = ["a tap on a phone", "one entry comes to a phone", "one entry comes to the desk"];
/** What takes more in a long journal and should not: it only becomes less. */
const NOT_FLAT_YET: Readonly<Record<string, readonly string[]>> = {
  "a tap on a phone": ["entries visited"],
  "one entry comes to a phone": ["entries visited", "calls of readings"],
  "one entry comes to the desk": ["entries visited"],
};

const ZERO: Counts = { visited: 0, nodes: 0, styles: 0, evolved: {}, readings: {}, calls: {} };

describe("what is done on the client", () => {
  let found: BySize = {};

  beforeAll(async () => {
    // Once for nothing: then all code is here that is fetched when a screen first needs it.
    await countsAt(FEW, FEW);
    const counts = new Map<number, Readonly<Record<string, Counts>>>();
    for (const size of SIZES) counts.set(size, await countsAt(size));
    found = Object.fromEntries(
      Object.keys(counts.get(SIZES[0]) ?? {}).map((play) => [
        play,
        Object.fromEntries(SIZES.map((size) => [`${size}`, counts.get(size)?.[play] ?? ZERO])),
      ]),
    );
  }, 600_000);

  it("costs no more than is committed", () => {
    const said = Object.entries(found).flatMap(([play, sizes]) =>
      Object.entries(sizes).map(([size, each]) => ({ play, size, each })),
    );
    if (process.env["WRITE_COSTS"] === "1") {
      const text = Object.fromEntries(
        Object.entries(found).map(([play, sizes]) => [
          play,
          Object.fromEntries(Object.entries(sizes).map(([size, each]) => [size, numbers(each)])),
        ]),
      );
      writeFileSync(FILE, `${JSON.stringify(text, null, 2)}\n`);
    }
    const may = committed();
    expect(Object.keys(found), "make costs writes the numbers anew").toEqual(Object.keys(may));
    const grown = said.flatMap(({ play, size, each }) =>
      growths(`${play}, ${size} held`, each, may[play]?.[size] ?? ZERO),
    );
    expect(grown, "make costs, with the reason in the commit").toEqual([]);
  });

  it.each(FLAT)("of %s is the same in a long journal, but for what is listed", (play) => {
    const [short, long] = SIZES.map((size) => found[play]?.[size] ?? ZERO);
    expect(uneven(short ?? ZERO, long ?? ZERO)).toEqual(NOT_FLAT_YET[play]);
  });
});

it("names what grew, and where", () => {
  const may: Counts = {
    ...ZERO,
    visited: 10,
    evolved: { "core/a.ts": 5 },
    calls: { "core/a.ts": 100, "core/b.ts": 50 },
  };
  const now: Counts = {
    ...ZERO,
    visited: 12,
    evolved: { "core/a.ts": 7 },
    calls: { "core/a.ts": 100, "core/b.ts": 60 },
  };
  expect(growths("a tap", now, may)).toEqual([
    "a tap: 12 entries visited instead of 10, most in core/b.ts (+10)",
    "a tap: 7 folds evolved instead of 5, most in core/a.ts (+2)",
    "a tap: 160 calls instead of 150, most in core/b.ts (+10)",
  ]);
  expect(growths("a tap", { ...may, calls: { "core/a.ts": 104, "core/b.ts": 50 } }, may)).toEqual([]);
});

it("counts nodes, styles and entries", async () => {
  const entries = [{ seq: 1 }, { seq: 2 }];
  watch(entries);
  const { visited, nodes, styles } = await counted(async () => {
    const made = document.createElement("p");
    document.body.append(made);
    made.style.width = "3px";
    made.append(document.createTextNode(`${entries[0]?.seq} ${entries[1]?.seq} ${entries[1]?.seq}`));
    document.head.append(document.createElement("style"));
    new CSSStyleSheet().replaceSync("p { color: red }");
    // Records of changes are told before the next turn.
    await Promise.resolve();
  });
  expect({ visited, nodes, styles }).toEqual({ visited: 2, nodes: 3, styles: 3 });
});
