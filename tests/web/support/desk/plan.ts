import type { Edition } from "../../../../web/src/core/plan/plan";

const zh = (text: string) => ({ "zh-Hans": text });
const named = <I extends string>(id: I, name: string) => ({ id, name: zh(name) });
const figure = (value: number) => ({ id: null, value, unit: "minutes" as const, source: zh("") });
const item = (id: string, text: string) => ({
  ...{ id, text: zh(text), detail: null, warning: null, skip_at: [], could_not: null, needs: [], two_persons: false },
  ...{ due: null, contacts: [], scripts: [], clock: null, list: null },
});
const list = (
  id: string,
  name: string,
  scope: "once" | "area",
  areas: readonly string[],
  items: readonly string[],
) => ({
  ...named(id, name),
  ...{ when: zh(""), style: "do_confirm" as const, scope, areas, asset_kind: null, skip_at: [] },
  gate: { in_order: false, min_gap: null, two_persons: false, after: [] },
  pages: [{ name: null, items: items.map((each) => item(each, `${name}${each}`)) }],
  pinyin: "",
  initials: "",
});
const area = (id: string, name: string, parent: string | null) => ({
  ...named(id, name),
  ...{ parent, kind: "building" as const, retired: false },
});
const duty = (id: "leader" | "liaison" | "technical" | "service" | "safety", name: string) => ({
  ...named(id, name),
  ...{ purpose: zh(""), procedure: [], never: [], hand_over: zh(""), covered_by: ["liaison" as const] },
});
const LEVELS = ["", "I", "II", "III", "IV"];
const limits = () => {
  const limit = figure(30);
  return {
    activate: limit,
    report: limit,
    allocate: limit,
    serve: limit,
    publish: limit,
    restore: limit,
    evaluate: limit,
  };
};
const level = (of: 1 | 2 | 3 | 4) => ({
  ...{ level: of, numeral: LEVELS[of] ?? "", name: zh(`${of} 级响应`), colour: "red" as const, limits: limits() },
  criteria: { scope: zh("范围"), duration: zh(""), effect: zh("") },
  proposes: { scope: "site" as const, after: null, raise_on_passed_promise: false },
});
const nothing = { liaison: [], technical: [], service: [], safety: [] };

/** A plan of three buildings and two lists: enough for the desk, small enough to read. */
export const PLAN: Edition = {
  format: 1,
  number: 12,
  published_at: 0,
  site: {
    ...named("s1", "小园区"),
    zone: "Asia/Shanghai",
    languages: ["zh-Hans"],
    hotline: null,
    min_channels: figure(2),
    call_again: null,
  },
  words: { date: zh("{month}月{day}日 {time}"), joiner: zh("、") },
  goals: [],
  causes: [named("grid", "外线故障"), named("unknown", "不明")],
  figures: [],
  areas: [
    area("site", "全园区", null),
    area("tower-a", "A 座", "site"),
    area("tower-b", "B 座", "site"),
    area("garage", "车库", "site"),
  ],
  assets: [],
  levels: [level(1), level(2), level(3), level(4)],
  stages: [
    {
      ...named("activate", "启动"),
      goal: zh(""),
      ends_when: zh(""),
      lists: { ...nothing, leader: ["first", "rounds"] },
    },
    { ...named("report", "报告"), goal: zh(""), ends_when: zh(""), lists: { ...nothing, leader: ["later"] } },
  ],
  duties: [
    duty("leader", "组长"),
    duty("liaison", "联络员"),
    duty("technical", "技术支持"),
    duty("service", "客户服务"),
    duty("safety", "安全监督"),
  ],
  first_ten: [],
  lists: [
    list("first", "头几步", "once", [], ["1", "2"]),
    list("rounds", "巡楼", "area", ["tower-a", "tower-b", "garage"], ["1", "2", "3"]),
    list("later", "报告", "once", [], ["1"]),
  ],
  topics: [],
  clocks: [],
  dangers: [],
  contacts: [],
  call_out: [],
  scripts: [],
  answers: [],
  reports: [],
  audiences: [],
  recovery: { before: [], power_up: [], checks: [], services: [], after_care: [], stable_for: figure(30) },
  supplies: [],
  channels: [],
  risks: [],
  training: [],
  drills: [],
  guides: [],
  glossary: [],
};
