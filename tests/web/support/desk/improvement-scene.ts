/** Two outages; the first of them taught three things to be better, of which one is past its day and one is done. */

import { ago, entry } from "./fake-record";
import { PLAN } from "./plan";

const DAY = 24 * 60;
const day = (minutes: number) => new Date(ago(minutes) / 1000).toISOString();
export const PHONE = { device: "li00000001", actor: "pli" };
export const FIRST = "li00000001.1";
export const SECOND = "li00000001.20";
const of = (incident: string, n: number, minutes: number, type: string, body: object, more: object = {}) =>
  entry({ ...PHONE, incident, n, type, happenedAt: ago(minutes), body: { ...body }, ...more });
const outage = (n: number, began: number, ended: number, areas: readonly string[]) => [
  entry({ ...PHONE, n, type: "incident.opened", happenedAt: ago(began), body: { areas, cause: "grid" } }),
  of(`li00000001.${n}`, n + 1, ended, "incident.closed", { still_open: [] }),
];
const opened = (n: number, minutes: number, what: string, more: object, incident = FIRST) =>
  of(incident, n, minutes, "improvement.opened", { what, ...more });
const about = (n: number, minutes: number, verb: string, improvement: number, body: object) =>
  of(FIRST, n, minutes, `improvement.${verb}`, { improvement: `li00000001.${improvement}`, ...body });

export const LAMPS = opened(3, 20 * DAY, "换应急灯电池", { to: "pzhao", due: day(3 * DAY), why: "只亮了一半" });
const RADIO = opened(4, 20 * DAY, "添两部对讲机", { duty: "safety", due: day(-9 * DAY) });
export const DONE = opened(5, 20 * DAY, "改电话单", {});
export const TOLD = [
  ...outage(1, 21 * DAY, 21 * DAY - 60, []),
  ...[LAMPS, RADIO, DONE],
  about(6, 19 * DAY, "proved", 5, { text: "改好了" }),
  about(7, 19 * DAY, "closed", 5, { outcome: "done" }),
  about(8, 19 * DAY, "taken_up", 5, { by: "guide", id: "calls", name: "打电话" }),
  ...outage(20, 2 * DAY, DAY, []),
];

const guide = { id: "calls", name: { "zh-Hans": "打电话" }, duties: [], paragraphs: [], seconds: 1, check: [] };
export const EDITION = { ...PLAN, guides: [guide] };
