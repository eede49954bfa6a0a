/** Of work that can hurt, what was left out is asked about once: before the first step that needs others, or two persons. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checklist } from "../../../../../web/src/core/plan/plan";
import { isAtGate } from "../../../../../web/src/core/readings/placed-lists";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { act, EDITION, gateAt, heard, item, list, ONCE, plainly, sceneOf } from "../recovery/gated";

const hazard = { kinds: ["electrical" as const], qualified: null, stop_when: null, tell: [] } as never;
const gate = { in_order: true, min_gap: null, two_persons: false, after: [] };
const STOP = ["steady", "lift", "watch", "tell", "transfer", "cool", "auto", "note"];
const PLAIN = STOP.map((id) => item(id));
const MARKED = STOP.map((id) => item(id, id === "transfer" ? { needs: ["steady"], two_persons: true } : {}));
const planOf = (items: Checklist["pages"][number]["items"], more: Partial<Checklist> = {}) => ({
  ...EDITION,
  lists: [...EDITION.lists, list("stop", items, { hazard, gate, ...more })],
});
const MARKS = planOf(MARKED);

const skip = (n: number, id: string, more: object = {}) =>
  act(n, { type: "step.skipped", body: { list: "stop", item: id, reason: "先做更急的", ...more } }, n);
const done = (n: number, id: string) => act(n, { type: "step.done", body: { list: "stop", item: id } }, n);
const goOn = (n: number, refs: readonly string[]) =>
  act(n, { type: "powerup.resumed", refs, body: { note: "现场另外看过，安全", list: "stop" } }, n);
const at = (entries: readonly Entry[], edition = MARKS) => gateAt(entries, heard(60), "stop", ONCE, edition);
const leftOut = (entries: readonly Entry[], edition = MARKS) =>
  at(entries, edition).items.flatMap((each) => (each.leftOut ? [each.item.id] : []));

describe("a list in order of work that can hurt", () => {
  const left = [skip(2, "steady"), skip(3, "lift"), skip(4, "watch", { needless: true })];

  it("asks at no step before the dangerous one, and there once for all that was left out", () => {
    expect(plainly(at(left))["tell"]).toBe("open");
    expect(leftOut(left)).toEqual(["steady", "lift"]);
    const all = [...left, done(5, "tell")];
    expect(plainly(at(all))["transfer"]).toBe("left_out steady");
    expect(plainly(at([...all, goOn(6, ["aaaaaaaaaa.2"])]))["transfer"]).toBe("left_out lift");
    const gone = at([...all, goOn(6, ["aaaaaaaaaa.2", "aaaaaaaaaa.3"])]);
    expect(plainly(gone)["transfer"]).toBe("open");
    expect(gone.items[4]?.skippedBefore.map((each) => each.item.id)).toEqual(["steady", "lift", "watch"]);
    expect(plainly(at([...all, done(6, "steady"), done(7, "lift")]))["transfer"]).toBe("open");
  });

  it("names what does not apply at the dangerous step, and asks nothing", () => {
    const needless = STOP.slice(0, 4).map((id, index) => skip(index + 2, id, { needless: true }));
    expect(plainly(at(needless))["transfer"]).toBe("open");
    expect(at(needless).items[4]?.skippedBefore.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  it("asks nothing of what is left out after the last dangerous step, nor once that is left out too", () => {
    const first = STOP.slice(0, 4).map((id, index) => done(index + 2, id));
    const second = act(
      7,
      {
        type: "step.confirmed",
        actor: "p2",
        refs: ["aaaaaaaaaa.6"],
        body: { list: "stop", item: "transfer" },
      } as never,
      7,
      "bbbbbbbbbb",
    );
    const over = [...first, done(6, "transfer"), second];
    expect(plainly(at([...over, skip(8, "cool"), skip(9, "auto")]))).toMatchObject({ note: "open", auto: "skipped" });
    expect(leftOut([...over, skip(8, "cool")])).toEqual([]);
    expect(leftOut([...left, skip(5, "tell"), skip(6, "transfer")])).toEqual(["transfer"]);
  });

  it("asks at the next step where the plan marks none as dangerous, also on Now", () => {
    const edition = planOf(PLAIN);
    expect(plainly(at([skip(2, "steady")], edition))["lift"]).toBe("left_out steady");
    const placed = { list: list("stop", PLAIN, { hazard, gate }), place: ONCE };
    const next = (entries: readonly Entry[]) => isAtGate(edition, sceneOf(entries), placed, PLAIN[1] as never);
    expect(next([skip(2, "steady")])).toBe(true);
    expect(next([done(2, "steady")])).toBe(false);
  });

  it("holds nothing where the work cannot hurt", () => {
    const harmless = planOf(MARKED, { hazard: null });
    const all = STOP.slice(0, 4).map((id, index) => skip(index + 2, id));
    expect(plainly(at(all, harmless))["transfer"]).toBe("open");
  });

  it("opens no dangerous step before all that comes before it is done, does not apply, or somebody says why it goes on", () => {
    const how = fc.constantFrom("done", "needless", "unsafe", "hurry", "open");
    fc.assert(
      fc.property(fc.array(how, { minLength: 4, maxLength: 4 }), fc.nat(15), (answers, excused) => {
        const acts = answers.flatMap((each, index): readonly Entry[] => {
          const id = STOP[index] as string;
          if (each === "open") return [];
          return [each === "done" ? done(index + 2, id) : skip(index + 2, id, { [each]: true })];
        });
        const isExcused = (index: number) => ((excused >> index) & 1) === 1;
        const refs = acts.filter(({ n }) => isExcused(n - 2)).map(({ ref }) => ref);
        const opens = answers.every((each, index) =>
          each === "open" ? false : each === "done" || each === "needless" || isExcused(index),
        );
        expect(plainly(at([...acts, goOn(20, refs)]))["transfer"] === "open").toBe(opens);
      }),
      { numRuns: 200 },
    );
  });
});
