import { describe, expect, it } from "vitest";
import { plainNumber, requestsOfNumber } from "../../../../../web/src/core/readings/response/callers";
import { requestsIn } from "../../../../../web/src/core/readings/response/requests";
import { entry } from "../../commands/given";

const by = (n: number, number: string | null, of?: string) => ({
  ...entry(n, of ? { type: "request.filled", body: { request: of } } : { type: "request.opened", body: { kind: "repair" } }),
  private: number === null ? null : { number },
});
const requests = requestsIn({
  all: [by(2, "138-1234-5678"), by(3, null), by(4, "13900000000"), by(5, "+86 138 1234 5678", "aaaaaaaaaa.3")],
  undone: new Set(),
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
