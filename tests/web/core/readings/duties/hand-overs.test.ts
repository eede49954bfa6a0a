import { describe, expect, it } from "vitest";
import { handOversIn } from "../../../../../web/src/core/readings/duties/hand-overs";
import { entryOf } from "../../boards";

type Act = readonly [type: string, body: Record<string, unknown>, actor: string, more?: More];
interface More {
  readonly flag?: string;
  /** The act that it takes back or takes up, from 1. */
  readonly of?: number;
}

const read = (...acts: readonly Act[]) =>
  handOversIn(
    acts.map(([type, body, actor, { flag, of } = {}], index) =>
      entryOf({
        ...{ ref: `a.${index + 1}`, happened_at: index, flags: flag ? [flag] : [] },
        action: { type, actor, body, refs: of ? [`a.${of}`] : [] },
      }),
    ),
  ).map(({ duty, from, to, both, entry, summary }) => [duty, from, to, both, entry.ref, summary]);

const over = (from: string, to: string, more: object = {}) => ({ duty: "leader", from, to, ...more });
const byLin: Act = ["duty.handed_over", over("lin", "mao", { summary: "二级" }), "lin"];
const byMao: Act = ["duty.handed_over", over("lin", "mao"), "mao"];

describe("a hand-over", () => {
  it("that both recorded, each on a phone of their own, is one, in whatever order, with what was said", () => {
    expect(read(byLin, byMao)).toEqual([["leader", "lin", "mao", true, "a.1", "二级"]]);
    expect(read(byMao, byLin)).toEqual([["leader", "lin", "mao", true, "a.1", "二级"]]);
    expect(read(byLin)).toEqual([["leader", "lin", "mao", false, "a.1", "二级"]]);
  });

  it("is confirmed by whoever takes it up", () => {
    expect(read(byLin, ["duty.taken", { duty: "leader", person: "mao" }, "mao", { of: 1 }])).toEqual([
      ["leader", "lin", "mao", true, "a.1", "二级"],
    ]);
    expect(read(byLin, ["duty.taken", { duty: "leader", person: "xu" }, "xu", { of: 1 }])[0]?.[3]).toBe(false);
  });

  it("that is made again after it went back is another one; said twice by the same it is not confirmed", () => {
    const back: Act = ["duty.handed_over", over("mao", "lin"), "mao"];
    expect(read(byLin, back, byMao).map(([, from, , both]) => [from, both])).toEqual([
      ["lin", false],
      ["mao", false],
      ["lin", false],
    ]);
    expect(read(byLin, byLin).map((each) => each[3])).toEqual([false, false]);
  });

  it("that was taken back at once is none, nor what is no hand-over", () => {
    const undone: Act = ["duty.handed_over", over("mao", "lin"), "lin", { of: 1 }];
    expect(read(byLin, undone)).toEqual([]);
    expect(read(["duty.handed_over", over("lin", "mao"), "lin", { of: 7 }])).toHaveLength(1);
    expect(read(["duty.handed_over", { duty: "cook", from: "lin", to: "mao" }, "lin"])).toEqual([]);
    expect(read([...byLin.slice(0, 3), { flag: "not_allowed" }] as unknown as Act)).toEqual([]);
  });
});
