import { describe, expect, it } from "vitest";
import { partNone, partSome } from "../../../../web/src/core/commands/parting";
import { inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { PLAN } from "../../support/desk/plan";
import { entryOf } from "../boards";

const MINUTE = 60_000_000;
const START = 1_800_000_000_000_000;
const iso = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();
const write = (ms: number) => new Date(ms).toISOString();
const entry = (ref: string, minute: number, type: string, body: object, incident: string | null = null) =>
  entryOf({ ref, happened_at: START + minute * MINUTE, action: { type, incident, body: { ...body } } });
const report = (ref: string, minute: number, area: string, since = minute) =>
  entry(ref, minute, "incident.opened", { areas: [area], since: iso(since) });

function parted(entries: readonly ReturnType<typeof entry>[], ...chosen: string[]) {
  const read = createScenes();
  const scenes = read(entries.toSorted(inDisplayOrder));
  const [view] = scenes.real;
  if (!view) throw new Error("no outage");
  const parting = { scene: scenes.scene(view), edition: PLAN, chosen, write };
  const made = partSome(parting);
  return { made, back: partNone(parting, made) };
}

const THREE = [report("a.1", 0, "tower-a"), report("b.1", 30, "tower-b"), report("c.1", 40, "tower-b")];

describe("parting some of the reports", () => {
  it("takes those that are named out, as one, and leaves the rest as it was", () => {
    expect(parted(THREE, "b.1", "c.1").made).toEqual([
      {
        ...{ type: "incident.separated", incident: "a.1", drill: false },
        ...{ refs: ["b.1", "c.1"], body: { together: true } },
      },
    ]);
    expect(parted(THREE, "c.1").made).toMatchObject([{ refs: ["c.1"], body: {} }]);
  });

  it("does nothing where none is named, or all of them", () => {
    expect(parted(THREE).made).toEqual([]);
    expect(parted(THREE, "a.1", "b.1", "c.1").made).toEqual([]);
    expect(parted(THREE, "x.1").made).toEqual([]);
  });

  it("is taken back by joining all again", () => {
    expect(parted(THREE, "b.1").back).toMatchObject([{ type: "incident.joined", refs: ["a.1", "b.1", "c.1"] }]);
  });
});

describe("what was told of an area before it was reported by itself", () => {
  const told = [
    report("a.1", 0, "tower-a"),
    entry("a.2", 20, "facts.changed", { areas: ["tower-a", "tower-b"] }, "a.1"),
    entry("a.3", 20, "supply.lost", { areas: ["tower-b"] }, "a.1"),
    report("b.1", 30, "tower-b"),
  ];

  it("goes with the outage that it is of: since when it is dark, and out of the areas of the one that stays", () => {
    const { made, back } = parted(told, "b.1");
    expect(made).toMatchObject([
      { type: "incident.separated", refs: ["b.1"] },
      { type: "facts.changed", incident: "b.1", body: { since: iso(20) } },
      { type: "facts.changed", incident: "a.1", body: { areas: ["tower-a"] } },
    ]);
    expect(back).toMatchObject([
      { type: "incident.joined" },
      { type: "facts.changed", incident: "a.1", body: { since: iso(0) } },
      { type: "facts.changed", incident: "a.1", body: { areas: ["tower-a", "tower-b"] } },
    ]);
  });

  it("is not taken for that of a report that tells of an earlier hour, nor of another building", () => {
    expect(parted([...told.slice(0, 3), report("b.1", 30, "tower-b", 10)], "b.1").made).toMatchObject([
      {},
      { body: { areas: ["tower-a"] } },
    ]);
    expect(parted([...told.slice(0, 3), report("c.1", 30, "garage")], "c.1").made).toHaveLength(1);
  });
});
