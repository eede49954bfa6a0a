import { describe, expect, it } from "vitest";
import { overdueKey, overdueOf } from "../../../../web/src/core/readings/overdue";
import type { Scene } from "../../../../web/src/core/scene";
import { EDITION, MINUTE, START, sceneOf } from "./limit-scenes";

const IN_LIFT = { people_in_danger: { place: "A1", danger: "lift", asset: "lift-a1", area: "tower-a" } };

describe("what is overdue", () => {
  const overdue = (scene: Scene, minute: number) =>
    overdueOf(EDITION, scene, START + minute * MINUTE).map((each) => [
      overdueKey(each).trim(),
      (each.at - START) / MINUTE,
    ]);

  it("is each clock by the limit it reached last, and each report, the latest first", () => {
    const scene = sceneOf(["tower-a"], [], IN_LIFT);
    expect(overdue(scene, 4)).toEqual([]);
    expect(overdue(scene, 31)).toEqual([
      ["entrapment tower-a lift-a1", 30],
      ["lights", 30],
      ["ups tower-a ups-a", 30],
      ["inside", 5],
    ]);
  });

  it("is a promise that was not kept, but for power that is back", () => {
    const until = new Date((START + 10 * MINUTE) / 1000).toISOString();
    const promise = (what: string): [number, string, Record<string, unknown>] => [
      2,
      "promise.made",
      { by: "utility", what, until },
    ];
    const keys = (scene: Scene) => overdue(scene, 12).map(([key]) => key);
    const given: [number, string, Record<string, unknown>] = [6, "report.given", { rule: "inside" }];
    expect(keys(sceneOf(["tower-a"], [promise("arrival"), promise("power"), given]))).toEqual([
      "aaaaaaaaaa.2",
      "aaaaaaaaaa.3",
    ]);
    const back: [number, string, Record<string, unknown>] = [11, "supply.returned", { areas: ["tower-a"] }];
    expect(keys(sceneOf(["tower-a"], [promise("arrival"), promise("power"), given, back]))).toEqual(["aaaaaaaaaa.2"]);
  });

  it("is nothing that was answered", () => {
    const given: [number, string, Record<string, unknown>] = [6, "report.given", { rule: "inside" }];
    const back: [number, string, Record<string, unknown>] = [10, "supply.returned", { areas: ["tower-a"] }];
    expect(overdue(sceneOf(["tower-a"], [given, back]), 25)).toEqual([]);
    expect(overdue(sceneOf(["tower-a"], [given, back]), 26)).toEqual([["inside", 26]]);
  });
});
