/** What a written report counts as one time in the dark, where power came and went while it was brought back. */

import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import { partsOf } from "../../../../web/src/core/report/report";
import { MINUTE, START } from "../readings/limit-scenes";
import { act, EDITION, sceneOf, up } from "../readings/recovery/gated";
import { lanesOf, told } from "./telling";

const BACK = /report-sum-back\([^/]*\/(?<span>[^/]*)\/(?<times>\d+)/u;
const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const CHECKS = ["meters", "dry", "tags"];
const ended = act(99, { type: "incident.closed", body: {} }, 90);

describe("how often it was dark", () => {
  const lists = EDITION.lists.map((list) => ({
    ...list,
    pages: list.pages.map(({ name, items }) => ({
      name,
      items: items.map((each) => (CHECKS.includes(each.id) ? each : { ...each, could_not: "tripped" })),
    })),
  }));
  const all = ["tower-a", "tower-b"];
  const supply = [
    said(20, "supply.returned", all, 5),
    said(21, "supply.lost", all, 30),
    said(22, "supply.returned", all, 40),
  ];
  const failed = act(32, up("pumps", "step.could_not", { reason: "一合就跳了" }), 12);
  /** The same plan, whose items of these ids lead elsewhere when they fail. */
  const leading = (to: ReadonlyMap<string, string>) =>
    lists.map((list) => ({
      ...list,
      pages: list.pages.map(({ name, items }) => ({
        name,
        items: items.map((each) => ({ ...each, could_not: to.get(each.id) ?? each.could_not })),
      })),
    }));
  const partIn = (id: string, entries: readonly Entry[], led = lists) => {
    const scene = sceneOf([...supply, ...entries, ended]);
    return partsOf({ ...told(), scene, edition: { ...EDITION, lists: led } }).find((each) => each.id === id);
  };
  const timesIn = (led: typeof lists, ...entries: readonly Entry[]) =>
    BACK.exec(partIn("summary", entries, led)?.text ?? "")?.groups;
  const times = (...entries: readonly Entry[]) => timesIn(lists, ...entries);

  it("counts no second time where what came could not be switched on anywhere before it went", () => {
    expect(times()?.["times"]).toBe("2");
    const once = times(act(30, up("meters"), 10), failed);
    expect(once).toMatchObject({ times: "1", span: `${40 * 60} s` });
    const tripped = [act(31, up("pumps"), 11), act(32, up("pumps", "breaker.tripped"), 12)];
    expect(times(...tripped)?.["times"]).toBe("1");
  });

  it("counts it where something was switched on, or what failed came only after it went", () => {
    expect(times(failed, act(33, up("air"), 14))?.["times"]).toBe("2");
    expect(times(act(34, up("pumps", "step.could_not", { reason: "跳了" }), 50))?.["times"]).toBe("2");
  });

  it("counts it where all was on but what has a list of its own when it fails, and not where meters alone were read", () => {
    const on = [act(30, up("main"), 10), act(31, up("pumps"), 11)];
    const shut = act(32, up("air", "step.could_not", { reason: "电梯门不关" }), 12);
    expect(timesIn(leading(new Map([["air", "shut"]])), ...on, shut)?.["times"]).toBe("2");
    const off = leading(new Map(CHECKS.map((id) => [id, "off"])));
    expect(timesIn(off, act(30, up("meters"), 10), failed)?.["times"]).toBe("1");
  });

  it("counts it where it was no trip after all", () => {
    const tripped = act(32, up("pumps", "breaker.tripped"), 12);
    const undone = act(33, { type: "entry.undone", body: {}, refs: [tripped.ref] }, 13);
    expect(times(act(31, up("pumps"), 11), tripped, undone)?.["times"]).toBe("2");
  });

  it("leaves each building its own return, where another's could not be switched on", () => {
    const minutes = (us: number) => (us - START) / MINUTE;
    const lanes = lanesOf(partIn("course", [failed])?.blocks ?? [])
      .filter(({ name }) => name.startsWith("report-lane-supply"))
      .map(({ name, spans }) => [name, spans.map(({ from, to }) => `${minutes(from)}-${minutes(to)}`).join(" ")]);
    expect(lanes).toEqual([
      ["report-lane-supply-of(tower-a)", "0-40"],
      ["report-lane-supply-of(tower-b)", "0-5 30-40"],
    ]);
  });
});
