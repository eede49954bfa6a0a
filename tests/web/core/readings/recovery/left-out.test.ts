/** What was left out before power comes, or of a step for two: nothing goes on before somebody says why, or says so too. */

import { describe, expect, it } from "vitest";
import { confirmStep } from "../../../../../web/src/core/commands/recovery";
import type { Checklist } from "../../../../../web/src/core/plan/plan";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { A, act, EDITION, gateAt, heard, ONCE, OPEN, plainly, ready, sceneOf, up } from "./gated";

const [dry] = ready;
const tags = (type: string) => act(91, { type, body: { list: "ready", item: "tags", reason: "现在不安全" } }, 1);
const goOn = (ref: string, note: string) => act(93, { type: "powerup.resumed", refs: [ref], body: { note } }, 5);
const meters = (entries: readonly (Entry | undefined)[]) =>
  plainly(
    gateAt(
      entries.flatMap((each) => each ?? []),
      heard(60),
    ),
  )["meters"];

describe("what is checked before power comes", () => {
  it.each(["step.skipped", "step.could_not"])("opens nothing by a %s until somebody says why it goes on", (type) => {
    const left = tags(type);
    expect(meters([dry, left])).toBe("list");
    expect(gateAt([dry as Entry, left], heard(60), "ready", ONCE).items[1]?.leftOut).toBe(left);
    expect(meters([dry, left, goOn(left.ref, "现场看过，没挂牌")])).toBe("open");
    expect(meters([dry, left, goOn(left.ref, " ")])).toBe("list");
    expect(meters([dry, left, goOn("aaaaaaaaaa.90", "现场看过")])).toBe("list");
  });

  it("waits again for what was left out anew", () => {
    const [left, anew] = [tags("step.skipped"), { ...tags("step.skipped"), ref: "aaaaaaaaaa.95", n: 95 }];
    const undone = act(94, { type: "step.undone", refs: [left.ref] }, 6);
    expect(meters([dry, left, goOn(left.ref, "看过"), undone, anew])).toBe("list");
  });
});

it("is named by the end", () => {
  const left = tags("step.skipped");
  const open = (entries: readonly Entry[]) =>
    stillOpen(sceneOf([dry as Entry, ...entries]), EDITION, { now: 0 }).filter(({ kind }) => kind === "left_out");
  expect(open([left])).toMatchObject([{ by: left, steps: [{ target: { item: "tags" } }] }]);
  expect(open([act(91, { type: "step.done", body: { list: "ready", item: "tags" } }, 1)])).toEqual([]);
});

it("is named by the end list by list", () => {
  const ofUp = act(92, { type: "step.skipped", body: { list: "up", area: "tower-a", item: "air", reason: "x" } }, 2);
  const open = stillOpen(sceneOf([dry as Entry, tags("step.skipped"), ofUp]), EDITION, { now: 0 });
  expect(
    open.flatMap((each) => (each.kind === "left_out" ? [each.steps.map(({ target }) => target.item)] : [])),
  ).toEqual([["tags"], ["air"]]);
});

describe("a step for two that one person left out", () => {
  const FOR_TWO = {
    ...EDITION,
    lists: EDITION.lists.map((each) =>
      each.id === "up" ? { ...each, gate: { ...each.gate, two_persons: true } } : each,
    ),
  };
  const left = act(
    2,
    { type: "step.skipped", body: { list: "up", area: "tower-a", item: "meters", reason: "用不上" } },
    10,
  );
  const at = (...entries: readonly Entry[]) => gateAt([...ready, left, ...entries], heard(60), "up", A, FOR_TWO);

  it("holds what comes next", () => {
    expect(plainly(at())["main"]).toBe("left_out meters");
  });

  it("opens it once the other person says so too, or somebody says why it goes on", () => {
    const [gated] = at().items;
    if (!gated) throw new Error("no step");
    const drafts = confirmStep({ ref: OPEN, drill: false }, gated, {
      person: "p2",
      witness: false,
    });
    if ("refused" in drafts) throw new Error(drafts.refused);
    const [draft] = drafts;
    const said = act(3, { ...draft, actor: "p2" } as never, 11, "bbbbbbbbbb");
    expect(plainly(at(said))["main"]).toBe("open");
    expect(plainly(at({ ...said, action: { ...said.action, actor: "p1" } } as Entry))["main"]).toBe("left_out meters");
    expect(plainly(at(goOn(left.ref, "本来就合着")))["main"]).toBe("open");
  });
});

describe("a list in order, of work that can hurt, that brings no power back", () => {
  const HAZARD = { kinds: ["electrical"], qualified: null, stop_when: null, tell: [] } as never;
  const PAIR = EDITION.lists.find(({ id }) => id === "pair");
  if (!PAIR) throw new Error("no list");
  const withPair = (more: object): typeof EDITION => ({
    ...EDITION,
    lists: EDITION.lists.map((each) => (each.id === "pair" ? { ...each, ...more } : each)),
  });
  const GENERATED = { ...PAIR.gate, in_order: true };
  const GENERATOR = withPair({ hazard: HAZARD, gate: GENERATED });
  const skipping = (item: string, more: object) => ({
    type: "step.skipped",
    body: { list: "pair", item, reason: "现在不安全", ...more },
  });
  const skip = (item: string, more: object = {}, n = 2) => act(n, skipping(item, more), n);
  const done = (item: string, n = 2) => act(n, { type: "step.done", body: { list: "pair", item } }, n);
  const gate = (entries: readonly Entry[], edition = GENERATOR) => gateAt(entries, heard(60), "pair", ONCE, edition);

  it("holds what comes after a step that was skipped as not safe, until it is answered anew or somebody says why", () => {
    const left = skip("hold", { unsafe: true });
    expect(plainly(gate([left]))["turn"]).toBe("left_out hold");
    expect(gate([left]).items[0]).toMatchObject({ leftOut: left, skipAwaits: false });
    expect(plainly(gate([left, goOn(left.ref, "看过，断着")]))["turn"]).toBe("open");
    expect(plainly(gate([left, goOn(left.ref, " ")]))["turn"]).toBe("left_out hold");
    expect(plainly(gate([left, done("hold", 3)]))["turn"]).toBe("open");
  });

  it("goes on after a step that does not apply there, and names it at the next one", () => {
    const left = skip("hold", { reason: "用不上", needless: true });
    expect(plainly(gate([left]))["turn"]).toBe("open");
    expect(gate([left]).items[1]?.skippedBefore.map(({ item }) => item.id)).toEqual(["hold"]);
    expect(gate([left]).items[0]?.leftOut).toBeNull();
    expect(gate([done("hold")]).items[1]?.skippedBefore).toEqual([]);
  });

  it("holds what comes after a step that was skipped for any other reason, whoever else says that it does not apply", () => {
    const left = skip("hold", { reason: "先做更急的" });
    expect(plainly(gate([left]))["turn"]).toBe("left_out hold");
    expect(gate([left]).items[0]).toMatchObject({ leftOut: left, passed: true });
    expect(plainly(gate([left, goOn(left.ref, "看过，断着")]))["turn"]).toBe("open");
    expect(plainly(gate([left, done("hold", 3)]))["turn"]).toBe("open");
    const needless = act(3, skipping("hold", { needless: true }), 3, "bbbbbbbbbb");
    expect(plainly(gate([left, needless]))["turn"]).toBe("left_out hold");
    expect(plainly(gate([needless, skip("hold", { unsafe: true }, 4)]))["turn"]).toBe("left_out hold");
  });

  it("waits for the second person where one alone skipped a step for two", () => {
    const left = skip("turn", { reason: "用不上" }, 3);
    const of = gate([done("hold"), left]);
    expect(plainly(of)["look"]).toBe("left_out turn");
    expect(of.items[1]?.skipAwaits).toBe(true);
    expect(plainly(gate([done("hold"), left, goOn(left.ref, "只有我一个人")]))["look"]).toBe("open");
    const said = { type: "step.confirmed", actor: "p2", refs: [left.ref], body: { list: "pair", item: "turn" } };
    const confirmed = act(3, said as never, 11, "bbbbbbbbbb");
    expect(plainly(gate([done("hold"), left, confirmed]))["look"]).toBe("open");
  });

  it("holds nobody who saves people, nothing that waits for nothing, nothing without a hazard", () => {
    const [unsafe, alone, last] = [
      skip("hold", { unsafe: true }),
      skip("turn", {}, 3),
      skip("look", { unsafe: true }, 4),
    ];
    const saving = { ...GENERATOR, dangers: GENERATOR.dangers.map((each) => ({ ...each, list: "pair" })) };
    for (const edition of [withPair({ hazard: null, gate: GENERATED }), saving]) {
      expect(gate([unsafe, alone], edition).items.every(({ leftOut }) => leftOut === null)).toBe(true);
    }
    expect(gate([done("hold"), done("turn", 3), last]).items[2]?.leftOut).toBeNull();
  });
});

it("holds what comes next where its breaker tripped before, whatever is said for leaving it out", () => {
  const said = { "zh-Hans": "x" };
  const hazard: Checklist["hazard"] = { kinds: ["electrical"], qualified: said, stop_when: said, tell: [] };
  const lists = EDITION.lists.map((each) => (each.id === "up" ? { ...each, hazard } : each));
  const skip = act(4, up("meters", "step.skipped", { reason: "这里用不上", needless: true }), 12);
  const main = (...entries: readonly Entry[]) =>
    plainly(gateAt([...ready, ...entries], heard(60), "up", A, { ...EDITION, lists }))["main"];
  expect(main(skip)).toBe("open");
  expect(main(act(2, up("meters"), 10), act(3, up("meters", "breaker.tripped"), 11), skip)).toBe("left_out meters");
});
