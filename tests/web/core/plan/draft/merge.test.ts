import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withMine } from "../../../../../web/src/core/plan/draft/conflict-choice";
import { type DraftConflict, mergeDrafts } from "../../../../../web/src/core/plan/draft/merge";
import { isSame, type Json, type PlanForm, putAt, valueAt } from "../../../../../web/src/core/plan/draft/plan-form";
import { BASE, edits, madeOf } from "./drafts";

const put = (plan: PlanForm, path: readonly (string | number)[], value: Json) => putAt(plan, path, value) as PlanForm;

/** Each word, number and flag by the way to it, members of lists by their keys. */
function leaves(value: Json | undefined, at: readonly string[] = []): ReadonlyMap<string, Json> {
  if (Array.isArray(value)) {
    const key = (each: Json, index: number) => {
      if (typeof each !== "object" || each === null) return `#${each}`;
      const known = (each as Record<string, Json>)["id"] ?? (each as Record<string, Json>)["level"];
      return known === undefined ? String(index) : `#${known}`;
    };
    return new Map(value.flatMap((each, index) => [...leaves(each, [...at, key(each, index)])]));
  }
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).flatMap(([field, each]) => [...leaves(each, [...at, field])]));
  }
  return new Map(value === undefined ? [] : [[JSON.stringify(at), value]]);
}

type Leaves = ReadonlyMap<string, Json> | undefined;

/** Where two drafts differ. */
const changed = (before: Leaves, after: Leaves): readonly string[] =>
  [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].filter(
    (leaf) => before?.get(leaf) !== after?.get(leaf),
  );

const covers = ({ path }: DraftConflict, leaf: string) => {
  const at = JSON.parse(leaf) as string[];
  const steps = path.map(String);
  return steps.every((step, index) => at[index] === undefined || at[index] === step);
};

describe("merging two drafts", () => {
  it("takes both where they changed different fields of one thing, and different languages of one text", () => {
    const mine = put(put(BASE, ["lists", 0, "name", "zh-Hans"], "甲"), ["site", "name", "en"], "Mine");
    const theirs = put(put(BASE, ["lists", 0, "areas"], ["x"]), ["site", "name", "zh-Hans"], "他的");
    const { plan, conflicts } = mergeDrafts(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(valueAt(plan, ["lists", 0, "name", "zh-Hans"])).toBe("甲");
    expect(valueAt(plan, ["lists", 0, "areas"])).toEqual(["x"]);
    expect(valueAt(plan, ["site", "name"])).toEqual({ "zh-Hans": "他的", en: "Mine" });
  });

  it("leaves theirs and keeps mine to choose where both changed one text, also after things moved", () => {
    const mine = put(BASE, ["lists", 2, "pages", 0, "items", 1, "text", "en"], "Mine");
    const lists = BASE["lists"] as readonly Json[];
    const moved = put(BASE, ["lists"], [...lists].reverse());
    const theirs = put(moved, ["lists", 0, "pages", 0, "items", 1, "text", "en"], "Theirs");
    const { plan, conflicts } = mergeDrafts(BASE, mine, theirs);
    expect(plan).toEqual(theirs);
    expect(conflicts).toEqual([
      {
        path: ["lists", "#three", "pages", 0, "items", "#2", "text", "en"],
        what: "value",
        mine: "Mine",
        theirs: "Theirs",
      },
    ]);
    const chosen = conflicts[0] && withMine(plan, conflicts[0]);
    expect(valueAt(chosen ?? {}, ["lists", 0, "pages", 0, "items", 1, "text", "en"])).toBe("Mine");
  });

  it("asks where one took out what the other changed, either way round", () => {
    const lists = BASE["lists"] as readonly Json[];
    const without = put(BASE, ["lists"], lists.slice(1));
    const other = put(BASE, ["lists", 0, "name", "zh-Hans"], "改");
    const [one, two] = [mergeDrafts(BASE, without, other), mergeDrafts(BASE, other, without)];
    expect(one.conflicts.map(({ path, mine }) => [path, mine])).toEqual([[["lists", "#one"], undefined]]);
    expect(two.conflicts.map(({ path, theirs }) => [path, theirs])).toEqual([[["lists", "#one"], undefined]]);
    const back = two.conflicts[0] && withMine(two.plan, two.conflicts[0]);
    expect(valueAt(back ?? {}, ["lists", 2, "name", "zh-Hans"])).toBe("改");
    const gone = one.conflicts[0] && withMine(one.plan, one.conflicts[0]);
    expect(gone).toEqual(without);
  });

  it("never loses an edit of mine: it is in the result or to be chosen; theirs always stands", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [madeOf(BASE, a), madeOf(BASE, b)];
        const { plan, conflicts } = mergeDrafts(BASE, mine, theirs);
        const [base, my, their, got] = [BASE, mine, theirs, plan].map((each) => leaves(each));
        const lost = changed(base, my).filter(
          (leaf) => got?.get(leaf) !== my?.get(leaf) && !conflicts.some((each) => covers(each, leaf)),
        );
        const overwritten = changed(base, their).filter((leaf) => got?.get(leaf) !== their?.get(leaf));
        expect([lost, overwritten]).toEqual([[], []]);
      }),
      { numRuns: 400 },
    );
  });

  it("is mine where only I changed, and theirs where only they did", () => {
    fc.assert(
      fc.property(edits, (a) => {
        const one = madeOf(BASE, a);
        expect(isSame(mergeDrafts(BASE, one, BASE).plan, one)).toBe(true);
        expect(isSame(mergeDrafts(BASE, BASE, one).plan, one)).toBe(true);
        expect(mergeDrafts(BASE, one, BASE).conflicts).toEqual([]);
      }),
    );
  });

  it("keeps the order that one made while the other only changed words", () => {
    const lists = BASE["lists"] as readonly Json[];
    const mine = put(BASE, ["lists"], [...lists].reverse());
    const theirs = put(BASE, ["lists", 1, "name", "zh-Hans"], "他的");
    const { plan, conflicts } = mergeDrafts(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect((plan["lists"] as { id: string }[]).map(({ id }) => id)).toEqual(["three", "two", "one"]);
  });
});
