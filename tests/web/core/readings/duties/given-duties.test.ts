import { describe, expect, it } from "vitest";
import { givenTo } from "../../../../../web/src/core/readings/duties/given-duties";
import { entryOf } from "../../boards";

type Act = readonly [type: string, body: Record<string, unknown>, actor: string, flag?: string];

const given = (...acts: readonly Act[]) =>
  givenTo(
    acts.map(([type, body, actor, flag], index) =>
      entryOf({ ref: `a.${index + 1}`, happened_at: index, action: { type, actor, body }, flags: flag ? [flag] : [] }),
    ),
    "mao",
  ).map(({ duty, by, from }) => [duty, by, from]);

const told: Act = ["duty.taken", { duty: "liaison", person: "mao" }, "lin"];
const over: Act = ["duty.handed_over", { duty: "leader", from: "lin", to: "mao" }, "lin"];
const moved: Act = ["duty.handed_over", { duty: "leader", from: "lin", to: "mao" }, "wang"];

describe("a duty that somebody was given", () => {
  it("is told with who gave it and from whom, until it is taken up", () => {
    expect(given(told, over)).toEqual([
      ["liaison", "lin", null],
      ["leader", "lin", "lin"],
    ]);
    expect(given(moved)).toEqual([["leader", "wang", "lin"]]);
    expect(given(told, over, ["duty.taken", told[1], "mao"])).toEqual([["leader", "lin", "lin"]]);
  });

  it("is told no longer once it is handed on, let go, or taken back", () => {
    expect(given(over, ["duty.handed_over", { duty: "leader", from: "mao", to: "lin" }, "mao"])).toEqual([]);
    expect(given(over, ["duty.handed_over", { duty: "leader", from: "mao", to: "lin" }, "lin"])).toEqual([]);
    expect(given(told, ["duty.released", told[1], "lin"])).toEqual([]);
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
        ["duty.handed_over", over[1], "lin", "not_allowed"],
      ),
    ).toEqual([]);
  });
});
