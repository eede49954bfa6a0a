import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runningKey } from "../../../../../web/src/core/readings/clocks";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { reportsIn, runningIn } from "../../../../../web/src/core/readings/overdue";
import { reportKey } from "../../../../../web/src/core/readings/reports";
import { accidentsIn } from "../../../../../web/src/core/readings/response/accidents";
import { unrecordedHurt } from "../../../../../web/src/core/readings/response/hurt";
import { EDITION, MINUTE, START, sceneOf } from "../limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];

const [A, B] = ["bbbbbbbbbb.2", "cccccccccc.3"];
const act = (after: number, verb: string, accident?: string): Act => [
  after,
  `clock.${verb}`,
  { clock: "accident", ...(accident && { accident }) },
];
const given = (after: number, accident?: string): Act => [
  after,
  "report.given",
  { rule: "authority", ...(accident && { accident }) },
];
const hours = (acts: readonly Act[]) =>
  runningIn(EDITION, sceneOf([], [...acts]))
    .filter(({ clock }) => clock.id === "accident")
    .map((each) => [runningKey(each), (each.startedAt - START) / MINUTE]);
const reports = (acts: readonly Act[]) => {
  const scene = sceneOf([], [[1, "level.changed", { from: null, to: 4 }], ...acts]);
  return reportsIn(EDITION, scene, runningIn(EDITION, scene))
    .filter(({ rule }) => rule.id === "authority")
    .map((each) => [reportKey(each), each.due === null ? null : (each.due - START) / MINUTE]);
};
const [OF_A, OF_B, OF_NONE] = ["accident   bbbbbbbbbb_2", "accident   cccccccccc_3", "accident  "];

describe("the hour of an accident", () => {
  it("runs by itself, and is stopped by what names that accident alone", () => {
    const both = [act(2, "started", A), act(5, "started", B)];
    expect(hours(both)).toEqual([
      [OF_A, 2],
      [OF_B, 5],
    ]);
    expect(hours([...both, act(9, "stopped", A)])).toEqual([[OF_B, 5]]);
    expect(hours([...both, act(9, "stopped")])).toHaveLength(2);
    expect(hours([...both, act(9, "stopped", "dddddddddd.4")])).toHaveLength(2);
  });

  it("is the one that is meant where only one runs, by a step of a list too", () => {
    expect(hours([act(2, "started", A), act(4, "started")])).toEqual([[OF_A, 2]]);
    expect(hours([act(2, "started", A), act(4, "stopped")])).toEqual([]);
    expect(hours([act(2, "started", A), act(4, "stopped"), act(6, "started", B)])).toEqual([[OF_B, 6]]);
  });

  it("counts from when a clock was started before the accident was written down", () => {
    expect(hours([act(2, "started"), act(4, "started", A)])).toEqual([[OF_A, 2]]);
    expect(hours([act(2, "started"), act(3, "stopped"), act(4, "started", A)])).toEqual([[OF_A, 4]]);
    expect(hours([act(2, "started"), act(4, "started", A), act(5, "started", B), act(6, "stopped", A)])).toEqual([
      [OF_B, 5],
    ]);
    expect(hours([act(2, "started")])).toEqual([[OF_NONE, 2]]);
  });

  it("is read alike however the acts arrived", () => {
    const acts = [act(2, "started"), act(4, "started", A), act(5, "started", B), act(6, "stopped", A), act(7, "reset")];
    const known = hours(acts);
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
        expect(hours(shuffled)).toEqual(known);
      }),
    );
  });
});

describe("the report of an accident", () => {
  it("is due by its own hour, and given by what names it", () => {
    const both = [act(2, "started", A), act(5, "started", B)];
    expect(reports(both)).toEqual([
      ["authority bbbbbbbbbb_2", 62],
      ["authority cccccccccc_3", 65],
    ]);
    const told = [...both, given(9, A)];
    expect(reports([...told, act(9, "stopped", A)])).toEqual(reports(told));
    expect(reports(told)).toEqual([
      ["authority cccccccccc_3", 65],
      ["authority bbbbbbbbbb_2", null],
    ]);
    expect(reports([...both, given(9)])).toHaveLength(3);
  });

  it("is urgent until it is given, and stands where the accident was, as far as this reader may know", () => {
    const matter = (acts: readonly Act[]) =>
      mattersOf({
        ...{ edition: EDITION, waits: [] as never, customers: [], now: START + 10 * MINUTE },
        scene: sceneOf([], [[1, "level.changed", { from: null, to: 4 }], ...acts]),
      })
        .filter(({ kind, about }) => kind === "report" && about === "utility")
        .filter(({ id }) => id.startsWith("authority"))
        .map(({ place, urgency, settled }) => [place.area, urgency, settled]);
    const ref = "aaaaaaaaaa.3";
    const known = writtenDown(2, { area: "tower-a" });
    expect(matter([known, act(2, "started", ref)])).toEqual([["tower-a", 1, null]]);
    expect(matter([known, act(2, "started", ref), given(3, ref)])).toEqual([["tower-a", 2, "done"]]);
    expect(matter([act(2, "started", A)])).toEqual([[null, 1, null]]);
  });

  it("that names none is of a clock that runs for none", () => {
    expect(reports([act(2, "started")])).toEqual([["authority", 62]]);
    expect(reports([act(2, "started"), given(3)])).toEqual([["authority", null]]);
  });
});

const told = (after: number, more: object): Act => [
  after,
  "incident.opened",
  { kind: "outage", people_in_danger: { place: "后门", area: "tower-a", ...more } },
];
const HURT = told(1, { danger: "hurt" });
const REPORT = "aaaaaaaaaa.2";
const writtenDown = (after: number, more: object, refs: string[] = []): Act => [
  after,
  "accident.recorded",
  { part: "first", kind: "injury", ...more },
  refs,
];
const SAFE: Act = [3, "entry.corrected", { text: "x", safe: true }, [REPORT]];
const open = (acts: Act[], person: string | null = "p1", after = 10) => {
  const { situation, accidents } = sceneOf([], acts);
  const known = accidentsIn(accidents);
  return unrecordedHurt(situation, known, { person, now: START + after * MINUTE }).map(({ entry }) => entry.ref);
};

describe("who was told of as hurt", () => {
  it("waits for the accident to be written down, by whoever told of it and by overseers", () => {
    expect(open([HURT])).toEqual([REPORT]);
    expect(open([told(1, { condition: "hurt" })])).toEqual([REPORT]);
    expect(open([HURT], null)).toEqual([REPORT]);
    expect(open([HURT], "p2")).toEqual([]);
    expect(open([told(1, { danger: "lift" }), told(2, { condition: "ill" })])).toEqual([]);
  });

  it("waits while they are in danger, and an hour after they are safe", () => {
    expect(open([HURT, SAFE])).toEqual([REPORT]);
    expect(open([HURT], "p1", 300)).toEqual([REPORT]);
    expect(open([HURT, SAFE], "p1", 64)).toEqual([]);
  });

  it("waits no longer once the accident names the report, or is told of there since", () => {
    expect(open([HURT, writtenDown(2, {}, [REPORT])])).toEqual([]);
    expect(open([HURT, writtenDown(2, { area: "tower-a" })])).toEqual([]);
    expect(open([HURT, writtenDown(2, { area: "tower-b" })])).toEqual([REPORT]);
    expect(open([HURT, writtenDown(2, { kind: "damage", area: "tower-a" })])).toEqual([REPORT]);
    expect(open([writtenDown(0, { area: "tower-a" }), told(1, { danger: "hurt" })])).toEqual(["aaaaaaaaaa.3"]);
  });
});
