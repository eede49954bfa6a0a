/** A written report of what was recorded, in words that show what was said of what. */

import type { DocumentBlock } from "../../../../web/src/core/documents/document";
import type { Figure } from "../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../web/src/core/record/entries";
import { displayTime } from "../../../../web/src/core/record/entries";
import { partsOf } from "../../../../web/src/core/report/report";
import type { ReportTelling, ReportWords } from "../../../../web/src/core/report/telling";
import type { PlainAction } from "../boards";
import { given } from "../commands/given";
import { EDITION } from "../readings/limit-scenes";

const t = (id: string, args?: Record<string, string | number>) =>
  args ? `${id}(${Object.values(args).join("/")})` : id;
const clock = (us: number): string => String(us / 1_000_000);
const saying: ReportWords = {
  ...{ t, joiner: "、", person: (id) => id, duty: (id) => id, stage: (id) => id, cause: (id) => id, goal: (id) => id },
  ...{
    list: (id) => id,
    step: (_, item) => item,
    customer: (id) => id,
    level: (level) => `level ${level}`,
    areas: (ids) => ids.join("+"),
  },
  ...{ place: ({ area }) => area ?? "", time: clock, clock, day: clock, span: (us) => `${us / 1_000_000} s` },
  figure: ({ id }) => id,
  line: (entry) => lineOf(entry),
};
const lineOf = (entry: Entry) => ({
  ...{ entry, time: clock(displayTime(entry)), who: entry.action?.actor ?? "", where: "", key: false },
  what: String(entry.action?.body["text"] ?? entry.action?.type),
});

export const END: PlainAction = { type: "incident.closed", body: {} };
export const SHA = "c".repeat(43);

export const atOnce = <L extends { readonly first: Figure }>(limit: L): L => ({
  ...limit,
  first: { ...limit.first, value: 0 },
});

export function told(...actions: readonly PlainAction[]): ReportTelling {
  const scene = given(...actions);
  const lines = scene.entries.map(lineOf);
  return {
    ...{ saying, edition: EDITION, scene, lines, improvements: [], known: [] },
    ...{ left: "", photos: new Set([SHA]) },
    personal: false,
  };
}
export const part = (id: string, ...actions: readonly PlainAction[]) => {
  const found = partsOf(told(...actions, END)).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
export const rowsOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((each) => (each.type === "table" ? each.rows : []));
export const lanesOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((each) => (each.type === "course" ? each.lanes : []));
