import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadMessage, readMessage } from "../../../../../web/src/core/readings/response/chat-text";

const AREAS = [
  { id: "tower-a", names: ["A座", "Tower A"] },
  { id: "tower-a-lobby", names: ["A座大堂", "Tower A lobby"] },
  { id: "garage", names: ["地下车库", "Garage"] },
];
const NOTHING: ReadMessage = { kind: null, area: null, number: "", room: "" };

describe("a message copied from a chat", () => {
  it.each<[string, Partial<ReadMessage>]>([
    ["我们被困在A座电梯里了，快来！13812345678", { kind: "trapped", area: "tower-a", number: "13812345678" }],
    ["地下车库出不来", { kind: "trapped", area: "garage" }],
    ["3号楼1203室 老人用制氧机，还能撑多久", { kind: "urgent", room: "3号楼1203室" }],
    ["A座大堂冒烟了", { kind: "urgent", area: "tower-a-lobby" }],
    [
      "A座502 水管漏水，电话 138 1234 5678",
      { kind: "repair", area: "tower-a", room: "A座502", number: "138 1234 5678" },
    ],
    ["我要投诉！冰箱的东西都坏了", { kind: "complaint" }],
    ["什么时候来电？", { kind: "enquiry" }],
    ["电梯停了，没有人被困，麻烦维修", { kind: "repair" }],
    ["+86 13912345678 王先生", { number: "+86 13912345678" }],
    ["回我座机 021-65432109", { number: "021-65432109" }],
    ["3-2-501 门禁打不开", { kind: "repair", room: "3-2-501" }],
    ["Room 1203, my dad needs oxygen", { kind: "urgent", room: "Room 1203" }],
    ["we are trapped in the garage lift", { kind: "trapped", area: "garage" }],
    ["１３８１２３４５６７８", { number: "13812345678" }],
    ["谢谢", {}],
    ["", {}],
  ])("%j", (words, expected) => {
    expect(readMessage(words, AREAS)).toEqual({ ...NOTHING, ...expected });
  });

  it("takes no part of a longer figure for a number", () => {
    expect(readMessage("订单 913812345678001", AREAS).number).toBe("");
  });

  it("is read whatever it says, and proposes nothing that it does not say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (words) => {
        const { number, room } = readMessage(words, []);
        const text = words.normalize("NFKC");
        expect(text.includes(number) && text.includes(room)).toBe(true);
      }),
    );
  });
});
