import { expect, it } from "vitest";
import { proposedLevel } from "../../../../../web/src/core/readings/levels/proposal";
import { MINUTE, START, sceneOf } from "../limit-scenes";
import { EDITION } from "./level-scenes";

type Told = [number, string, Record<string, unknown>];

const danger = { place: "2 号梯", danger: "lift", asset: "lift-a1", condition: "hurt" };
const accident: Told = [3, "accident.recorded", { part: "first", kind: "injury" }];
const proposed = (...told: Told[]) =>
  proposedLevel(EDITION, sceneOf(["b-201"], told, { people_in_danger: danger }), START + 5 * MINUTE);

it("who may not read of an accident has all other grounds alike, and hears that it was let go", () => {
  const [seen, hidden] = [proposed(accident), proposed()];
  const keys = (of: typeof seen) => of?.grounds.map(({ key }) => key) ?? [];
  expect(keys(seen)).toEqual([...keys(hidden), expect.stringContaining("1/accident/")]);
  const letGo: Told = [4, "matter.left", { matter: seen?.key, reason: "x" }];
  expect([proposed()?.level, proposed(accident)?.level]).toEqual([1, 1]);
  expect([proposed(letGo)?.level, proposed(accident, letGo)?.level]).not.toContain(1);
});
