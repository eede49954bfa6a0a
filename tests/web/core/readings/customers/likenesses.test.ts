import { describe, expect, it } from "vitest";
import { likenessesOf } from "../../../../../web/src/core/readings/customers/likenesses";

const QIN = { name: "秦桂兰", numbers: ["13800000009"] };

describe("who may be the same", () => {
  const known = [
    { id: "c1", name: "秦 桂兰", numbers: [] },
    { id: "c2", name: "罗秀英", numbers: ["138-0000-0009"] },
    { id: "c3", name: "戴敏", numbers: [] },
  ];

  it("has the name or one of the numbers, however they are written", () => {
    expect(likenessesOf(QIN, known).map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect(likenessesOf({ name: "贺桂芳", numbers: [""] }, known)).toEqual([]);
  });
});
