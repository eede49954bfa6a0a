import { describe, expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { isOpen, mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { EDITION, MINUTE, START, sceneOf } from "../limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];
const trapped = (after: number, asset: string): Act => [
  after,
  "incident.opened",
  { areas: ["tower-a"], people_in_danger: { place: asset, danger: "lift", asset, area: "tower-a" } },
];
const urgent: Act = [
  2,
  "request.opened",
  { kind: "urgent", area: "tower-a", what: "冷库", call_back: new Date(START / 1000).toISOString() },
];
const asked: Act = [20, "request.opened", { kind: "trapped", area: "tower-a", what: "门打不开" }];
const FRIDGE = { id: "fridge", area: "tower-a", battery_hours: 1, check_every: 1 };

function order(acts: Act[], now: number) {
  const scene = sceneOf(["tower-a"], acts);
  const at = { edition: EDITION, scene, customers: [FRIDGE], waits: WAITS, now: START + now * MINUTE };
  return mattersOf(at).filter((each) => isOpen(each) && each.urgency === 0);
}

describe("people in danger", () => {
  it("come before all else, whoever told of them and whatever is overdue, who waits longest first", () => {
    const acts = [urgent, trapped(10, "lift-a1"), trapped(15, "lift-b1"), asked];
    expect(order(acts, 60).map(({ kind, place }) => `${kind} ${place.asset ?? ""}`)).toEqual([
      ...["danger lift-a1", "danger lift-b1", "request "],
      ...["request ", "check "],
    ]);
  });

  it("stand once, with the time that their clock has run over", () => {
    const [lift] = order([trapped(10, "lift-a1")], 17).filter(({ kind }) => kind !== "check");
    expect(lift).toMatchObject({ kind: "danger", by: "safety", due: START + 15 * MINUTE });
    expect(order([trapped(10, "lift-a1")], 12)[0]).toMatchObject({ kind: "danger", due: null });
  });

  it("leave their clock to itself where nobody told of them", () => {
    const started: Act = [10, "clock.started", { clock: "entrapment", area: null, asset: "lift-b1" }];
    expect(order([trapped(10, "lift-a1"), started], 17).map(({ kind, place }) => `${kind} ${place.asset}`)).toEqual([
      ...["danger lift-a1", "clock lift-b1", "check null"],
    ]);
  });
});
