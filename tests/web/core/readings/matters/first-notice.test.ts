import { expect, it } from "vitest";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { EDITION, MINUTE, START, sceneOf } from "../limit-scenes";

const source = { "zh-Hans": "本预案" };
const owners: Edition["audiences"][number] = {
  ...{ id: "owners", name: { "zh-Hans": "业主" }, areas: ["tower-a"], channels: ["sms"], sleeps: false },
  ...{ every: { id: null, value: 30, unit: "minutes", source }, later: null },
};
const ten = { id: "first-notice", name: { "zh-Hans": "第一次告知" }, value: 10, unit: "minutes" as const, source };

function due(figures: Edition["figures"]) {
  const at = {
    edition: { ...EDITION, audiences: [owners], figures },
    customers: [],
    waits: WAITS,
    now: START + MINUTE,
  };
  const scene = sceneOf(["tower-a"], [[0, "supply.lost", { areas: ["tower-a"] }]]);
  return mattersOf({ ...at, scene }).find(({ kind }) => kind === "notice")?.due;
}

it("is due by the plan's time for the first word, and at once where the plan says none", () => {
  expect(due([ten])).toBe(START + 10 * MINUTE);
  expect(due([])).toBe(START);
});
