import fc from "fast-check";
import { expect, it } from "vitest";
import { isRefusal } from "../../../../../web/src/core/commands/decision";
import { checkSystem } from "../../../../../web/src/core/commands/recovery";
import { failedAgain, listsOnFailing } from "../../../../../web/src/core/readings/recovery/anew/failed-again";
import type { PlainAction } from "../../boards";
import { orders } from "../../orders";
import { checks, contextOf, EDITION, inLift, lift, ran, waits, well } from "./checked";
import { act, ready, up } from "./gated";

const item = fc.constantFrom("meters", "main", "pumps", "air");
const acts: fc.Arbitrary<PlainAction> = fc.oneof(
  { weight: 4, arbitrary: item.map((id) => up(id)) },
  { weight: 2, arbitrary: fc.constant(ran.action as PlainAction) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("", " ", "发电机带着").map((reason) => well(9, { reason }).action as PlainAction),
  },
  item.map((id) => up(id, "breaker.tripped")),
  fc.constant({ type: "powerup.stopped", body: { reason: "冒烟" } }),
  fc.constantFrom(inLift(9), inLift(9, null)).map(({ action }) => action as PlainAction),
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("supply.lost", "supply.returned")
      .map((type) => ({ type, body: { areas: ["tower-a"] } })),
  },
);
const history = fc
  .array(fc.tuple(acts, fc.nat(30), fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb")), { maxLength: 14 })
  .map((made) => made.map(([{ type, body }, at, from], index) => act(index + 2, { type, body: body ?? {} }, at, from)))
  .map((made) => [...ready, ...made]);

const plainly = (entries: Parameters<typeof checks>[0]) =>
  checks(entries).map((check) => [
    check.placed.list.id,
    check.placed.place.asset,
    check.status,
    check.last?.ref,
    waits(check),
  ]);

it("in any order of arrival and with repeats the same checks count, and the same failed again", () => {
  fc.assert(
    fc.property(history, (entries) => {
      const [expected, loss] = [plainly(entries), failedAgain(EDITION, contextOf(entries).scene)?.ref];
      for (const order of orders(entries, 4)) {
        const known = [...new Map(order.map((each) => [each.ref, each])).values()];
        expect(plainly(known)).toEqual(expected);
        expect(failedAgain(EDITION, contextOf(known).scene)?.ref).toBe(loss);
      }
    }),
    { numRuns: 60 },
  );
});

it("nothing is well in the dark, before its turn or with people in it, but for a reason that is shown", () => {
  fc.assert(
    fc.property(history, (entries) => {
      const found = lift(entries);
      if (found.status !== "well") return;
      const held = waits(found);
      expect(held).not.toContain("danger");
      expect(held.every((kind) => kind === "stopped") || found.reason !== null).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("what the command lets through counts, and what it refuses would not", () => {
  fc.assert(
    fc.property(history, fc.constantFrom("", " ", "救人要用"), (entries, reason) => {
      const decided = checkSystem(contextOf(entries).scene.view, lift(entries), { result: "well", reason });
      const made = isRefusal(decided) ? well(70, { reason }, 60) : act(70, decided[0] as unknown as PlainAction, 60);
      expect(lift([...entries, made]).status).toBe(isRefusal(decided) ? "early" : "well");
    }),
    { numRuns: 300 },
  );
});

it("power that failed again leads to the plan's list until it is back, and never before it was back", () => {
  fc.assert(
    fc.property(history, (entries) => {
      const { scene } = contextOf(entries);
      const dark = [...scene.situation.supply.values()].some(({ lost }) => lost);
      const wasBack = entries.some(({ action }) => action?.type === "supply.returned");
      const loss = failedAgain(EDITION, scene);
      expect(loss === null || (dark && wasBack && loss.action?.type === "supply.lost")).toBe(true);
      expect(listsOnFailing(EDITION, scene).map(({ list }) => list.id)).toEqual(loss ? ["gone-again"] : []);
    }),
    { numRuns: 200 },
  );
});
