import { expect, it } from "vitest";
import { lastChecks } from "../../../../web/src/core/folds/customer-checks";
import type { PlainAction } from "../boards";
import { given } from "../commands/given";

const check = (body: Record<string, unknown>) => ({ type: "customer.checked", body: { customer: "c-luo", ...body } });
const told = (...actions: readonly PlainAction[]) => lastChecks(given(...actions).customerChecks);

it("of each customer the latest look counts", () => {
  const last = told(
    check({ result: "well", next: "2026-11-27T10:30:00Z" }),
    { type: "customer.checked", body: { customer: "c-gu", result: "not_met" } },
    check({ result: "needs_help" }),
  );
  expect([...last].map(([id, { result, next }]) => [id, result, next])).toEqual([
    ["c-luo", "needs_help", null],
    ["c-gu", "not_met", null],
  ]);
});

it("a look that was taken back leaves the one before, with when to look again", () => {
  const last = told(check({ result: "well", next: "1970-01-01T00:30:00Z" }), check({ result: "needs_help" }), {
    type: "entry.undone",
    body: {},
    refs: ["aaaaaaaaaa.3"],
  });
  expect(last.get("c-luo")).toMatchObject({ result: "well", next: 1_800_000_000 });
});

it("no word of a later version hides what was understood, and no look in a drill counts in an outage", () => {
  const last = told(check({ result: "well" }), check({ result: "__proto__" }), {
    ...check({ result: "needs_help" }),
    drill: true,
  });
  expect(last.get("c-luo")?.result).toBe("well");
  expect(told({ type: "customer.checked", body: { customer: "c-luo", result: "asleep" } }).size).toBe(0);
});
