import { describe, expect, it } from "vitest";
import { begunLease, endedAfter, leftOf, spentOf } from "../../../../web/src/core/record/lease";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const THEN = Date.UTC(2026, 10, 25);

const from = { now: THEN, newest: THEN - 5 * DAY, ran: 0 };
const lease = begunLease(from);

describe("what has gone by of a lease", () => {
  it.each([
    ["nothing, at once", from, 0],
    ["what the corrected clock tells", { ...from, now: THEN + DAY }, DAY],
    ["what the monotonic clock tells, while the other stands still", { ...from, ran: 2 * HOUR }, 2 * HOUR],
    ["no less with a clock set back", { now: THEN - 400 * DAY, newest: 0, ran: HOUR }, HOUR],
    ["what entries tell that were received since", { now: THEN - DAY, newest: THEN + 4 * DAY, ran: 0 }, 4 * DAY],
    ["nothing for an old entry that is the newest", { now: THEN, newest: THEN - HOUR, ran: 0 }, 0],
    ["the most that any tells", { now: THEN + 3 * DAY, newest: THEN + DAY, ran: 2 * DAY }, 3 * DAY],
  ])("is %s", (_, clocks, spent) => {
    expect(spentOf(lease, clocks)).toBe(spent);
  });

  it("is never less than what was noted", () => {
    const noted = { ...lease, spent: 2 * DAY };
    expect(spentOf(noted, { now: THEN - DAY, newest: 0, ran: 0 })).toBe(2 * DAY);
    expect(spentOf(noted, { now: THEN + DAY, newest: 0, ran: HOUR })).toBe(2 * DAY + HOUR);
  });

  it("begins anew after a server's clock that was a year ahead, and still runs", () => {
    const ahead = { now: THEN, newest: THEN + 365 * DAY, ran: 0 };
    expect(spentOf(begunLease(ahead), ahead)).toBe(0);
    expect(spentOf(begunLease(ahead), { ...ahead, now: THEN + 3 * DAY })).toBe(3 * DAY);
  });
});

describe("what may be kept", () => {
  const directory = {
    people: [{ name: "李敏", numbers: ["13800000001"] }],
    customers: [{ name: "吴阿姨", need: "制氧机" }],
  };

  it.each([
    [0, 0, 1, 1],
    [3 * DAY - 1, 0, 1, 1],
    [3 * DAY, 1, 0, 1],
    [30 * DAY - 1, 1, 0, 1],
    [30 * DAY, 2, 0, 0],
    [400 * DAY, 2, 0, 0],
  ])("after %i ms is stage %i: %i special customers, %i numbers", (spent, ended, customers, numbers) => {
    expect(endedAfter(spent)).toBe(ended);
    const left = leftOf(directory, endedAfter(spent));
    expect(left.customers).toHaveLength(customers);
    expect(left.people.flatMap((person) => person.numbers)).toHaveLength(numbers);
    expect(left.people.map(({ name }) => name)).toEqual(["李敏"]);
  });

  it("is the same directory while nothing must go", () => {
    expect(leftOf(directory, 0)).toBe(directory);
  });
});
