// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

const MINUTE = 60_000;
const KEY = "stormlamp:held";

let ran = 0;
/** A page that has just started: its monotonic clock begins at any value. */
async function page(at = 0): Promise<(ref: string) => number> {
  vi.resetModules();
  ran = at;
  return (await import("../../../../web/src/app/checklists/held-time")).heldFor;
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(performance, "now").mockImplementation(() => ran);
});

it("counts from when it was first asked, each entry by itself", async () => {
  const heldFor = await page(500);
  expect(heldFor("a.1")).toBe(0);
  ran += MINUTE;
  expect([heldFor("a.1"), heldFor("a.2")]).toEqual([MINUTE, 0]);
});

it("goes on after a restart, and leaves out the time for which the phone was off", async () => {
  const before = await page();
  before("a.1");
  ran += MINUTE;
  before("a.1");
  const after = await page(7 * MINUTE);
  expect(after("a.1")).toBe(MINUTE);
  ran += MINUTE;
  expect(after("a.1")).toBe(2 * MINUTE);
});

it("asks no clock that somebody may set", async () => {
  const before = await page();
  before("a.1");
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60 * MINUTE);
  expect((await page())("a.1")).toBe(0);
});

it("begins anew where what was kept is not ours to read", async () => {
  for (const kept of [
    "{",
    "null",
    "7",
    '{"ran":"x","since":[]}',
    '{"ran":5,"since":{}}',
    '{"ran":9,"since":[["a.1"]]}',
  ]) {
    localStorage.setItem(KEY, kept);
    expect((await page())("a.1")).toBe(0);
  }
});
