import { expect, it } from "vitest";
import { proposedLevel } from "../../../../../web/src/core/readings/levels/proposal";
import { MINUTE, START, sceneOf } from "../limit-scenes";
import { EDITION } from "./level-scenes";

const OF_ACCIDENT = /^level:1\/accident\/[a-z2-7]{10}\.\d+$/u;
type Told = [number, string, Record<string, unknown>];

const danger = { place: "2 号梯", danger: "lift", asset: "lift-a1", condition: "hurt" };
const accident: Told = [3, "accident.recorded", { part: "first", kind: "injury" }];
const proposed = (...told: Told[]) =>
  proposedLevel(EDITION, sceneOf(["b-201"], told, { people_in_danger: danger }), START + 5 * MINUTE);

it("who may not read of an accident has all other grounds alike, and hears that it was let go", () => {
  const [seen, hidden] = [proposed(accident), proposed()];
  const keys = (of: typeof seen) => of?.grounds.map(({ key }) => key) ?? [];
  expect(keys(seen)).toEqual([...keys(hidden), expect.stringContaining("1/accident/")]);
  const letGo = (seen?.keys ?? []).map((matter): Told => [4, "matter.left", { matter, reason: "x" }]);
  const [forAll, forSome] = letGo;
  expect(letGo).toHaveLength(2);
  expect(forAll?.[2]["matter"]).not.toContain("accident");
  expect(forSome?.[2]["matter"]).toMatch(OF_ACCIDENT);
  expect([proposed()?.level, proposed(accident)?.level]).toEqual([1, 1]);
  // Who may not read of it is told the first alone.
  expect([proposed(...letGo.slice(0, 1))?.level, proposed(accident, ...letGo)?.level]).not.toContain(1);
});
