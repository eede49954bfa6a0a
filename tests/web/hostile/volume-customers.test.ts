// @vitest-environment happy-dom
import { expect, test as it } from "vitest";
import { WAITS } from "../../../web/src/core/readings/calling-again";
import { reportedIn } from "../../../web/src/core/readings/customers/proposals";
import { mattersOf } from "../../../web/src/core/readings/matters/matters";
import { customerRound } from "../../../web/src/core/readings/response/customer-round";
import { EDITION } from "../core/readings/recovery/gated";
import { flood, PATIENCE_MS, ref, scene } from "./floods";
import { NOW } from "./journals";

/** What took 14 seconds at each reading takes a tenth of one. */
const SOON_MS = 10_000;

it("special customers found by the thousand, and help for each, are read in no time", { timeout: PATIENCE_MS }, () => {
  const said = (n: number) =>
    n % 2
      ? { type: "help.asked", body: { of: "people", what: "x", customer: ref(n - 1) } }
      : { type: "customer.reported", incident: null, body: { area: "tower-a" } };
  const entries = flood(8000, said).map((entry, index) => (index ? { ...entry, private: { name: "x" } } : entry));
  const customers = reportedIn(entries).open;
  const at = { edition: EDITION, scene: scene(entries), customers };
  const matters = mattersOf({ ...at, waits: WAITS, now: NOW });
  const began = performance.now();
  const visits = customerRound({ ...at, matters });
  expect(performance.now() - began).toBeLessThan(SOON_MS);
  expect(visits).toHaveLength(4000);
  expect(visits.every(({ help, helping }) => help && helping)).toBe(true);
});
