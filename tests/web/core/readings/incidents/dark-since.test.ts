import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { darkSinceIn, wentTogether } from "../../../../../web/src/core/readings/incidents/dark-since";
import type { CaredFor } from "../../../../../web/src/core/readings/matters/context";
import { customerMatters } from "../../../../../web/src/core/readings/matters/customers";
import { audienceBegan } from "../../../../../web/src/core/readings/outside/audience-facts";
import { runningIn } from "../../../../../web/src/core/readings/overdue";
import { inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { EDITION, MINUTE, START } from "../limit-scenes";

const area = (id: string, parent: string | null) => ({
  ...{ id, parent, kind: "building" as const, name: { "zh-Hans": id }, retired: false },
});
const PLAN: Edition = {
  ...EDITION,
  areas: [area("site", null), area("tower-a", "site"), area("tower-b", "site"), area("tower-c", "site")],
};
const iso = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();

/** Reports of one outage, each told at a minute: where, and since which minute; null: nobody has said. */
type Report = readonly [told: number, area: string, since: number | null];

function sceneAfter(reports: readonly Report[], more: readonly (readonly [number, string, object])[] = []) {
  const opened = reports.map(([told, of, since], at) =>
    entryOf({
      ref: `${"abcdefgh"[at]}.1`,
      happened_at: START + told * MINUTE,
      action: { type: "incident.opened", body: { areas: [of], since: since === null ? null : iso(since) } },
    }),
  );
  const acts = more.map(([told, type, body], at) =>
    entryOf({
      ref: `z.${at + 1}`,
      happened_at: START + told * MINUTE,
      action: { type, incident: "a.1", body: { ...body } },
    }),
  );
  const scenes = createScenes()([...opened, ...acts].toSorted(inDisplayOrder));
  const [view] = scenes.real;
  if (!view) throw new Error("no outage");
  return scenes.scene(view);
}
const minuteOf = (us: number | undefined) => (us === undefined ? null : (us - START) / MINUTE);

const lives = (of: string): CaredFor => ({
  ...{ id: "c", name: "c", area: of, need: "", numbers: [], agreed_help: "", helper: null, consent: true },
  ...{ check_every: null, battery_hours: 2, pinyin: "", initials: "" },
});
const visit = (reports: readonly Report[], of: string) =>
  customerMatters({
    ...{ edition: PLAN, scene: sceneAfter(reports), customers: [lives(of)], waits: WAITS },
    ...{ now: START + 100 * MINUTE, ends: false },
  } as unknown as Parameters<typeof customerMatters>[0]).map(({ since }) => minuteOf(since));

const TWO: readonly Report[] = [
  [10, "tower-a", 0],
  [60, "tower-b", 57],
];

describe("a building that went later", () => {
  it("is dark since its own hour, as it was told", () => {
    const scene = sceneAfter(TWO);
    expect(["tower-a", "tower-b"].map((of) => minuteOf(darkSinceIn(PLAN, scene, of)))).toEqual([0, 57]);
    expect(wentTogether(PLAN, scene).map(({ areas, at }) => [areas, minuteOf(at)])).toEqual([
      [["tower-a"], 0],
      [["tower-b"], 57],
    ]);
  });

  it("has its customers looked after, its people told and its lifts count since then", () => {
    expect([visit(TWO, "tower-a"), visit(TWO, "tower-b")]).toEqual([[0], [57]]);
    const scene = sceneAfter(TWO);
    expect(minuteOf(audienceBegan(PLAN, scene, { areas: ["tower-b"] }))).toBe(57);
    const started = (of: string) =>
      runningIn({ ...PLAN, clocks: [ofLifts] }, scene).find(({ place }) => place.area === of)?.startedAt;
    const ofLifts = { ...PLAN.clocks[0], starts: "incident", scope: "asset", asset_kind: "lift" } as never;
    expect([started("tower-a"), started("tower-b")].map(minuteOf)).toEqual([0, 57]);
  });

  it("that nobody told an hour of is dark since the outage began", () => {
    const scene = sceneAfter([
      [10, "tower-a", 0],
      [60, "tower-b", null],
    ]);
    expect(minuteOf(darkSinceIn(PLAN, scene, "tower-b"))).toBe(0);
  });

  it("keeps its hour when that of the first is put right, and went no earlier than its power was back", () => {
    const right = sceneAfter(TWO, [[70, "facts.changed", { since: iso(-5) }]]);
    expect(["tower-a", "tower-b"].map((of) => minuteOf(darkSinceIn(PLAN, right, of)))).toEqual([-5, 57]);
    const back = [[100, "supply.returned", { areas: ["tower-b"] }]] as const;
    const again = (since: number) => darkSinceIn(PLAN, sceneAfter([...TWO, [300, "tower-b", since]], back), "tower-b");
    // Power that is said to have gone while it stood as gone was not back at all.
    expect([minuteOf(again(250)), minuteOf(again(90))]).toEqual([250, 57]);
  });

  it("keeps its hour while power comes and goes too shortly to be steady, and is dark anew after it was", () => {
    const both = { areas: ["tower-a", "tower-b"] };
    const hours = (...acts: readonly (readonly [number, string])[]) => {
      const more = acts.map(([at, type]) => [at, type, both] as const);
      return wentTogether(PLAN, sceneAfter(TWO, more)).map(({ areas, at }) => [areas.join(), minuteOf(at)]);
    };
    const own = [
      ["tower-a", 0],
      ["tower-b", 57],
    ];
    const [back, gone] = ["supply.returned", "supply.lost"] as const;
    expect(hours([62, back], [63, gone])).toEqual(own);
    expect(hours([62, back], [63, gone], [64, back])).toEqual(own);
    expect(hours([62, back], [63, gone], [64, back], [65, gone], [66, back])).toEqual(own);
    expect(hours([62, back], [300, gone], [301, back])).toEqual([["tower-a,tower-b", 300]]);
  });

  it("is, of any reports in any order, dark since what was told of itself alone", () => {
    const report = fc.tuple(fc.constantFrom("tower-a", "tower-b", "tower-c"), fc.nat(50), fc.nat(50));
    const reports = fc.uniqueArray(report, { minLength: 1, maxLength: 3, selector: ([of]) => of });
    fc.assert(
      fc.property(reports, (all) => {
        const told = all.map(([of, since, later]): Report => [since + later, of, since]);
        const scene = sceneAfter(told);
        for (const [, of, since] of told) {
          expect(minuteOf(darkSinceIn(PLAN, scene, of))).toBe(since);
          expect(visit(told, of)).toEqual([since]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
