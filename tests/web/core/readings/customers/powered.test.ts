import { describe, expect, it } from "vitest";
import { MINUTE, START } from "../limit-scenes";
import { type Act, checked, DAI, LUO, next, read, time } from "./looks";

/** Their battery of two hours ends at 120. */
const customers = [LUO];
const asks = (...acts: Act[]) => read(acts, { customers }).visits.map((visit) => visit.asksPower);
const power = (...acts: Act[]) => read(acts, { customers }).visits.map(({ powered }) => powered?.by ?? null);
const due = (...acts: Act[]) => next(acts, { customers })["luo"];
const often = { next: time(160) };

describe("whose device has stopped and who is said to be well", () => {
  it("is asked at once what keeps them going, whatever was agreed of the next look", () => {
    expect(asks(checked(130, "luo", "well", often))).toEqual([true]);
    expect(due(checked(130, "luo", "well", often))).toBe(130);
    expect(asks(checked(110, "luo", "well", often))).toEqual([false]);
  });

  it("is looked at next as what was said of that has it", () => {
    const said = checked(131, "luo", "well", { power: "bottle", next: time(141) });
    expect(due(checked(130, "luo", "well"), said)).toBe(141);
    expect(asks(checked(130, "luo", "well"), said)).toEqual([false]);
    expect(power(said)).toEqual(["bottle"]);
    expect(read([said], { customers }).visits[0]?.endsAt).toBeNull();
    // A later word that they are well says nothing else of it.
    expect(power(said, checked(141, "luo", "well", often))).toEqual(["bottle"]);
    expect(due(said, checked(141, "luo", "well", often))).toBe(160);
  });

  it("is asked again once they need help, or the power went again, or a word of this build's future says what it is", () => {
    const said = checked(131, "luo", "well", { power: "backup" });
    expect(asks(said, checked(140, "luo", "needs_help"), checked(150, "luo", "well"))).toEqual([true]);
    const lost: Act[] = [
      [132, "supply.returned", { areas: ["tower-a"] }],
      [133, "supply.lost", { areas: ["tower-a"] }],
    ];
    expect(power(said, ...lost)).toEqual([null]);
    expect(asks(checked(131, "luo", "well", { power: "moon" }))).toEqual([true]);
  });

  it("comes before others whose turn it is", () => {
    const { visits } = read([checked(130, "luo", "well")], { customers: [DAI, LUO] });
    expect(visits.map(({ matter }) => matter.id)).toEqual(["luo", "dai"]);
  });

  it("counts no word from before the device stopped", () => {
    expect(power(checked(100, "luo", "well", { power: "backup" }))).toEqual([null]);
    expect(read([checked(100, "luo", "well", { power: "backup" })], { customers }).visits[0]?.endsAt).toBe(
      START + 120 * MINUTE,
    );
  });
});
