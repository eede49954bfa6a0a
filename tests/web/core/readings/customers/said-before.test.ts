import { describe, expect, it } from "vitest";
import { deviceNow } from "../../../../../web/src/core/readings/matters/customers";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { EDITION, MINUTE, START } from "../limit-scenes";
import { type Act, checked, customer, knowing, LUO, read, time } from "./looks";

const lost = (after: number): Act => [after, "supply.lost", { areas: ["tower-a"] }];
const back = (after: number): Act => [after, "supply.returned", { areas: ["tower-a"] }];
const opened = (after: number): Act => [after, "incident.opened", { kind: "outage", areas: ["tower-a"] }];
const own = (after: number, until: number) => checked(after, "luo", "well", { power: "own", lasts_until: time(until) });
const minutes = (at: number | null | undefined) => (typeof at === "number" ? (at - START) / MINUTE : at);

/** What is known of Luo's device in the last of these outages, each of which ends the one before. */
function inLast(outages: readonly (readonly Act[])[], of = LUO) {
  const entries = outages.flatMap((acts, nth) =>
    acts.map(([after, type, body, refs = []], index) =>
      entryOf({
        ref: `aaaaaaaaa${nth}.${index + 1}`,
        happened_at: START + after * MINUTE,
        action: { type, incident: `aaaaaaaaa${nth}.1`, actor: "p1", body, refs },
      }),
    ),
  );
  const scenes = createScenes()(entries);
  const told = scenes.real.map((view) => scenes.scene(view));
  const scene = { ...(told.at(-1) as Scene), earlier: told.slice(0, -1) };
  const { ends, untold, runsOut, powered } = deviceNow(EDITION, scene, of);
  return { ends: minutes(ends), untold, runsOut, powered };
}
const ended = (after: number): Act => [after, "incident.closed", { reason: "restored" }];

describe("what was said in an outage that ended of how long a device lasts", () => {
  const first = (...acts: Act[]): Act[] => [opened(0), ...acts, back(30), ended(60)];

  it("stands in the next one, where nobody has seen that power is back with them", () => {
    expect(inLast([first(own(20, 140)), [opened(70)]])).toMatchObject({ ends: 140, untold: false, powered: null });
    // A look that says nothing of it changes nothing.
    expect(inLast([first(own(20, 140)), [opened(70), checked(75, "luo", "well")]]).ends).toBe(140);
    // Nor is the list's battery, counted anew, believed for longer; but it may end sooner.
    expect(inLast([first(own(20, 600)), [opened(70)]]).ends).toBe(190);
    expect(inLast([first(own(20, 600)), [opened(70)]], customer("luo", { device: "制氧机" })).ends).toBe(600);
  });

  it("is over once somebody has seen it, or said something else", () => {
    const seen: Act = [40, "customer.checked", { customer: "luo", result: "well" }, ["aaaaaaaaa0.3"]];
    expect(inLast([[opened(0), own(20, 140), back(30), seen, ended(60)], [opened(70)]]).ends).toBe(190);
    expect(inLast([first(own(20, 140)), [opened(70), own(75, 100)]]).ends).toBe(100);
    // Whoever was not reached or needs help then has not been seen to have power.
    for (const result of ["not_met", "needs_help"]) {
      const tried: Act = [40, "customer.checked", { customer: "luo", result }, ["aaaaaaaaa0.3"]];
      expect(inLast([[opened(0), own(20, 140), back(30), tried, ended(60)], [opened(70)]]).ends).toBe(140);
    }
    expect(inLast([first(own(20, 140), checked(25, "luo", "well", { power: "none" })), [opened(70)]]).ends).toBe(190);
  });

  it("is not known where they were on a bottle of which nobody said how long it lasts", () => {
    const bottle = checked(20, "luo", "well", { power: "bottle" });
    expect(inLast([first(bottle), [opened(70)]])).toMatchObject({ ends: null, untold: true, runsOut: true });
  });
});

describe("power that was steady and went again in one outage", () => {
  it("leaves what was said of a device as it was, until somebody has seen that power was back", () => {
    const endsAt = (...acts: Act[]) => minutes(read([...acts, lost(100)], { customers: [LUO] }).visits[0]?.endsAt);
    expect(endsAt(own(20, 140), back(30))).toBe(140);
    expect(endsAt(own(20, 140), back(30), knowing(40, "luo", 2))).toBe(220);
    expect(endsAt(checked(20, "luo", "well"), back(30))).toBe(220);
  });
});
