// @vitest-environment happy-dom
import { expect, test as it } from "vitest";
import { WAITS } from "../../../web/src/core/readings/calling-again";
import { reportedIn } from "../../../web/src/core/readings/customers/proposals";
import { mattersOf } from "../../../web/src/core/readings/matters/matters";
import { customerRound } from "../../../web/src/core/readings/response/customer-round";
import { EDITION } from "../core/readings/recovery/gated";
import { flood, PATIENCE_MS, ref, scene } from "./floods";
import { NOW } from "./journals";

/** Twice as many customers: sorting reads a little more than twice as much, looking for each among all four times as much. */
const MOST_TIMES = 2.5;

/** Each of the things as it is, and how often anything was read of them. */
function watched() {
  const reads = { count: 0 };
  const get = (thing: object, key: PropertyKey, itself: unknown): unknown => {
    reads.count += 1;
    return Reflect.get(thing, key, itself);
  };
  const watch = <Thing extends object>(things: readonly Thing[]) =>
    things.map((each) => new Proxy<Thing>(each, { get }));
  return { reads, watch };
}

function roundOf(size: number) {
  const said = (n: number) =>
    n % 2
      ? { type: "help.asked", body: { of: "people", what: "x", customer: ref(n - 1) } }
      : { type: "customer.reported", incident: null, body: { area: "tower-a" } };
  const { reads, watch } = watched();
  const entries = watch(
    flood(size, said).map((entry, index) => (index ? { ...entry, private: { name: "x" } } : entry)),
  );
  const customers = watch(reportedIn(entries).open);
  const at = { edition: EDITION, scene: scene(entries), customers };
  const matters = watch(mattersOf({ ...at, waits: WAITS, now: NOW }));
  const before = reads.count;
  const visits = customerRound({ ...at, matters });
  return { visits, reads: reads.count - before };
}

it("special customers found by the thousand, and help for each, are read in no time", { timeout: PATIENCE_MS }, () => {
  const [half, whole] = [roundOf(4000), roundOf(8000)];
  expect(whole.reads).toBeLessThan(MOST_TIMES * half.reads);
  expect(whole.visits).toHaveLength(4000);
  expect(whole.visits.every(({ help, helping }) => help && helping)).toBe(true);
});
