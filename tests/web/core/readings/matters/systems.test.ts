import { expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION } from "../limit-scenes";

const KEY = "system:lifts";
const check = (result: string, list = "lifts"): PlainAction => ({ type: "system.checked", body: { list, result } });
const system = (...told: readonly PlainAction[]) =>
  mattersOf({ edition: EDITION, scene: given(...told), waits: WAITS, customers: [], now: 0 }).find(
    ({ key }) => key === KEY,
  );

it("a system with a fault is the technical duty's until a later check of it is fine, and anew with the next fault", () => {
  expect(system(check("well"))).toBeUndefined();
  expect(system(check("faulty"))).toMatchObject({ settled: null, by: "technical", since: 2_000_000 });
  expect(system(check("faulty"), check("well", "hotline"))?.settled).toBeNull();
  expect(system(check("faulty"), check("well"))?.settled).toBe("done");
  expect(system(check("faulty"), check("well"), check("faulty"))?.settled).toBeNull();
});

it("it is let go with a reason until the next fault, and never was one where the check is taken back", () => {
  const left: PlainAction = { type: "matter.left", body: { matter: KEY, reason: "厂家下周来" } };
  expect(system(check("faulty"), left)?.settled).toBe("left");
  expect(system(check("faulty"), left, check("faulty"))?.settled).toBeNull();
  expect(system(check("faulty"), { type: "entry.undone", refs: ["aaaaaaaaaa.2"] })).toBeUndefined();
});
