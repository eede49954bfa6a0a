import { expect, it } from "vitest";
import { cut, PAGE_ACTIONS, PAGE_BYTES, payloadText } from "../../../../web/src/core/record/pages";

it("a payload is these bytes, its clocks' times in UTC", () => {
  const at = Date.UTC(2026, 10, 25, 8, 30, 0, 5);
  const seal = { site: "s", device: "d", page: 2, prev: "p", first: 7, build: "b", digests: ["x"] };
  const clocks = [{ epoch: 1, offset_ms: -5, rtt_ms: 12, at }];
  expect(payloadText({ ...seal, clocks })).toBe(
    '{"v":1,"site":"s","device":"d","page":2,"prev":"p","first":7,"build":"b","clocks":' +
      '[{"epoch":1,"offset_ms":-5,"rtt_ms":12,"at":"2026-11-25T08:30:00.005+00:00"}],"digests":["x"]}',
  );
});

it("a page holds so many actions and bytes, and the first whatever its size", () => {
  const ones = (count: number) => Array.from({ length: count }, () => 1);
  expect([cut([]), cut(ones(PAGE_ACTIONS)), cut(ones(PAGE_ACTIONS + 1))]).toEqual([0, PAGE_ACTIONS, PAGE_ACTIONS]);
  expect(cut([PAGE_BYTES - 1, 1])).toBe(2);
  expect(cut([PAGE_BYTES - 1, 2])).toBe(1);
  expect(cut([PAGE_BYTES + 1, 1])).toBe(1);
  expect(cut([1, PAGE_BYTES, 1])).toBe(1);
});
