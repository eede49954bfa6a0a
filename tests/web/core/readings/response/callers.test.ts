import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byCaller,
  oddMobile,
  plainNumber,
  requestsOfNumber,
} from "../../../../../web/src/core/readings/response/callers";
import { requestsIn } from "../../../../../web/src/core/readings/response/requests";
import { entry } from "../../commands/given";

const by = (n: number, number: string | null, of?: string) => ({
  ...entry(
    n,
    of ? { type: "request.filled", body: { request: of } } : { type: "request.opened", body: { kind: "repair" } },
  ),
  private: number === null ? null : { number },
});
const requests = requestsIn({
  all: [by(2, "138-1234-5678"), by(3, null), by(4, "13900000000"), by(5, "+86 138 1234 5678", "aaaaaaaaaa.3")],
  undone: new Map(),
});

describe("a caller's number", () => {
  it.each([
    ["138 1234-5678", "13812345678"],
    ["+8613812345678", "13812345678"],
    ["008613812345678", "13812345678"],
    ["１３８１２３４５６７８", "13812345678"],
    ["86021-65432109", "02165432109"],
    ["86123456", "86123456"],
    ["8801", ""],
    ["", ""],
  ])("%j is %j", (number, plain) => expect(plainNumber(number)).toBe(plain));

  it.each([
    ["1376111222", 10],
    ["137 6111 22223 儿子", 12],
    ["13761112222", null],
    ["13761112222 转 3", null],
    ["028-55500212", null],
    ["110", null],
  ])("of %s the digits are counted where it is most likely wrong: %j", (typed, digits) => {
    expect(oddMobile(typed)).toBe(digits);
  });

  it("leads to what they asked before, however it was written, and whoever filled it in", () => {
    expect(requestsOfNumber(requests, "13812345678").map(({ entry: { ref } }) => ref)).toEqual([
      "aaaaaaaaaa.2",
      "aaaaaaaaaa.3",
    ]);
  });

  it("leads to nobody where it is none, or not for this reader", () => {
    expect(requestsOfNumber(requests, "")).toEqual([]);
    expect(requestsOfNumber(requests, "8801")).toEqual([]);
  });
});

describe("calls that name each other", () => {
  const call = (n: number, ...earlier: number[]) =>
    entry(n, { type: "request.opened", body: { kind: "repair" }, refs: earlier.map((each) => `aaaaaaaaaa.${each}`) });
  const later = (n: number, type: string, request: number, ...same: number[]) =>
    entry(n, {
      ...{ type, body: { request: `aaaaaaaaaa.${request}` } },
      refs: same.map((each) => `aaaaaaaaaa.${each}`),
    });
  const refs = (all: ReturnType<typeof byCaller>) => all.map((calls) => calls.map(({ entry: { n } }) => n));

  it("are one caller's, also those that only a later call puts together, or that name what is known later", () => {
    const all = [call(2), call(3), call(4, 5), call(5), call(6, 2, 3), call(7, 99)];
    expect(refs(byCaller(requestsIn({ all, undone: new Map() })))).toEqual([[2, 3, 6], [4, 5], [7]]);
  });

  it("are one caller's too where somebody finds it out later", () => {
    const all = [call(2), call(3), call(4), later(5, "request.filled", 3, 2), later(6, "request.acted", 4, 3)];
    expect(refs(byCaller(requestsIn({ all, undone: new Map() })))).toEqual([[2, 3, 4]]);
    expect(refs(byCaller(requestsIn({ all, undone: new Map([["aaaaaaaaaa.6", Number.POSITIVE_INFINITY]]) })))).toEqual([
      [2, 3],
      [4],
    ]);
  });

  it("are each one caller's, whatever they name", () => {
    const named = fc.array(fc.array(fc.integer({ min: 2, max: 9 }), { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(named, (earlier) => {
        const all = earlier.map((each, at) => call(at + 2, ...each));
        const groups = refs(byCaller(requestsIn({ all, undone: new Map() })));
        expect(groups.flat().sort()).toEqual(all.map(({ n }) => n).sort());
        for (const [at, each] of earlier.entries()) {
          const own = groups.find((group) => group.includes(at + 2));
          for (const n of each) expect(n > all.length + 1 || own?.includes(n)).toBe(true);
        }
      }),
    );
  });
});
