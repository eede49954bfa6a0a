import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { inDisplayOrder } from "../../../../../web/src/core/record/entries";
import type { PlainAction } from "../../boards";
import { orders } from "../../orders";
import { EDITION as CHECKED, checks } from "./checked";
import { act, gateAt, heard, ONCE, plainly, ready, up } from "./gated";

const LATER = heard(60);
const steps = (entries: readonly Entry[]) => plainly(gateAt(entries, LATER));
const of = (id: string, entries: readonly Entry[]) =>
  gateAt(entries, LATER).items.find(({ item }) => item.id === id) ?? null;
const before = (entries: readonly Entry[]) => plainly(gateAt(entries, LATER, "ready", ONCE));

const dry = (n: number, type = "step.done", more: object = {}, at = n, actor = "p1") =>
  act(n, { type, actor, body: { list: "ready", item: "dry", ...more } }, at);
const tags = (n: number, at = n) => act(n, { type: "step.done", body: { list: "ready", item: "tags" } }, at);
const rest = (from: number) => ["main", "pumps", "air"].map((id, at) => act(from + at, up(id), from + at));
/** "Correct this entry": a step that was left out was done. */
const corrected = (n: number, { ref }: Entry, more: object = {}) =>
  act(n, { type: "entry.corrected", refs: [ref], body: { text: "做了", fields: { verdict: "done", ...more } } });
const confirmed = (n: number, { ref }: Entry, item: string, list: object, actor: string) =>
  act(n, { type: "step.confirmed", actor, refs: [ref], body: { item, ...list } });

describe("a step that was done before its turn", () => {
  const skipped = act(2, up("meters", "step.skipped", { reason: "看不清" }), 2);
  const early = corrected(3, skipped, { reason: "电工已经做了" });

  it("stands with its reason, also where a skip was put right, and opens nothing", () => {
    expect(of("meters", [skipped, early])).toMatchObject({
      step: { status: "done" },
      passed: false,
      early: { reason: "电工已经做了", over: [{ item: { id: "dry" } }, { item: { id: "tags" } }] },
    });
    expect(steps([skipped, early, ...rest(5)])).toMatchObject({
      meters: "list",
      main: "list",
      air: "list",
    });
    expect(gateAt([skipped, early, ...rest(5)], LATER).finished).toBe(false);
  });

  it("opens what comes after once all that it passed over is done", () => {
    expect(steps([skipped, early, dry(10)])).toMatchObject({ main: "list" });
    expect(steps([skipped, early, dry(10), tags(11)])).toMatchObject({ meters: "done", main: "open" });
    expect(of("meters", [skipped, early, dry(10), tags(11)])).toMatchObject({
      passed: true,
      early: { over: [{}, {}] },
    });
  });

  it("opens nothing by what was left out afterwards, before a second person has said so too", () => {
    const left = dry(10, "step.skipped", { reason: "没有这台", needless: true });
    const all = [skipped, early, left, tags(11)];
    expect(of("meters", all)).toMatchObject({ passed: false });
    expect(before(all)).toMatchObject({ dry: "open" });
    const list = { list: "ready" };
    expect(of("meters", [...all, confirmed(12, left, "dry", list, "p1")])).toMatchObject({ passed: false });
    const note = { type: "powerup.resumed", refs: [left.ref], body: { note: "没有第二个人" } };
    expect(of("meters", [...all, act(12, note)])).toMatchObject({ passed: true });
  });

  it("is its turn where the skip came first", () => {
    const open = act(2, up("meters", "step.skipped", { reason: "已合着", needless: true }), 2);
    expect(of("main", [...ready, open, act(3, up("main"), 3)])).toMatchObject({ passed: true, early: null });
    const late = act(4, up("meters", "step.skipped", { reason: "已合着", needless: true }), 4);
    const all = [...ready, act(3, up("main"), 3), late];
    expect(of("main", all)).toMatchObject({ passed: false, early: { over: [{ item: { id: "meters" } }] } });
    expect(of("meters", all)).toMatchObject({ passed: false, skipAwaits: true });
    const tower = { list: "up", area: "tower-a" };
    expect(steps([...all, confirmed(5, late, "meters", tower, "p2")])).toMatchObject({ main: "done", pumps: "open" });
    expect(of("main", [...all, confirmed(5, late, "meters", tower, "p1")])).toMatchObject({ passed: false });
  });

  it("comes in turn where somebody else did it once more when its turn had come", () => {
    const again = act(20, { ...up("main"), actor: "p2" }, 20, "bbbbbbbbbb");
    const all = [...ready, act(3, up("main"), 3), act(4, up("meters"), 4), again];
    expect(of("main", all)).toMatchObject({ passed: true, early: null });
  });

  it("lets no check after the power-up count", () => {
    const all = [...["meters", "main", "pumps", "air"].map((id, at) => act(at + 2, up(id), at + 2))];
    const systems = (entries: readonly Entry[]) =>
      checks(entries)
        .find(({ placed }) => placed.list.id === "systems")
        ?.blocks.map(({ kind }) => kind);
    expect(CHECKED.recovery.checks).toContain("systems");
    expect(systems(all)).toContain("list");
  });
});

const stepId = fc.constantFrom("meters", "main", "pumps", "air");
const readyId = fc.constantFrom("dry", "tags");
const device = fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb");
const refs = fc.array(
  fc.tuple(device, fc.integer({ min: 2, max: 14 })).map(([from, n]) => `${from}.${n}`),
  { minLength: 1, maxLength: 2 },
);
const inReady = (id: string, type: string, more: object = {}): PlainAction => ({
  type,
  body: { list: "ready", item: id, ...more },
});
const WHY = { reason: "没有这台" };
const acts: fc.Arbitrary<PlainAction> = fc.oneof(
  { weight: 5, arbitrary: stepId.map((id) => up(id)) },
  { weight: 3, arbitrary: readyId.map((id) => inReady(id, "step.done")) },
  fc.tuple(stepId, fc.boolean()).map(([id, needless]) => up(id, "step.skipped", { ...WHY, needless })),
  readyId.map((id) => inReady(id, "step.skipped", WHY)),
  refs.map((named) => ({ type: "step.undone", refs: named })),
  fc.tuple(refs, fc.constantFrom("done", "skipped")).map(([named, verdict]) => ({
    type: "entry.corrected",
    refs: named.slice(0, 1),
    body: { text: "", fields: { verdict, ...WHY } },
  })),
  fc.tuple(refs, stepId).map(([named, id]) => ({ ...up(id, "step.confirmed"), refs: named })),
  fc.tuple(refs, readyId).map(([named, id]) => ({ ...inReady(id, "step.confirmed"), refs: named })),
  refs.map((named) => ({ type: "powerup.resumed", refs: named, body: { note: "看过了" } })),
);
/** `paper`: somebody wrote it down later, with the time at which it was. */
const history = fc
  .array(fc.tuple(acts, fc.constantFrom("p1", "p2"), fc.nat(30), device, fc.boolean()), { maxLength: 13 })
  .map((made) =>
    made.map(([each, actor, at, from, paper], index) => {
      const stated = {
        ...each,
        actor,
        body: { ...each.body, ...(paper && { stated_at: new Date(at).toISOString() }) },
      };
      return act(index + 2, stated, at, from);
    }),
  );

const ORDER = ["meters", "main", "pumps", "air"];

describe("whatever way the answers come", () => {
  it("nothing goes on from a step before what comes first is done, or was left out by then or by two", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const [gate, first] = [gateAt(entries, LATER), gateAt(entries, LATER, "ready", ONCE)];
        for (const { item, step, passed } of gate.items) {
          if (!passed || step.status !== "done") continue;
          const done = [step.leading, ...step.others].filter((each) => each?.action?.type === "step.done");
          const earlier = gate.items.slice(0, ORDER.indexOf(item.id));
          for (const each of [...first.items, ...earlier]) {
            if (each.step.status === "done" || each.confirmed) continue;
            expect(each.step.status).toBe("skipped");
            const left = [each.step.leading, ...each.step.others].flatMap((said) => said ?? []);
            const isExcused = entries.some(
              ({ action }) => action?.type === "powerup.resumed" && left.some(({ ref }) => action.refs.includes(ref)),
            );
            const wasLeft = done.some((by) => by && left.some((said) => inDisplayOrder(said, by) < 0));
            expect(isExcused || wasLeft).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("in any order of arrival the same is open", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const told = (all: readonly Entry[]) => [
          steps(all),
          before(all),
          gateAt(all, LATER).items.map(({ early }) => early?.over.map(({ item }) => item.id)),
        ];
        const expected = told(entries);
        for (const order of orders(entries, 5)) {
          const known = new Map(order.map((each) => [each.ref, each]));
          expect(told([...known.values()])).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });
});
