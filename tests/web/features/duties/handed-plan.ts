/** A plan in which technical support has first steps, a round, and what brings the power back. */

import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { PLAN } from "../../support/phone-plan";

const words = (said: string) => ({ "zh-Hans": said });
const ITEM = PLAN.lists[0].pages[0]?.items[0] as Item;
const list = (id: string, ...items: string[]): Edition["lists"][number] => ({
  ...PLAN.lists[0],
  ...{ id, name: words(id) },
  pages: [{ name: null, items: items.map((of) => ({ ...ITEM, id: of, text: words(of) })) }],
});
const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const stage = (id: "activate" | "serve" | "restore", lists: object) => ({
  ...PLAN.stages[0],
  ...{ id, lists: { ...none, ...lists } },
});
export const EDITION = {
  ...PLAN,
  lists: [
    list("头几步", "戴手套", "看电压"),
    list("巡查", "水泵", "油位"),
    list("检查", "地面", "挂牌"),
    { ...list("送电", "看表", "总开关"), gate: { ...PLAN.lists[0].gate, after: ["检查"] } },
    list("又停", "喊电梯"),
    list("分路跳了", "手拿开", "挂牌"),
    list("看门", "看大门", "看后门"),
  ],
  stages: [
    stage("activate", { technical: ["头几步"], safety: ["看门"] }),
    stage("serve", { technical: ["巡查"] }),
    stage("restore", { technical: ["检查", "送电"] }),
  ],
  duties: ["technical", "safety"].map((id) => ({ ...PLAN.duties[0], id, name: words(id) })),
  recovery: { ...PLAN.recovery, before: ["检查"], power_up: ["送电"], lost_again: "又停" },
} as unknown as Edition;
