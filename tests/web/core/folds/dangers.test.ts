import { describe, expect, it } from "vitest";
import { rescuedAt } from "../../../../web/src/core/folds/dangers";
import { MINUTE, START, sceneOf } from "../readings/limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];
const ref = (number: number) => [`aaaaaaaaaa.${number}`];
const people = (asset: string | null, more = {}) => ({
  people_in_danger: { place: "A1", danger: "lift", area: "tower-a", asset, ...more },
});
const opened = (after: number, of: ReturnType<typeof people>): Act => [after, "incident.opened", of];
const said = (after: number, safe: boolean, of: number, more = {}): Act => [
  ...([after, "entry.corrected", { safe, ...more }] as const),
  ref(of),
];
const folded = (acts: Act[], first = {}) => sceneOf([], acts, first).situation;
const assets = (acts: Act[], first = {}) => {
  const { danger, safe } = folded(acts, first);
  return [danger.map(({ asset }) => asset), safe.map(({ asset }) => asset)];
};

describe("people in danger", () => {
  it("are the same in one lift; of another danger there, or of no lift, they are others", () => {
    const in1 = people("lift-a1");
    expect(assets([opened(1, in1)], in1)).toEqual([["lift-a1"], []]);
    expect(assets([opened(1, people("lift-a1", { danger: "fire" }))], in1)).toEqual([["lift-a1", "lift-a1"], []]);
    expect(assets([opened(1, people(null))], people(null))).toEqual([[null, null], []]);
  });

  it("are the same where they are one special customer, whose equipment lasts as was said last", () => {
    const told = (customer: string, minutes: number) =>
      people(null, {
        ...{ danger: "machine", customer },
        lasts_until: new Date((START + minutes * MINUTE) / 1000).toISOString(),
      });
    const { danger } = folded([opened(2, told("luo", 2)), opened(3, told("dai", 60))], told("luo", 30));
    expect(danger.map(({ customer, until, refs }) => [customer, until, refs.length])).toEqual([
      ["luo", START + 2 * MINUTE, 2],
      ["dai", START + 60 * MINUTE, 1],
    ]);
  });

  it("are known by what was said latest of them, also once they are safe", () => {
    const now = people("lift-b1", { count: 5, condition: "asthma" });
    const acts: Act[] = [
      opened(1, people("lift-b1", { count: 2 })),
      said(3, true, 1),
      said(4, true, 2),
      [5, "entry.corrected", now, ref(2)],
    ];
    const state = folded(acts, people("lift-a1", { count: 1 }));
    expect(state.safe.map(({ asset, count, condition }) => [asset, count, condition])).toEqual([
      ["lift-a1", 1, null],
      ["lift-b1", 5, "asthma"],
    ]);
    expect(folded([...acts, said(6, false, 2)]).danger.map(({ count }) => count)).toEqual([5]);
  });

  it("of whom a word came before their report are as the last such word says", () => {
    const report = opened(5, people("lift-a1"));
    expect(assets([said(1, true, 3), report])).toEqual([[], ["lift-a1"]]);
    expect(assets([said(1, true, 4), said(2, false, 4), report])).toEqual([["lift-a1"], []]);
    expect(assets([said(1, true, 9), report])).toEqual([["lift-a1"], []]);
  });
});

describe("when everybody in danger was last said to be safe", () => {
  const rescued = (acts: Act[], first = people("lift-a1"), kinds = ["lift"]) => {
    const at = rescuedAt(folded(acts, first), kinds);
    return at === -1 ? null : (at - START) / MINUTE;
  };

  it("is the last of their rescues", () => {
    const both = [opened(1, people("lift-b1")), said(6, true, 1), said(9, true, 2)];
    expect(rescued(both)).toBe(9);
    expect(rescued([said(6, true, 1)])).toBe(6);
  });

  it("is never while somebody is not, nor where nobody was in danger of these kinds", () => {
    expect(rescued([])).toBeNull();
    expect(rescued([opened(1, people("lift-b1")), said(6, true, 1)])).toBeNull();
    expect(rescued([said(6, true, 1)], people("lift-a1"), ["fire"])).toBeNull();
    expect(rescued([said(6, true, 1)], people("lift-a1", { danger: null }))).toBeNull();
    expect(rescued([], {} as ReturnType<typeof people>)).toBeNull();
  });

  it("heeds no danger of another kind", () => {
    const fire = opened(1, people("lift-b1", { danger: "fire" }));
    expect(rescued([fire, said(6, true, 1)])).toBe(6);
    expect(rescued([fire, said(6, true, 1), said(9, true, 2)])).toBe(6);
    expect(rescued([opened(1, people("lift-b1", { danger: null })), said(6, true, 1)])).toBe(6);
  });
});
