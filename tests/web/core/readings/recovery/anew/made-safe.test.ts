/** What tripped counts as made safe once every step of its own list is done that is not for some cases only. */

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
      items: [
        step("hands"),
        step("tag", { needs: ["hands"] }),
        step("smell", { could_not: "ready" }),
        step("pit", { conditional: true }),
      ],
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

/** All of it, from the n-th entry on. */
const all = (n: number, at: number) => [
  ...["hands", "tag", "smell"].map((item, index) => way(n + index, item, at + index)),
  way(n + 3, "pit", at + 3, "step.skipped"),
];

describe("what tripped", () => {
  const fault = failed(2, "meters", 10);

  it("is safe once every step is done, whatever it waits for or leads to", () => {
    const [hands, tag, smell, pit] = all(3, 11) as [Entry, Entry, Entry, Entry];
    expect(isSafe(fault)).toBe(false);
    expect(isSafe(fault, hands, smell, pit)).toBe(false);
    expect(isSafe(fault, hands, tag, pit)).toBe(false);
    expect(isSafe(fault, hands, tag, smell)).toBe(false);
    expect(isSafe(fault, hands, tag, smell, pit)).toBe(true);
  });

  it("is not safe by a step that was left out, unless that is for some cases only", () => {
    const [hands, tag, , pit] = all(3, 11) as [Entry, Entry, Entry, Entry];
    expect(isSafe(fault, hands, tag, way(5, "smell", 13, "step.skipped"), pit)).toBe(false);
  });

  it("is not safe by what was done for another one, and stays safe when another one trips", () => {
    const [own, others] = [all(3, 11), all(8, 21)];
    const second = failed(7, "main", 20);
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
