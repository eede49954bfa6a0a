import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { type Tries, triesFold } from "../../../../web/src/core/folds/call-tries";
import { type Fold, runner } from "../../../../web/src/core/folds/fold";
import { type Notices, noticesFold } from "../../../../web/src/core/folds/notices";
import { broken, type Promises, promisesFold, standing } from "../../../../web/src/core/folds/promises";
import { lastTold } from "../../../../web/src/core/readings/audiences";
import {
  againAt,
  alsoTrying,
  nextRoute,
  WAITS,
  type Waits,
  waitsOf,
} from "../../../../web/src/core/readings/calling-again";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { PLAN } from "../../support/phone-plan";
import { cases, entryOf } from "../boards";
import { orders } from "../orders";

const ALL = cases("calls.json");
const entriesOf = (beginning: string) =>
  (ALL.find((each) => each.name.startsWith(beginning))?.entries ?? []).map(entryOf);
const fold = <S>(of: Fold<S>, entries: readonly Entry[]) => runner(of)(entries);

const plainTries = (state: Tries, waits: Waits) =>
  Object.fromEntries(
    [...state].map(([contact, tried]) => [
      contact,
      {
        last: tried.last.entry.ref,
        again_at: againAt(tried, waits),
        routes: Object.fromEntries([...tried.routes].map(([route, made]) => [route, [made.outcome, made.entry.ref]])),
        vain: Object.fromEntries([...tried.vain].map(([person, made]) => [person, made.entry.ref])),
      },
    ]),
  );

const plainPromises = (state: Promises) => ({
  made: state.made.map((each) => [each.entry.ref, each.by, each.what, each.until]),
  standing: standing(state).map((each) => each.entry.ref),
  ended: Object.fromEntries([...state.ended].map(([ref, entry]) => [ref, entry.ref])),
});

const plainNotices = (state: Notices) =>
  Object.fromEntries(
    [...state].map(([audience, by]) => [
      audience,
      Object.fromEntries([...by].map(([channel, told]) => [channel, [told.script, told.entry.ref]])),
    ]),
  );

/** All three see the entries arrive one by one, as a phone does. */
function arrive(order: readonly Entry[], waits = WAITS) {
  const [tries, promises, notices] = [runner(triesFold), runner(promisesFold), runner(noticesFold)];
  let known: readonly Entry[] = [];
  for (const arrived of order) {
    known = [...known.filter(({ ref }) => ref !== arrived.ref), arrived].sort(inDisplayOrder);
    void [tries(known), promises(known), notices(known)];
  }
  return {
    tries: plainTries(tries(known), waits),
    promises: plainPromises(promises(known)),
    notices: plainNotices(notices(known)),
  };
}

describe("tries, promises and notices fold as their vectors say in every order of arrival", () => {
  for (const asked of ALL) {
    it(asked.name, () => {
      for (const order of orders(asked.entries.map(entryOf), 40)) {
        expect(arrive(order, asked.waits)).toEqual(asked.expected);
      }
    });
  }
});

const MINUTE = 60_000_000;
const START = 1_800_000_000_000_000;

it("a plan says how long to wait; one that does not leaves it to the client", () => {
  const minutes = (value: number) => ({ id: null, value, unit: "minutes" as const, source: {} });
  const site = { ...PLAN.site, call_again: { busy: minutes(1), no_answer: minutes(7) } };
  expect(waitsOf({ ...PLAN, site })).toEqual({ busy: MINUTE, no_answer: 7 * MINUTE });
  const { call_again: _, ...before } = PLAN.site;
  for (const edition of [PLAN, { ...PLAN, site: before as typeof site }, null]) expect(waitsOf(edition)).toEqual(WAITS);
});

it("a number that was tried in vain offers the next one, and after the last of them nothing", () => {
  const tried = fold(triesFold, entriesOf("a busy line")).get("utility");
  expect(tried && nextRoute(tried, [0, 1, 2])).toBe(2);
  expect(tried && nextRoute(tried, [0, 1])).toBeNull();
});

it("says who else is on it, until they have most likely given up", () => {
  const tried = fold(triesFold, entriesOf("a busy line")).get("utility");
  expect(tried && alsoTrying(tried, "p2", START + MINUTE)).toEqual(["p1"]);
  expect(tried && alsoTrying(tried, "p3", START + MINUTE)).toEqual(["p1", "p2"]);
  expect(tried && alsoTrying(tried, "p3", START + 20 * MINUTE)).toEqual([]);
});

it("finds the promise in force and those whose time has gone by", () => {
  const state = fold(promisesFold, entriesOf("of one giver"));
  expect(standing(state).findLast(({ what }) => what === "power")?.entry.ref).toBe("aaaaaaaaaa.2");
  expect(broken(state, START + 50 * MINUTE).map((each) => each.by)).toEqual(["lift"]);
  expect(broken(state, START + 40 * MINUTE)).toEqual([]);
});

it("an audience was told last what was told it latest, on whatever channel", () => {
  const given = (number: number, after: number, audience: string, channel: string) =>
    entryOf({
      ref: `aaaaaaaaaa.${number}`,
      happened_at: START + after,
      action: { type: "notice.given", body: { audience, channel } },
    });
  const told = [
    given(1, 1, "all", "pa"),
    given(2, 2, "all", "sms"),
    given(3, 3, "shops", "sms"),
    given(4, 4, "all", "pa"),
  ];
  const last = (count: number) => lastTold(fold(noticesFold, told.slice(0, count)), "all")?.entry.ref;
  expect([0, 1, 2, 3, 4].map(last)).toEqual([undefined, ...[1, 2, 2, 4].map((number) => `aaaaaaaaaa.${number}`)]);
  const atOnce = fold(noticesFold, [given(1, 1, "all", "pa"), given(2, 1, "all", "sms")]);
  expect(lastTold(atOnce, "all")?.channel).toBe("sms");
});

const action = fc.record({
  type: fc.constantFrom("contact.tried", "promise.made", "promise.withdrawn", "notice.given"),
  actor: fc.constantFrom(null, "p1", "p2"),
  refs: fc.array(
    fc.integer({ min: 1, max: 6 }).map((number) => `aaaaaaaaaa.${number}`),
    { maxLength: 3 },
  ),
  body: fc.dictionary(
    fc.constantFrom(..."contact outcome route by what until audience channel script __proto__".split(" ")),
    fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("busy", "reached", "2027-01-15T08:00:00Z", "constructor")),
  ),
});

it("whatever stands in them, they fold to one state in any order", () => {
  const made = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), action), { selector: ([number]) => number });
  fc.assert(
    fc.property(made, (drawn) => {
      const entries = drawn.map(([number, each]) =>
        entryOf({ ref: `aaaaaaaaaa.${number}`, happened_at: number % 3, action: each }),
      );
      expect(arrive([...entries.toReversed(), ...entries.slice(0, 2)])).toEqual(arrive(entries));
    }),
    { numRuns: 150 },
  );
});
