/** A site of two towers of floors, and the levels that the plan proposes for it. */

import type { Area, Edition, ResponseLevel } from "../../../../../web/src/core/plan/plan";
import { EDITION as LIMITS } from "../limit-scenes";

const words = (text: string) => ({ "zh-Hans": text });
export const minutes = (value: number) => ({ id: null, value, unit: "minutes" as const, source: words("本预案") });
const area = (id: string, kind: Area["kind"], parent: string | null, retired = false): Area => ({
  ...{ id, kind, parent, retired, name: words(id) },
});

type Proposes = ResponseLevel["proposes"];
const level = (of: 1 | 2 | 3 | 4, proposes: Partial<Proposes>): ResponseLevel => ({
  ...{ level: of, numeral: "I", name: words(String(of)), colour: "red" },
  criteria: { scope: words("范围"), duration: words("时间"), effect: words("影响") },
  proposes: { scope: "unit", after: null, raise_on_passed_promise: true, ...proposes },
  limits: {
    ...{ activate: minutes(of * 5), report: minutes(of * 5), allocate: minutes(of * 10), serve: minutes(60) },
    ...{ publish: minutes(60), restore: minutes(240), evaluate: minutes(1440) },
  },
});

export const EDITION: Edition = {
  ...LIMITS,
  areas: [
    area("site", "site", null),
    area("tower-a", "building", "site"),
    area("a-1", "floor", "tower-a"),
    area("a-2", "floor", "tower-a"),
    area("a-old", "floor", "tower-a", true),
    area("tower-b", "building", "site"),
    area("b-1", "zone", "tower-b"),
    area("b-2", "zone", "tower-b"),
    area("b-201", "unit", "b-2"),
    area("b-202", "unit", "b-2"),
  ],
  levels: [
    level(1, { scope: "site", after: minutes(240), raise_on_passed_promise: false, effects: ["hurt"] }),
    level(2, { scope: "building", after: minutes(60), effects: ["trapped"] }),
    level(3, { scope: "zone", after: minutes(15) }),
    level(4, { scope: "unit" }),
  ],
};
