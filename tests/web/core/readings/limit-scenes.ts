/** A plan as small as the tests of clocks, reports and duties need. */

import type { Asset, Checklist, Clock, Edition, Figure, Item, ReportRule } from "../../../../web/src/core/plan/plan";
import { createScenes, type Scene } from "../../../../web/src/core/scene";
import { PLAN } from "../../support/phone-plan";
import { entryOf } from "../boards";

const words = (text: string) => ({ "zh-Hans": text });
const minutes = (value: number): Figure => ({ id: null, value, unit: "minutes", source: words("本预案") });
const limit = (id: string, after: number, repeats = false) => ({
  id,
  name: words(id),
  after: minutes(after),
  repeats,
  list: null,
  contacts: [],
});
const clock = (id: string, more: Partial<Clock>): Clock => ({
  id,
  name: words(id),
  about: words(id),
  scope: "once",
  asset_kind: null,
  starts: "by_hand",
  stops_when: words("来电"),
  limits: [],
  ...more,
});
const asset = (id: string, kind: string, area: string): Asset => ({
  ...{ id, kind, area, name: words(id), place: null, maintainer: null, retired: false },
  ...{ maintain_every: null, test_every: null, lasts: null, insurance: null },
});
const rule = (id: string, limits: ReportRule["limits"], of: string | null = null): ReportRule => ({
  ...{ id, name: words(id), by: "liaison", to: "utility", channel: "voice", script: null, outline: [] },
  ...{ clock: of, limits },
});
const each = [1, 2, 3, 4] as const;

const step = (id: string, does: "start" | "reset" | "stop", of: string): Item => ({
  ...{ id, text: words(id), detail: null, warning: null, skip_at: [], list: null, could_not: null, needs: [] },
  ...{ two_persons: false, due: null, contacts: [], scripts: [], clock: { id: of, does } },
});
const list = (id: string, items: Item[], more: Partial<Checklist> = {}): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, pages: [{ name: null, items }] },
  ...more,
});
const lift = list("lift-people", [step("speak", "start", "entrapment"), step("out", "stop", "entrapment")], {
  name: words("电梯里有人"),
  scope: "asset",
  asset_kind: "lift",
});
const fuel = list("fuel", [step("fill", "reset", "fuel")], { name: words("加油"), pinyin: "jia you", initials: "jy" });

export const EDITION: Edition = {
  ...PLAN,
  assets: [
    asset("lift-a1", "lift", "tower-a"),
    asset("lift-b1", "lift", "tower-b"),
    asset("ups-a", "ups", "tower-a"),
    asset("ups-b", "ups", "tower-b"),
    asset("set", "generator", "site"),
  ],
  lists: [lift, fuel],
  clocks: [
    clock("entrapment", {
      ...{ scope: "asset", asset_kind: "lift", starts: "people_in_lift" },
      limits: [limit("again", 5, true), limit("on-site", 30), limit("reportable", 120)],
    }),
    clock("lights", { starts: "incident", limits: [limit("warn", 20), limit("out", 30)] }),
    clock("ups", { scope: "asset", asset_kind: "ups", starts: "incident", limits: [limit("half", 30)] }),
    clock("fuel", { scope: "asset", asset_kind: "generator", starts: "generator", limits: [limit("order", 240)] }),
    clock("accident", { limits: [limit("due", 60)] }),
  ],
  dangers: [
    {
      id: "lift",
      name: words("lift"),
      asset_kind: "lift",
      list: "lift-people",
      contacts: [],
      scripts: [],
      clock: "entrapment",
    },
  ],
  answers: [
    {
      id: "when",
      kind: "when_back",
      question: words("几点来电？"),
      answer: words("[[{expected_back} 来电。|还没有准信。]]"),
    },
    { id: "lift", kind: "lift", question: words("电梯能坐吗？"), answer: words("不能。") },
  ],
  topics: [{ id: "power", name: words("发电机"), lists: ["fuel"] }],
  first_ten: [
    {
      people: 1,
      seats: [{ name: words("就你一个"), covers: ["leader"], steps: [{ minute: 0, text: words("叫人"), list: null }] }],
    },
    {
      people: 2,
      seats: [
        {
          name: words("第一人"),
          covers: ["leader", "service"],
          steps: [{ minute: 0, text: words("定级"), list: null }],
        },
        {
          ...{ name: words("第二人"), covers: ["liaison"] },
          steps: [{ minute: 5, text: words("去加油"), list: "fuel" }],
        },
      ],
    },
  ],
  reports: [
    rule(
      "inside",
      each.map((level) => ({ level, first: minutes(level === 4 ? 10 : 5), repeat: level === 4 ? null : minutes(20) })),
    ),
    rule("head-office", [{ level: 2, first: minutes(10), repeat: minutes(20) }]),
    rule(
      "authority",
      each.map((level) => ({ level, first: minutes(60), repeat: null })),
      "accident",
    ),
  ],
  duties: (["leader", "liaison", "technical", "service", "safety"] as const).map((id) => ({
    ...{ id, name: words(id), purpose: words(id), procedure: [], never: [], hand_over: words(id) },
    covered_by: id === "leader" ? ["liaison"] : id === "technical" ? ["safety", "leader"] : ["leader"],
  })),
};

export const START = 1_800_000_000_000_000;
export const MINUTE = 60_000_000;

/** An outage of these areas, and what was done so many minutes later. */
export function sceneOf(
  areas: string[],
  acts: [number, string, Record<string, unknown>, string[]?][],
  first = {},
): Scene {
  const opening = { kind: "outage", cause: "unknown", areas, ...first };
  const plain = [[0, "incident.opened", opening] as const, ...acts].map(([after, type, body, refs = []], index) =>
    entryOf({
      ref: `aaaaaaaaaa.${index + 1}`,
      happened_at: START + after * MINUTE,
      action: { type, incident: "aaaaaaaaaa.1", actor: "p1", body, refs },
    }),
  );
  const board = createScenes()(plain);
  return board.scene(board.real[0] as Scene["view"]);
}
