import { expect, it } from "vitest";
import { lastChecks } from "../../../../../web/src/core/folds/customer-checks";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import { createToldBefore } from "../../../../../web/src/core/readings/incidents/told-before-parting";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { audience, EDITION, MINUTE, START } from "../../told";

const floor = {
  id: "b-1",
  parent: "tower-b",
  kind: "floor",
  name: { "zh-Hans": "B 座 1 楼" },
  retired: false,
} as const;
const PLAN: Edition = {
  ...EDITION,
  areas: [...EDITION.areas, floor],
  audiences: [audience("a", ["tower-a"]), audience("b", ["tower-b"]), audience("all", ["site"])],
};
const CUSTOMERS = [
  { id: "of-a", area: "tower-a" },
  { id: "of-b", area: "b-1" },
  { id: "nowhere", area: null },
];
let n = 0;
const entry = (minute: number, type: string, body: object, incident: string | null = "a.1") => {
  n += 1;
  return entryOf({
    ref: `x.${n}`,
    happened_at: START + minute * MINUTE,
    action: { type, incident, body: { ...body } },
  });
};
const report = (ref: string, minute: number, area: string) =>
  entryOf({
    ref,
    happened_at: START + minute * MINUTE,
    action: { type: "incident.opened", incident: null, body: { areas: [area] } },
  });
const told = (minute: number, to: string, areas?: string[]) =>
  entry(minute, "notice.given", { audience: to, channel: "sms", ...(areas && { facts: { areas } }) });

/** The outage that was taken out, as it stands with what was told before. */
function partedOut(more: readonly Entry[], separated = true) {
  const separation = entryOf({
    ref: "a.90",
    happened_at: START + 30 * MINUTE,
    action: { type: "incident.separated", incident: "a.1", refs: ["b.1"], body: {} },
  });
  const all = [report("a.1", 0, "tower-a"), report("b.1", 10, "tower-b"), ...more, ...(separated ? [separation] : [])];
  const board = createScenes()(all.toSorted(inDisplayOrder));
  const view = board.real.find(({ members }) => members.includes("b.1") && members.length === (separated ? 1 : 2));
  if (!view) throw new Error("not there");
  const known = { edition: PLAN, customers: CUSTOMERS, views: board.real, entries: board.entries };
  return createToldBefore()(board.scene(view), known);
}

it("an audience of the areas that went was told, before and after, and nobody else", () => {
  const { notices } = partedOut([told(12, "b", ["tower-b"]), told(12, "a", ["tower-a"]), told(40, "b")]);
  expect([...notices.keys()]).toEqual(["b"]);
  expect(notices.get("b")?.get("sms")?.entry.happenedAt).toBe(START + 40 * MINUTE);
});

it("an audience of both was told of what it heard of, and by what nobody noted once both were dark", () => {
  const keys = (...entries: Entry[]) => [...partedOut(entries).notices.keys()];
  expect(keys(told(5, "all", ["tower-a"]))).toEqual([]);
  expect(keys(told(12, "all", ["tower-a", "tower-b"]))).toEqual(["all"]);
  expect(keys(told(12, "all", []))).toEqual(["all"]);
  expect([keys(told(5, "all")), keys(told(12, "all"))]).toEqual([[], ["all"]]);
});

it("steps, requests and looks after customers there count in it too, with what became of them", () => {
  const step = (area: string) => entry(12, "step.done", { list: "l", item: "i", area });
  const asked = entryOf({
    ref: "a.50",
    happened_at: START + 12 * MINUTE,
    action: { type: "request.opened", incident: "a.1", body: { kind: "repair", area: "b-1" } },
  });
  const closed = entry(14, "request.closed", { request: "a.50", outcome: "done" });
  const other = entry(13, "request.opened", { kind: "repair", area: "tower-a" });
  const look = (customer: string) => entry(15, "customer.checked", { customer, result: "well" });
  const looks = ["of-a", "of-b", "nowhere"].map(look);
  const scene = partedOut([step("tower-a"), step("b-1"), asked, closed, other, ...looks]);
  expect([...scene.checklists.steps.values()].map(({ target }) => target.area)).toEqual(["b-1"]);
  expect(scene.requests.all.map(({ ref }) => ref)).toEqual(["a.50", closed.ref]);
  expect([...lastChecks(scene.customerChecks).keys()]).toEqual(["of-b"]);
});

it("changes nothing of an outage that nobody took out of another", () => {
  expect([...partedOut([told(12, "b", ["tower-b"])], false).notices.keys()]).toEqual(["b"]);
});
