import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../../../../web/src/core/record/entries";
import type { PlainAction } from "../../boards";
import { orders } from "../../orders";
import { MINUTE, START } from "../limit-scenes";
import { act, gateAt, heard, plainly, ready, up } from "./gated";

const item = fc.constantFrom("meters", "main", "pumps", "air", "constructor");
const refs = fc.array(fc.constantFrom("aaaaaaaaaa.2", "aaaaaaaaaa.3", "bbbbbbbbbb.2", "bbbbbbbbbb.4"), {
  maxLength: 2,
});
const reason = fc.constantFrom("已合着", "", " ");
const acts: fc.Arbitrary<PlainAction> = fc.oneof(
  { weight: 4, arbitrary: item.map((id) => up(id)) },
  fc.tuple(item, reason).map(([id, why]) => up(id, "step.skipped", { reason: why })),
  fc.tuple(item, reason).map(([id, why]) => up(id, "step.could_not", { reason: why })),
  refs.map((named) => ({ type: "step.undone", refs: named })),
  fc.tuple(item, refs).map(([id, named]) => ({ ...up(id, "breaker.tripped"), refs: named })),
  fc.constant({ type: "powerup.stopped", body: { reason: "冒烟" } }),
  refs.map((named) => ({ type: "powerup.resumed", refs: named })),
  refs.map((named) => ({ type: "entry.undone", refs: named })),
  fc.constantFrom("supply.lost", "supply.returned").map((type) => ({ type, body: { areas: ["tower-a"] } })),
);
const actor = fc.constantFrom("p1", "p2");
const device = fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb");
const history = fc
  .array(fc.tuple(acts, actor, fc.nat(30), device), { maxLength: 12 })
  .map((made) => made.map(([each, who, at, from], index) => act(index + 2, { ...each, actor: who }, at, from)));

it("in any order of arrival and with repeats the gate stands the same", () => {
  fc.assert(
    fc.property(history, fc.nat(40), (entries, minutes) => {
      const all = [...ready, ...entries];
      const expected = plainly(gateAt(all, heard(minutes)));
      for (const order of orders(all, 5)) {
        const known = new Map(order.map((each) => [each.ref, each]));
        expect(plainly(gateAt([...known.values()], heard(minutes)))).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
});

it("what is left out without a reason opens nothing", () => {
  fc.assert(
    fc.property(history, item, reason, device, (entries, id, why, from) => {
      const skip = act(70, up(id, "step.skipped", { reason: why.trim() }), 31, from);
      const without = (why.trim() === "" ? [] : [skip]) as readonly Entry[];
      const shown = plainly(gateAt([...ready, ...entries, skip], heard(60)));
      expect(shown).toEqual(plainly(gateAt([...ready, ...entries, ...without], heard(60))));
    }),
    { numRuns: 200 },
  );
});

/** A step as it was done: when in truth, how wrong that clock was, and how long it took to be heard of (null: not yet). */
const done = fc.record({
  id: fc.constantFrom("meters", "main", "pumps"),
  at: fc.nat(50),
  wrong: fc.integer({ min: -600, max: 600 }),
  late: fc.option(fc.nat(20)),
  from: device,
});
/** This device: how far it lags behind the server's time, whether it knows it at all, how much of a wait it slept through. */
const phone = fc.record({ lag: fc.nat(3), knows: fc.boolean(), slept: fc.nat(20) });

it("no wrong clock opens a gap early on this device", () => {
  fc.assert(
    fc.property(fc.array(done, { minLength: 1, maxLength: 6 }), phone, (made, { lag, knows, slept }) => {
      const truth = new Map<string, number>();
      const entries = made.map(({ id, at, wrong, late, from }, index) => {
        const received = late === null ? Number.POSITIVE_INFINITY : at + late;
        const entry = act(index + 2, up(id), Math.min(at + wrong, received), from);
        truth.set(entry.ref, at);
        return { ...entry, receivedAt: late === null ? null : START + received * MINUTE };
      });
      const heldFor = ({ ref }: Entry) => Math.max(0, 50 - (truth.get(ref) ?? 50) - slept) * MINUTE;
      const time = { now: knows ? START + (50 - lag) * MINUTE : null, heldFor };
      for (const each of gateAt([...ready, ...entries], time).items) {
        if (each.step.status === "done" || each.blocks.some(({ kind }) => kind === "gap")) continue;
        expect(Math.max(...truth.values())).toBeLessThanOrEqual(48);
      }
    }),
    { numRuns: 500 },
  );
});
