/** What tripped counts as disconnected and tagged once the plain steps of its own list are done. */

import { describe, expect, it } from "vitest";
import type { Checklist, Edition, Item } from "../../../../../../web/src/core/plan/plan";
import { isMadeSafe } from "../../../../../../web/src/core/readings/recovery/anew/made-safe";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { A, act, EDITION as GATED, sceneOf, up } from "../gated";

const [of] = GATED.lists.filter(({ id }) => id === "ready");
const [plain] = of?.pages[0]?.items ?? [];
const step = (id: string, more: Partial<Item> = {}): Item => ({ ...(plain as Item), id, ...more });
const WAY: Checklist = {
  ...(of as Checklist),
  id: "tripped",
  pages: [
    {
      name: null,
      items: [step("hands"), step("open"), step("smell", { could_not: "ready" }), step("once", { needs: ["smell"] })],
    },
  ],
};
const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists.map((list) => ({
      ...list,
      pages: list.pages.map(({ name, items }) => ({
        name,
        items: list.id === "up" ? items.map((each) => ({ ...each, could_not: "tripped" })) : items,
      })),
    })),
    WAY,
  ],
};
const failed = (n: number, item: string, at: number) =>
  act(n, up(item, "step.could_not", { reason: "一合就跳了" }), at);
const way = (n: number, item: string, at: number, type = "step.done") =>
  act(n, { type, body: { list: "tripped", item, reason: "已经好了" } }, at);
const isSafe = (fault: Entry, ...rest: readonly Entry[]) =>
  isMadeSafe({ edition: EDITION, scene: sceneOf([fault, ...rest]) }, { list: "tripped", place: A, entries: [fault] });

describe("what tripped", () => {
  const fault = failed(2, "meters", 10);

  it("is safe once its plain steps are done, whatever is left of looking and switching on", () => {
    expect(isSafe(fault)).toBe(false);
    expect(isSafe(fault, way(3, "hands", 11))).toBe(false);
    expect(isSafe(fault, way(3, "hands", 11), way(4, "open", 12))).toBe(true);
  });

  it("is not safe by a plain step that was left out", () => {
    expect(isSafe(fault, way(3, "hands", 11), way(4, "open", 12, "step.skipped"))).toBe(false);
  });

  it("is not safe by what was done for another one, and stays safe when another one trips", () => {
    const [own, others] = [
      [way(3, "hands", 11), way(4, "open", 12)],
      [way(6, "hands", 21), way(7, "open", 22)],
    ];
    const second = failed(5, "main", 20);
    expect(isSafe(fault, second, ...others)).toBe(false);
    expect(isSafe(second, fault, ...others)).toBe(true);
    expect(isSafe(second, fault, ...own)).toBe(false);
    expect(isSafe(fault, ...own, second)).toBe(true);
  });

  it("is never safe where the plan has no list for it", () => {
    const scene = sceneOf([fault]);
    expect(isMadeSafe({ edition: EDITION, scene }, { list: null, place: A, entries: [fault] })).toBe(false);
  });
});
