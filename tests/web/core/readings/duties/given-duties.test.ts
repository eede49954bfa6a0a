import { describe, expect, it } from "vitest";
import { movedFor } from "../../../../../web/src/core/readings/duties/given-duties";
import { entryOf } from "../../boards";

type Act = readonly [type: string, body: Record<string, unknown>, actor: string, more?: More];
interface More {
  readonly flag?: string;
  /** The act that it takes back or takes up, from 1. */
  readonly of?: number;
}

const moved = (...acts: readonly Act[]) =>
  movedFor(
    acts.map(([type, body, actor, { flag, of } = {}], index) =>
      entryOf({
        ...{ ref: `a.${index + 1}`, happened_at: index, flags: flag ? [flag] : [] },
        action: { type, actor, body, refs: of ? [`a.${of}`] : [] },
      }),
    ),
    "mao",
  ).map(({ duty, by, from, to }) => [duty, by, from, to]);
/** What came to this person. */
const given = (...acts: readonly Act[]) =>
  moved(...acts).flatMap(([duty, by, from, to]) => (to === null ? [[duty, by, from]] : []));

const told: Act = ["duty.taken", { duty: "liaison", person: "mao" }, "lin"];
const over: Act = ["duty.handed_over", { duty: "leader", from: "lin", to: "mao" }, "lin"];
const byWang: Act = ["duty.handed_over", { duty: "leader", from: "lin", to: "mao" }, "wang"];

describe("a duty that somebody was given", () => {
  it("is told with who gave it and from whom, until it is taken up", () => {
    expect(given(told, over)).toEqual([
      ["liaison", "lin", null],
      ["leader", "lin", "lin"],
    ]);
    expect(given(byWang)).toEqual([["leader", "wang", "lin"]]);
    expect(given(told, over, ["duty.taken", told[1], "mao"])).toEqual([["leader", "lin", "lin"]]);
  });

  it("is told no longer once it is handed on, let go, or taken back", () => {
    expect(given(over, ["duty.handed_over", { duty: "leader", from: "mao", to: "lin" }, "mao"])).toEqual([]);
    expect(given(over, ["duty.handed_over", { duty: "leader", from: "mao", to: "lin" }, "lin", { of: 1 }])).toEqual([]);
    expect(given(told, ["duty.released", told[1], "lin", { of: 1 }])).toEqual([]);
  });

  it("is not told to who gave it where who has it says the same, but where somebody else moved it on", () => {
    const away: Act = ["duty.handed_over", { duty: "leader", from: "mao", to: "lin" }, "mao"];
    expect(moved(away, ["duty.handed_over", away[1], "lin"])).toEqual([]);
    expect(moved(["duty.handed_over", away[1], "lin"])).toEqual([["leader", "lin", "mao", "lin"]]);
    expect(moved(away, ["duty.handed_over", { ...away[1], to: "xu" }, "xu"])).toEqual([["leader", "xu", "mao", "xu"]]);
  });

  it("is told again when it is given again", () => {
    expect(given(told, ["duty.taken", told[1], "mao"], ["duty.released", told[1], "mao"], told)).toEqual([
      ["liaison", "lin", null],
    ]);
  });

  it("is not what one took, what others do, what is no duty, or what may not be said", () => {
    expect(
      given(
        ["duty.taken", told[1], "mao"],
        ["duty.taken", { duty: "safety", person: "xu" }, "lin"],
        ["duty.taken", { duty: "cook", person: "mao" }, "lin"],
        ["duty.praised", { duty: "service", person: "mao" }, "lin"],
        ["duty.handed_over", over[1], "lin", { flag: "not_allowed" }],
      ),
    ).toEqual([]);
  });
});

const have: Act = ["duty.taken", { duty: "service", person: "mao" }, "mao"];
const take = (from: string, to: string, by = to, more: More = {}): Act => [
  "duty.handed_over",
  { duty: "service", from, to },
  by,
  more,
];

describe("a duty that somebody else took from this person", () => {
  it("is told with who took or moved it, and who has it now, had it been taken or not", () => {
    expect(moved(have, take("mao", "xu"))).toEqual([["service", "xu", "mao", "xu"]]);
    expect(moved(have, take("mao", "xu", "lin"))).toEqual([["service", "lin", "mao", "xu"]]);
    expect(moved(take("mao", "xu"))).toEqual([["service", "xu", "mao", "xu"]]);
  });

  it("is told no longer once it is let go, taken back by either, or handed over by themselves", () => {
    expect(moved(have, take("mao", "xu"), ["duty.released", have[1], "mao"])).toEqual([]);
    expect(moved(have, take("mao", "xu"), take("xu", "mao"))).toEqual([]);
    expect(moved(have, take("mao", "xu"), take("xu", "mao", "xu", { of: 2 }))).toEqual([]);
    expect(moved(have, take("mao", "xu", "mao"))).toEqual([]);
  });

  it("is told to who was given it by somebody who no longer had it", () => {
    expect(moved(take("he", "mao", "he"), take("he", "xu", "lin"))).toEqual([["service", "lin", "he", "xu"]]);
    expect(moved(take("he", "mao", "he"), have, take("he", "xu", "lin"))).toEqual([["service", "lin", "he", "xu"]]);
  });
});
