import { describe, expect, it } from "vitest";
import { type Checklists, checklistsFold, targetOf, verdictOf } from "../../../../web/src/core/folds/checklists";
import { runner } from "../../../../web/src/core/folds/fold";
import { begunAt, lastActedAt, nextOpen, stepOf, whereWas } from "../../../../web/src/core/readings/checklist-reading";
import type { Entry } from "../../../../web/src/core/record/entries";
import { entryOf } from "../boards";

interface More {
  readonly list?: string;
  readonly area?: string | null;
  readonly asset?: string | null;
  readonly actor?: string | null;
  readonly refs?: readonly string[];
  readonly at?: number;
}

const act = (n: number, type: string, item: string | null, more: More = {}): Entry => {
  const { list = "L", area = null, asset = null, actor = "p1", refs = [], at = n } = more;
  const action = { type: `step.${type}`, actor, refs, body: { list, item, area, asset } };
  return entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: at, action });
};
const fold = (...entries: Entry[]): Checklists => runner(checklistsFold)(entries);
const target = (item: string, area: string | null = null, asset: string | null = null) => ({
  ...{ list: "L", item, area, asset },
});
const statuses = (state: Checklists) => [...state.steps.values()].map(({ status }) => status);
const undo = (n: number, ...refs: string[]) => act(n, "undone", null, { refs });

describe("a step", () => {
  it("is of its list, area, asset and item", () => {
    const state = fold(
      act(1, "done", "i", { area: "a" }),
      act(2, "skipped", "i", { asset: "a" }),
      act(3, "could_not", "i"),
    );
    expect(statuses(state)).toEqual(["done", "skipped", "could_not"]);
    expect(stepOf(state, target("i", "a")).status).toBe("done");
    expect(stepOf(state, target("i", null, "a")).status).toBe("skipped");
    expect(stepOf(state, target("i")).status).toBe("could_not");
    expect(stepOf(state, target("i", "b"))).toMatchObject({ status: "open", leading: null, others: [] });
    expect(targetOf(act(1, "done", "i", { area: "a", asset: "b" }).action as never)).toEqual(target("i", "a", "b"));
  });

  it("of no list or no item is none, and what is no verdict has none", () => {
    expect(fold(act(1, "done", ""), act(2, "done", "i", { list: "" })).steps.size).toBe(0);
    expect(fold(act(1, "confirmed", "i")).steps.size).toBe(0);
    expect(verdictOf(act(1, "confirmed", "i"))).toBeNull();
    expect(verdictOf(entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1 }))).toBeNull();
  });

  it("stands by the first of one verdict, and by the last that happened of several", () => {
    const twice = stepOf(fold(act(1, "done", "i"), act(2, "done", "i", { actor: "p2" })), target("i"));
    expect([twice.leading?.n, twice.others.map(({ n }) => n), twice.contradiction]).toEqual([1, [2], false]);
    const two = stepOf(
      fold(act(1, "done", "i", { at: 9 }), act(2, "skipped", "i", { actor: "p2", at: 5 })),
      target("i"),
    );
    expect([two.status, two.contradiction]).toEqual(["done", true]);
    const tied = stepOf(fold(act(1, "done", "i", { at: 5 }), act(2, "skipped", "i", { at: 5 })), target("i"));
    expect([tied.status, tied.contradiction]).toEqual(["skipped", false]);
  });

  it("is contradicted by another person, or by one of whom nobody knows who it is", () => {
    const of = (first: string | null, second: string | null) =>
      stepOf(fold(act(1, "done", "i", { actor: first }), act(2, "skipped", "i", { actor: second })), target("i"));
    expect(of("p1", "p1").contradiction).toBe(false);
    expect(of("p1", "p2").contradiction).toBe(true);
    expect(of(null, null).contradiction).toBe(true);
  });

  it("stands by the answer that names an earlier one, whatever the clocks say, and nobody contradicts anybody by it", () => {
    const later = { ...act(2, "done", "i", { actor: "p2", at: 5 }) };
    const naming = { ...later, action: { ...later.action, refs: ["aaaaaaaaaa.1"] } } as typeof later;
    const step = stepOf(fold(act(1, "could_not", "i", { at: 9 }), naming), target("i"));
    expect([step.status, step.contradiction, step.others.map(({ n }) => n)]).toEqual(["done", false, [1]]);
  });

  it("is open again once all that was done at it is taken back, each act by itself", () => {
    const [first, second] = [act(1, "done", "i"), act(2, "done", "j")];
    const state = fold(first, second, undo(3, "aaaaaaaaaa.2"));
    expect(statuses(state)).toEqual(["done", "open"]);
    expect(statuses(fold(first, second, undo(3, "aaaaaaaaaa.1", "nowhere.1")))).toEqual(["open", "done"]);
    expect(statuses(fold(undo(0, "aaaaaaaaaa.1"), first, act(2, "done", "i")))).toEqual(["done"]);
  });

  it("is open again however many others were taken back before it, answered before any was", () => {
    const state = fold(
      ...[act(1, "done", "i"), act(2, "done", "j"), act(3, "done", "k")],
      ...[undo(4, "aaaaaaaaaa.1"), undo(5, "aaaaaaaaaa.2"), undo(6, "aaaaaaaaaa.3")],
    );
    expect(statuses(state)).toEqual(["open", "open", "open"]);
  });

  it("that is taken back twice changes nothing the second time", () => {
    const read = runner(checklistsFold);
    const entries = [act(1, "done", "i"), undo(2, "aaaaaaaaaa.1")];
    const before = read(entries);
    expect(read([...entries, undo(3, "aaaaaaaaaa.1")])).toBe(before);
    expect([...read([...entries, undo(4, "aaaaaaaaaa.1", "x.1")]).undone.keys()]).toEqual(["aaaaaaaaaa.1", "x.1"]);
  });

  it("remembers where a person was, not where nobody was", () => {
    const state = fold(act(1, "done", "i"), act(2, "done", "j", { actor: null }));
    expect([...state.last.keys()]).toEqual(["p1", '["p1","L","",""]']);
  });
});

describe("where a person goes on", () => {
  const items = ["i", "j", "k"].map((item) => target(item));

  it("is the first open item after the last one, round to the first", () => {
    expect(nextOpen(fold(), items, "p1")?.item).toBe("i");
    expect(nextOpen(fold(act(1, "done", "j")), items, "p1")?.item).toBe("k");
    expect(nextOpen(fold(act(1, "done", "k")), items, "p1")?.item).toBe("i");
    expect(nextOpen(fold(act(1, "done", "k")), items, "p2")?.item).toBe("i");
    expect(nextOpen(fold(act(1, "done", "i")), items, "p1")?.item).toBe("j");
    expect(nextOpen(fold(act(1, "done", "i"), act(2, "done", "j"), act(3, "done", "k")), items, "p1")).toBeNull();
    expect(nextOpen(fold(), [], "p1")).toBeNull();
  });

  it("is what was taken back", () => {
    expect(nextOpen(fold(act(1, "done", "j"), undo(2, "aaaaaaaaaa.1")), items, "p1")?.item).toBe("j");
    // By somebody else, long after: it comes before what whoever took it for done has not come to yet.
    const gone = [act(1, "done", "i"), act(2, "done", "j")];
    const back = act(3, "undone", null, { refs: ["aaaaaaaaaa.1"], actor: "p2" });
    expect(nextOpen(fold(...gone, back), items, "p1")?.item).toBe("i");
    expect(nextOpen(fold(...gone, back, act(4, "done", "i")), items, "p1")?.item).toBe("k");
  });

  it("is in the list acted on last, wherever that is, and since when", () => {
    const state = fold(
      act(1, "done", "i"),
      act(2, "done", "j", { list: "M", area: "a" }),
      act(3, "done", "k", { actor: "p2" }),
    );
    expect(whereWas(state, "p1")).toEqual({ list: "M", item: "j", area: "a", asset: null });
    expect(whereWas(state, "p3")).toBeNull();
    expect([lastActedAt(state, "p1"), lastActedAt(state, "p2"), lastActedAt(state, "p3")]).toEqual([2, 3, 0]);
  });

  it("is asked of one person's own acts, though another acted there later", () => {
    const state = fold(act(1, "done", "i"), act(5, "done", "i", { actor: "p2" }));
    expect(lastActedAt(state, "p1")).toBe(1);
  });

  it("is any list at any place that the person began, the latest first", () => {
    const there = { list: "M", asset: "x" };
    const state = fold(
      act(1, "done", "i", there),
      act(2, "done", "i", { actor: "p10" }),
      act(3, "done", "j"),
      act(4, "done", "j", { ...there, asset: "y" }),
      act(5, "done", "k", there),
    );
    expect(begunAt(state, "p1").map(({ target: { list, asset, item } }) => [list, asset, item])).toEqual([
      ["M", "x", "k"],
      ["M", "y", "j"],
      ["L", null, "j"],
    ]);
    expect(begunAt(state, "p")).toEqual([]);
  });
});
