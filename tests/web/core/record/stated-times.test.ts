import { describe, expect, it } from "vitest";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { entryOf } from "../boards";
import { orders } from "../orders";

const START = 1_800_000_000_000_000;
const minutes = (n: number) => START + n * 60_000_000;
const said = (n: number) => new Date(minutes(n) / 1000).toISOString();
const of =
  (device: string) =>
  (n: number, type: string, body: object, more: object = {}) =>
    entryOf({ ref: `${device}.${n}`, happened_at: minutes(10 * n), action: { type, body, ...more } } as never);
const [mine, theirs] = [of("aaaaaaaaaa"), of("bbbbbbbbbb")];
const opened = mine(1, "incident.opened", { kind: "outage", cause: "unknown", areas: [] });
const level = (n: number, to: number, from: number | null, stated: number) => ({
  ...mine(n, "level.changed", { to, from, stated_at: said(stated) }, { incident: opened.ref }),
  statedAt: minutes(stated),
});
const corrects = (n: number, ref: string, stated: unknown, more: object = {}) =>
  theirs(
    n,
    "entry.corrected",
    { text: "", fields: { stated_at: stated } },
    { incident: opened.ref, refs: [ref], ...more },
  );

/** Which entries stand, in order, with the minute at which each is shown: each different outcome once. */
function shown(entries: readonly Entry[]): readonly string[] {
  const found = orders(entries, 40).map((order) => {
    const fold = createScenes();
    let here: readonly Entry[] = [];
    for (const each of order) {
      here = [...here.filter(({ ref }) => ref !== each.ref), each].sort(inDisplayOrder);
      fold(here);
    }
    const { entries: all, real, scene } = fold(here);
    const times = all.map(
      (each) => `${each.ref.slice(0, 1)}${each.n}@${((each.statedAt ?? each.happenedAt) - START) / 60e6}`,
    );
    return `${times.join(" ")} level ${real[0] && scene(real[0]).situation.level}`;
  });
  return [...new Set(found)];
}

describe("when anything was can be put right, in every order of arrival", () => {
  const [first, second] = [level(2, 2, null, 12), level(3, 1, 2, 15)];

  it("the entry stands where it belongs, and folds read it there", () => {
    expect(shown([opened, first, second])).toEqual(["a1@10 a2@12 a3@15 level 1"]);
    expect(shown([opened, first, corrects(4, first.ref, said(17))])).toEqual(["a1@10 a2@17 b4@40 level 2"]);
  });

  it("the latest word counts, also through a correction of a correction", () => {
    const one = corrects(4, first.ref, said(17));
    expect(shown([opened, first, one, corrects(5, one.ref, said(11))])).toEqual(["a1@10 a2@11 b4@40 b5@50 level 2"]);
  });

  it("never behind its receipt, and not where none is told, or a drill says so", () => {
    const received = { ...first, receivedAt: minutes(20) };
    expect(shown([opened, received, corrects(4, first.ref, said(30))])).toEqual(["a1@10 a2@20 b4@40 level 2"]);
    for (const wrong of [null, "noon", 7]) {
      expect(shown([opened, first, corrects(4, first.ref, wrong)])).toEqual(["a1@10 a2@12 b4@40 level 2"]);
    }
    expect(shown([opened, first, corrects(4, first.ref, said(17), { drill: true })])).toEqual([
      "a1@10 a2@12 b4@40 level 2",
    ]);
  });

  it("also of what nobody stated, but for an end, and for what is said of entries", () => {
    expect(shown([opened, corrects(4, opened.ref, said(3))])).toEqual(["a1@3 b4@40 level null"]);
    const note = mine(2, "note.written", { text: "a" }, { incident: opened.ref });
    expect(shown([opened, note, corrects(4, note.ref, said(12))])).toEqual(["a1@10 a2@12 b4@40 level null"]);
    const [pin, end] = ["entry.pinned", "incident.closed"].map((type) =>
      mine(2, type, {}, { incident: opened.ref, refs: [opened.ref] }),
    ) as [Entry, Entry];
    for (const each of [pin, end]) {
      expect(shown([opened, each, corrects(4, each.ref, said(12))])).toEqual(["a1@10 a2@20 b4@40 level null"]);
    }
  });
});
