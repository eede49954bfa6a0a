import { describe, expect, it } from "vitest";
import { byUrgency, nextLimit, reachedLimit, runningClocks } from "../../../../web/src/core/readings/clocks";
import { inOrder, reportDeadlines, wordDeadlines } from "../../../../web/src/core/readings/deadlines";
import { reportsIn } from "../../../../web/src/core/readings/overdue";
import type { Scene } from "../../../../web/src/core/scene";
import { EDITION, MINUTE, START, sceneOf } from "./limit-scenes";

const running = (scene: Scene, since = START) =>
  runningClocks(EDITION, { ...scene, since, leading: scene.view.leading.ref });
const names = (scene: Scene) => running(scene).map(({ clock, place }) => `${clock.id} ${place.asset ?? ""}`.trim());
const one = (scene: Scene, id: string) => {
  const found = running(scene).find(({ clock }) => clock.id === id);
  if (!found) throw new Error(`${id} does not run`);
  return found;
};
const minutesIn = (at: number | undefined) => at && (at - START) / MINUTE;
const IN_LIFT = { people_in_danger: { place: "A1", danger: "lift", asset: "lift-a1", area: "tower-a" } };

describe("clocks", () => {
  it("start with the incident at the places that its areas feed, from when the power went", () => {
    const scene = sceneOf(["tower-a"], []);
    expect(names(scene)).toEqual(["lights", "ups ups-a"]);
    const [lights] = running(scene, START - 7 * MINUTE);
    expect(minutesIn(lights?.startedAt)).toBe(-7);
  });

  it("stop when power is back where they stand, and begin anew when it goes again after it was steady", () => {
    const back: [number, string, Record<string, unknown>] = [10, "supply.returned", { areas: ["tower-a"] }];
    expect(names(sceneOf(["tower-a"], [back]))).toEqual([]);
    const again = sceneOf(["tower-a", "tower-b"], [back, [40, "supply.lost", { areas: ["tower-a"] }]]);
    expect(names(again)).toEqual(["lights", "ups ups-b", "ups ups-a"]);
    const starts = running(again).map(({ startedAt }) => minutesIn(startedAt));
    expect(starts).toEqual([0, 0, 40]);
  });

  it("of people in a lift start where they are, and stop when they are safe", () => {
    const trapped = sceneOf([], [], IN_LIFT);
    expect(names(trapped)).toContain("entrapment lift-a1");
    const safe = sceneOf([], [[9, "entry.corrected", { text: "", safe: true }, ["aaaaaaaaaa.1"]]], IN_LIFT);
    expect(names(safe)).not.toContain("entrapment lift-a1");
  });

  it("run on in one lift when people elsewhere are safe; who is reported twice in one lift is the same person", () => {
    const safe = (ref: string): [number, string, Record<string, unknown>, string[]] => [
      9,
      "entry.corrected",
      { safe: true },
      [ref],
    ];
    const elsewhere = { people_in_danger: { place: "a lift", danger: "lift" } };
    const lost = sceneOf([], [[1, "incident.opened", IN_LIFT], safe("aaaaaaaaaa.1")], elsewhere);
    expect(names(lost).filter((name) => name.startsWith("entrapment"))).toEqual(["entrapment lift-a1"]);
    const twice = sceneOf([], [[1, "incident.opened", IN_LIFT], safe("aaaaaaaaaa.1")], IN_LIFT);
    expect(names(twice)).not.toContain("entrapment lift-a1");
    const others = sceneOf([], [safe("aaaaaaaaaa.1"), [11, "incident.opened", IN_LIFT]], IN_LIFT);
    expect(names(others)).toContain("entrapment lift-a1");
  });

  it("follow the steps that name them, at the step's own place, until that step is taken back", () => {
    const speak = { list: "lift-people", item: "speak", area: "tower-b", asset: "lift-b1" };
    const done: [number, string, Record<string, unknown>] = [3, "step.done", speak];
    expect(minutesIn(one(sceneOf([], [done]), "entrapment").startedAt)).toBe(3);
    expect(names(sceneOf([], [done, [4, "step.done", { ...speak, item: "out" }]]))).not.toContain("entrapment lift-b1");
    expect(names(sceneOf([], [done, [4, "step.undone", {}, ["aaaaaaaaaa.2"]]]))).not.toContain("entrapment lift-b1");
  });

  it("begin anew by a reset what repeats; the maintainer's time runs on", () => {
    const reset = { clock: "entrapment", asset: "lift-a1" };
    const limits = one(sceneOf([], [[12, "clock.reset", reset]], IN_LIFT), "entrapment").limits;
    expect(limits.map(({ limit, at }) => [limit.id, minutesIn(at)])).toEqual([
      ["again", 17],
      ["on-site", 30],
      ["reportable", 120],
    ]);
  });

  it("begin anew as a whole where nothing repeats, for the only asset there is", () => {
    const started: [number, string, Record<string, unknown>] = [1, "clock.started", { clock: "fuel", asset: "set" }];
    const filled = one(sceneOf([], [started, [200, "step.done", { list: "fuel", item: "fill" }]]), "fuel");
    expect([filled.place.asset, minutesIn(filled.startedAt), minutesIn(filled.limits[0]?.at)]).toEqual(["set", 1, 440]);
  });

  it("are stopped by hand, and run on when that is taken back", () => {
    const stop: [number, string, Record<string, unknown>] = [5, "clock.stopped", { clock: "lights" }];
    expect(names(sceneOf([], [stop]))).not.toContain("lights");
    expect(names(sceneOf([], [stop, [6, "entry.undone", {}, ["aaaaaaaaaa.2"]]]))).toContain("lights");
  });

  it("say which limit is reached and which comes, the reached ones first", () => {
    const clocks = running(sceneOf(["tower-a"], [], IN_LIFT));
    const at = START + 25 * MINUTE;
    const said = byUrgency(clocks, at).map((each) => [
      each.clock.id,
      reachedLimit(each, at)?.limit.id ?? null,
      nextLimit(each, at)?.limit.id ?? null,
    ]);
    expect(said).toEqual([
      ["lights", "warn", "out"],
      ["entrapment", "again", "on-site"],
      ["ups", null, "half"],
    ]);
  });
});

describe("reports", () => {
  const states = (scene: Scene, plan = EDITION) => reportsIn(plan, scene, running(scene));
  const dues = (scene: Scene, plan = EDITION) =>
    states(scene, plan).map(({ rule, due }) => [rule.id, due && minutesIn(due)]);
  const level: [number, string, Record<string, unknown>] = [4, "level.changed", { from: null, to: 2 }];

  it("ask, before a level is set, only for what every level asks, by its shortest limit", () => {
    expect(dues(sceneOf([], []))).toEqual([["inside", 5]]);
  });

  it("count what a level alone asks for from when it was set", () => {
    expect(dues(sceneOf([], [level]))).toEqual([
      ["inside", 5],
      ["head-office", 14],
    ]);
  });

  it("are due again after each one given, and settled where none follows", () => {
    const given: [number, string, Record<string, unknown>] = [6, "report.given", { rule: "inside" }];
    expect(dues(sceneOf([], [level, given]))).toEqual([
      ["head-office", 14],
      ["inside", 26],
    ]);
    const slight = sceneOf([], [[4, "level.changed", { from: null, to: 4 }], given]);
    expect(dues(slight)).toEqual([["inside", null]]);
  });

  it("on an accident are asked for once its clock runs, from its start, at any level or none", () => {
    const hurt: [number, string, Record<string, unknown>] = [30, "clock.started", { clock: "accident" }];
    const told: [number, string, Record<string, unknown>] = [50, "report.given", { rule: "authority" }];
    const stop: [number, string, Record<string, unknown>] = [51, "clock.stopped", { clock: "accident" }];
    const asked = (...acts: (typeof hurt)[]) => dues(sceneOf([], acts)).find(([id]) => id === "authority");
    expect(asked()).toBeUndefined();
    expect(asked(level)).toBeUndefined();
    expect(asked(hurt)).toEqual(["authority", 90]);
    expect(asked(level, hurt)).toEqual(["authority", 90]);
    expect(asked(hurt, stop)).toBeUndefined();
    expect(asked(hurt, told)).toEqual(["authority", null]);
    expect(asked(hurt, told, stop)).toEqual(["authority", null]);
    expect(asked(hurt, told, stop, [70, "clock.started", { clock: "accident" }])).toEqual(["authority", 130]);
  });

  it("are due less often once the first hours are over", () => {
    const figure = (value: number) => ({ id: null, value, unit: "minutes", source: {} }) as const;
    const later = { after: figure(60), every: figure(45) };
    const limits = [{ level: 2, first: figure(5), repeat: figure(20), later }] as const;
    const plan = { ...EDITION, reports: EDITION.reports.slice(0, 1).map((rule) => ({ ...rule, limits })) };
    const told = (minute: number) => dues(sceneOf([], [level, [minute, "report.given", { rule: "inside" }]]), plan);
    expect(told(59)).toEqual([["inside", 79]]);
    expect(told(60)).toEqual([["inside", 105]]);
  });

  it("left out for once count like one given, until that is taken back", () => {
    const skipped: [number, string, Record<string, unknown>] = [2, "report.skipped", { rule: "inside", reason: "-" }];
    expect(dues(sceneOf([], [skipped]))).toEqual([["inside", 22]]);
    expect(dues(sceneOf([], [skipped, [3, "entry.undone", {}, ["aaaaaaaaaa.2"]]]))).toEqual([["inside", 5]]);
  });

  it("stand among the deadlines with what was said to customers, the most pressing first", () => {
    const word = new Date((START + 8 * MINUTE) / 1000).toISOString();
    const scene = sceneOf([], [level, [5, "facts.changed", { next_word_at: word }]]);
    const found = inOrder(reportDeadlines(states(scene)), wordDeadlines(scene.facts));
    expect(found.map(({ kind, id, at }) => [kind, id, minutesIn(at)])).toEqual([
      ["report", "inside", 5],
      ["next_word", null, 8],
      ["report", "head-office", 14],
    ]);
  });
});
