import { expect, test as it } from "vitest";
import { checklistsFold } from "../../../../web/src/core/folds/checklists";
import { runner } from "../../../../web/src/core/folds/fold";
import { stepOf } from "../../../../web/src/core/readings/checklist-reading";
import { entryOf } from "../boards";

const TARGET = { list: "L", item: "i", area: null, asset: null };

const act = (n: number, type: string, more: { refs?: readonly string[]; actor?: string } = {}) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: n,
    action: { type, actor: more.actor ?? "p1", refs: more.refs ?? [], body: { list: "L", item: "i" } },
  });

it("a state that was handed out stays as it was, whatever is folded after it", () => {
  const fold = runner(checklistsFold);
  const early = [act(1, "step.done"), act(2, "step.done", { actor: "p2" })];
  const before = fold(early);
  fold([...early, act(3, "step.could_not"), act(4, "step.undone", { refs: ["aaaaaaaaaa.1", "aaaaaaaaaa.2"] })]);
  const step = stepOf(before, TARGET);
  expect([step.status, step.leading?.n, step.others.length, step.contradiction]).toEqual(["done", 1, 1, false]);
  expect([before.acts.get('["L","","","i"]')?.length, before.undone.size]).toEqual([2, 0]);
});

it("a run of many entries folds to what one entry after the other does", () => {
  const chance = (n: number) => (n * 7919) % 13;
  const entries = Array.from({ length: 5000 }, (_, n) =>
    chance(n) === 0
      ? act(n + 1, "step.undone", { refs: [`aaaaaaaaaa.${n}`, `aaaaaaaaaa.${n + 5}`] })
      : act(n + 1, chance(n) === 5 ? "step.could_not" : "step.done", { actor: `p${n % 3}` }),
  );
  const single = entries.reduce((state, entry) => checklistsFold.evolve(state, entry), checklistsFold.initial);
  const run = runner(checklistsFold)(entries);
  const plain = (state: typeof run) => ({
    ...state,
    steps: [...state.steps].map(([key, step]) => [key, step.status, step.leading, step.others, step.contradiction]),
  });
  expect(plain(run)).toEqual(plain(single));
});
