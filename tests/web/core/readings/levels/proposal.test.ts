import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposedLevel } from "../../../../../web/src/core/readings/levels/proposal";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { orders } from "../../orders";
import { MINUTE, START, sceneOf } from "../limit-scenes";
import { EDITION } from "./level-scenes";

const proposed = (scene: Scene, after = 0) => proposedLevel(EDITION, scene, START + after * MINUTE);
const grounds = (scene: Scene, after = 0) => proposed(scene, after)?.grounds.map(({ kind }) => kind);
const time = (after: number) => new Date((START + after * MINUTE) / 1000).toISOString();
const raise = (to: number, from: number | null, after = 1): [number, string, Record<string, unknown>] => [
  after,
  "level.changed",
  { from, to, reason: "范围变大" },
];

describe("a level is proposed", () => {
  it("by the scope, before anybody set one, and no more once it stands", () => {
    expect(proposed(sceneOf(["tower-a"], []))).toMatchObject({
      level: 2,
      grounds: [{ kind: "scope", breadth: "building" }],
    });
    expect(proposed(sceneOf(["tower-a"], [raise(2, null)]), 2)).toBeNull();
    expect(proposed(sceneOf(["tower-a"], [raise(1, null)]), 2)).toBeNull();
    expect(proposed(sceneOf(["b-201"], [raise(4, null)]), 2)).toBeNull();
  });

  it("by how long it has lasted, to the minute, whatever the phone was doing meanwhile", () => {
    const scene = sceneOf(["b-201"], [raise(4, null)]);
    expect(proposed(scene, 14)).toBeNull();
    expect(proposed(scene, 15)).toMatchObject({ level: 3, grounds: [{ kind: "age" }] });
    expect(proposed(scene, 60)?.level).toBe(2);
    expect(proposed(scene, 60 * 24 * 3)?.level).toBe(1);
    expect(proposed(sceneOf(["b-201"], [raise(4, null), [20, "supply.returned", { areas: [] }]]), 300)).toBeNull();
  });

  it("by how long it is said to last", () => {
    const scene = sceneOf(["b-201"], [raise(4, null), [2, "facts.changed", { expected_back: time(90) }]]);
    expect(proposed(scene, 3)).toMatchObject({ level: 2, grounds: [{ kind: "duration" }] });
    expect(grounds(scene, 60)).toEqual(["age"]);
  });

  it("by people who are trapped or hurt, until they are safe", () => {
    const danger = (condition: string) => ({ place: "2 号梯", danger: "lift", asset: "lift-a1", condition });
    const trapped = sceneOf(["b-201"], [raise(4, null)], { people_in_danger: danger("calm") });
    expect(grounds(trapped, 2)).toEqual(["effect"]);
    expect(proposed(trapped, 2)?.level).toBe(2);
    expect(proposed(sceneOf(["b-201"], [], { people_in_danger: danger("hurt") }), 2)?.level).toBe(1);
    const fallen = { ...danger("unknown"), danger: "hurt" };
    expect(proposed(sceneOf(["b-201"], [], { people_in_danger: fallen }), 2)?.level).toBe(1);
    const injured = sceneOf(["b-201"], [[3, "accident.recorded", { part: "first", kind: "injury" }]]);
    expect(proposed(injured, 4)).toMatchObject({ level: 1, grounds: [{ effect: "hurt" }] });
  });

  it("by a promise of power that passed while the level stood, one level at a time", () => {
    const promised: [number, string, Record<string, unknown>] = [
      2,
      "promise.made",
      { by: "utility", what: "power", until: time(10) },
    ];
    const scene = sceneOf(["b-201"], [raise(3, null), promised]);
    expect(proposed(scene, 9)).toBeNull();
    expect(proposed(scene, 11)).toMatchObject({ level: 2, grounds: [{ kind: "promise", by: "utility" }] });
    expect(proposed(sceneOf(["b-201"], [raise(3, null), promised, raise(2, 3, 12)]), 13)).toBeNull();
    const crew = sceneOf(
      ["b-201"],
      [raise(3, null), [2, "promise.made", { by: "utility", what: "arrival", until: time(10) }]],
    );
    expect(proposed(crew, 11)).toBeNull();
    const passed = sceneOf(["b-201"], [raise(3, null), [2, "facts.changed", { expected_back: time(5) }]]);
    expect(proposed(passed, 6)).toMatchObject({ level: 2, grounds: [{ kind: "promise", by: null }] });
  });
});

describe("a proposal left alone", () => {
  const left = (matter: string, after = 3): [number, string, Record<string, unknown>] => [
    after,
    "matter.left",
    { matter, reason: "先不变" },
  ];
  const key = proposed(sceneOf(["tower-a"], [raise(3, null)]), 2)?.keys[0] ?? "";

  it("is silent until there is another reason", () => {
    expect(key).toBe("level:2/scope/building");
    expect(proposed(sceneOf(["tower-a"], [raise(3, null), left(key)]), 59)).toBeNull();
    expect(grounds(sceneOf(["tower-a"], [raise(3, null), left(key)]), 60)).toEqual(["age"]);
    const wider: [number, string, Record<string, unknown>] = [5, "facts.changed", { areas: [] }];
    expect(proposed(sceneOf(["tower-a"], [raise(3, null), left(key), wider]), 6)?.level).toBe(1);
  });

  it("comes back when leaving it is taken back", () => {
    const undone: [number, string, Record<string, unknown>, string[]] = [4, "entry.undone", {}, ["aaaaaaaaaa.3"]];
    expect(proposed(sceneOf(["tower-a"], [raise(3, null), left(key), undone]), 5)?.keys).toEqual([key]);
  });

  it("is not made of what was known when a supervisor lowered the level", () => {
    const lowered = sceneOf(["tower-a"], [raise(2, null), raise(3, 2, 5)]);
    expect(proposed(lowered, 6)).toBeNull();
    expect(grounds(lowered, 60)).toEqual(["age"]);
  });
});

describe("whatever is recorded", () => {
  const areas = fc.subarray(EDITION.areas.map(({ id }) => id));
  const acts = fc.oneof(
    areas.map((named) => ({ type: "facts.changed", body: { areas: named } })),
    areas.map((named) => ({ type: "supply.lost", body: { areas: named } })),
    areas.map((named) => ({ type: "supply.returned", body: { areas: named } })),
    fc.record({ from: fc.constantFrom(1, 2, 3, 4, null), to: fc.constantFrom(1, 2, 3, 4) }).map((body) => ({
      type: "level.changed",
      body: { ...body, reason: "x" },
    })),
    fc.integer({ min: 1, max: 400 }).map((at) => ({ type: "facts.changed", body: { expected_back: time(at) } })),
    fc.integer({ min: 1, max: 400 }).map((at) => ({
      type: "promise.made",
      body: { by: "utility", what: "power", until: time(at) },
    })),
    fc
      .constantFrom("level:2/scope/building", "level:1/scope/site 1/hurt/1", "level:", "level:x y", "check:c")
      .map((matter) => ({
        type: "matter.left",
        body: { matter, reason: "x" },
      })),
  );
  const record = fc.array(fc.record({ act: acts, at: fc.integer({ min: 1, max: 300 }) }), { maxLength: 7 });
  const entriesOf = (done: readonly { act: { type: string; body: object }; at: number }[]): readonly Entry[] =>
    [{ act: { type: "incident.opened", body: { areas: ["b-201"], cause: "unknown" } }, at: 0 }, ...done].map(
      ({ act, at }, index) =>
        entryOf({
          ref: `aaaaaaaaaa.${index + 1}`,
          happened_at: START + at * MINUTE,
          action: { ...act, body: { ...act.body }, incident: "aaaaaaaaaa.1", actor: "p1" },
        }),
    );
  const read = (entries: readonly Entry[], now: number) => {
    const board = createScenes()(entries.toSorted(inDisplayOrder));
    const [view] = board.real;
    return view
      ? { scene: board.scene(view), level: proposedLevel(EDITION, board.scene(view), START + now * MINUTE) }
      : null;
  };

  /** One after the other, each folded into what is known by then. */
  const arrived = (entries: readonly Entry[], now: number) => {
    const scenes = createScenes();
    const each = entries.map((_, index) => {
      const board = scenes(entries.slice(0, index + 1).toSorted(inDisplayOrder));
      const [view] = board.real;
      return view && proposedLevel(EDITION, board.scene(view), START + now * MINUTE);
    });
    return each.at(-1);
  };

  it("the proposal is graver than what stands, of its own grounds, the same in any order of arrival", () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 0, max: 2000 }), (done, now) => {
        const entries = entriesOf(done);
        const found = read(entries, now);
        const stands = found?.scene.situation.level ?? 5;
        const its = found?.level ?? { level: 0, grounds: [{ level: 0 }] };
        expect(its.level).toBeLessThan(stands);
        expect(new Set(its.grounds.map((each) => each.level))).toEqual(new Set([its.level]));
        for (const order of orders(entries, 3)) expect(arrived([...new Set(order)], now)).toEqual(found?.level);
      }),
    );
  });

  it("left alone it stays so for as long as nothing is added, and time alone only makes it graver", () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 301, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (done, now, more) => {
        const entries = entriesOf(done);
        const before = read(entries, now)?.level ?? null;
        const after = read(entries, now + more)?.level ?? null;
        expect(after?.level ?? (before ? 5 : 1)).toBeLessThanOrEqual(before?.level ?? 4);
        fc.pre(before !== null);
        const body = { matter: before.keys.join(" "), reason: "先不变" };
        const left = entryOf({
          ...{ ref: "aaaaaaaaaa.99", happened_at: START + now * MINUTE },
          action: { type: "matter.left", incident: "aaaaaaaaaa.1", actor: "p1", body },
        });
        const rest = read([...entries, left], now)?.level ?? null;
        const names = rest?.grounds.map(({ key }) => key) ?? [];
        expect(before.grounds.some(({ key }) => names.includes(key))).toBe(false);
      }),
    );
  });
});
