import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition, LevelId } from "../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import type { CaredFor } from "../../../../../web/src/core/readings/matters/context";
import type { Matter } from "../../../../../web/src/core/readings/matters/matter";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { isMine, isNobodys } from "../../../../../web/src/core/readings/matters/taking";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";
import { orders } from "../../orders";
import { EDITION as LIMITS } from "../limit-scenes";

const START = 1_800_000_000_000_000;
const MINUTE = 60_000_000;
const OPEN = "aaaaaaaaaa.1";
const minutes = (value: number) => ({ id: null, value, unit: "minutes" as const, source: { "zh-Hans": "本预案" } });
const EDITION: Edition = {
  ...LIMITS,
  call_out: ([1, 2, 3, 4] as readonly LevelId[]).map((level) => ({
    level,
    order: [
      { duty: "technical", contact: null, next_after: minutes(5) },
      { duty: null, contact: "utility", next_after: minutes(10) },
    ],
  })),
};
const LUO: CaredFor = { id: "cluo", area: null, battery_hours: 2, check_every: 30 };

const entry = (n: number, action: PlainAction, at = n, device = "aaaaaaaaaa") =>
  entryOf({
    ref: `${device}.${n}`,
    happened_at: START + at * MINUTE,
    action: { actor: "p1", incident: OPEN, ...action },
  });
const opening = entry(1, { type: "incident.opened", body: { areas: [], level: 3 } }, 0);

function matters(more: readonly Entry[], { customers = [LUO], now = 0 } = {}): readonly Matter[] {
  const board = createScenes()([opening, ...more].sort(inDisplayOrder));
  const [view] = board.real;
  const at = { edition: EDITION, waits: WAITS, customers, now: START + now * MINUTE };
  return view ? mattersOf({ ...at, scene: board.scene(view) }) : [];
}
const one = (key: string, ...more: readonly Entry[]) => matters(more).find((each) => each.key === key);

describe("what somebody asked for", () => {
  const asked = entry(2, { type: "request.opened", body: { kind: "repair", area: "tower-a", what: "水管" } });
  const key = `request:${asked.ref}`;

  it("is the customer service's until somebody takes it, and open until it is closed", () => {
    const open = one(key, asked);
    expect(open).toMatchObject({ settled: null, by: "service", place: { area: "tower-a" }, urgency: 2 });
    expect(open && isMine(open, "p7", ["service"])).toBe(true);
    const taken = one(key, asked, entry(3, { type: "matter.taken", body: { matter: key } }));
    expect(taken && isMine(taken, "p7", ["service"])).toBe(false);
    expect(taken && isMine(taken, "p1", [])).toBe(true);
    const closed = entry(4, { type: "request.closed", body: { request: asked.ref, outcome: "solved" } });
    expect(one(key, asked, closed)?.settled).toBe("done");
    const undone = entry(5, { type: "entry.undone", refs: [closed.ref] });
    expect(one(key, asked, closed, undone)?.settled).toBeNull();
  });

  it("is given even before it is heard of, to one who has it alone; two who take it both have it", () => {
    const given = entry(3, { type: "matter.given", body: { matter: key, to: "p2" } }, 1);
    expect(one(key, given, asked)?.keepers.map((each) => each.person)).toEqual(["p2"]);
    const first = entry(4, { type: "matter.taken", body: { matter: key } });
    const second = entry(5, { type: "matter.taken", actor: "p3", body: { matter: key } });
    expect(one(key, asked, first, second)?.keepers.map((each) => each.person)).toEqual(["p1", "p3"]);
    const away = entry(6, { type: "matter.given", body: { matter: key } });
    const nobodys = one(key, asked, first, away);
    expect(nobodys?.keepers).toEqual([]);
    expect(nobodys && isNobodys({ ...nobodys, by: null })).toBe(true);
  });

  it("is due when the caller was promised a call, and grave where life is at stake", () => {
    const promised = { request: asked.ref, call_back: "2027-01-15T09:00:00Z" };
    expect(one(key, asked, entry(3, { type: "request.acted", body: promised }))?.due).toBe(1_800_003_600_000_000);
    const trapped = entry(2, { type: "request.opened", body: { kind: "trapped" } });
    expect(matters([trapped])[0]?.key).toBe(`request:${trapped.ref}`);
  });

  it("filled in afterwards it is of the kind and place that were said then", () => {
    const filled = entry(3, { type: "request.filled", body: { request: asked.ref, kind: "urgent", area: "tower-b" } });
    expect(one(key, asked, filled)).toMatchObject({ urgency: 0, place: { area: "tower-b" } });
  });
});

describe("special customers", () => {
  it("are due before half the battery is gone, then by what was agreed, and once more after power is back", () => {
    expect(one("check:cluo")?.due).toBe(START + 30 * MINUTE);
    const look = entry(2, {
      type: "customer.checked",
      body: { customer: "cluo", result: "well", next: "2027-01-15T08:40:00Z" },
    });
    expect(one("check:cluo", look)).toMatchObject({ settled: null, due: START + 40 * MINUTE });
    const help = entry(3, { type: "customer.checked", body: { customer: "cluo", result: "needs_help" } });
    expect(one("check:cluo", look, help)).toMatchObject({ urgency: 0, settled: null });
    const back = entry(4, { type: "supply.returned", body: { areas: [] } });
    expect(one("check:cluo", back)?.due).toBe(START + 30 * MINUTE);
    const seen = entry(5, { type: "customer.checked", refs: [back.ref], body: { customer: "cluo", result: "well" } });
    expect(one("check:cluo", back, seen)).toBeUndefined();
  });
});

describe("calling out", () => {
  const called = (outcome: string) =>
    entry(2, { type: "person.called_out", body: { duty: "technical", person: "p2", channel: "phone", outcome } });

  it("asks for each of the plan's order; who answers is done with, who cannot be had is turned from in time", () => {
    expect(one("call_out:duty:technical")).toMatchObject({ settled: null, due: START + 5 * MINUTE });
    expect(one("call_out:duty:technical", called("no_answer"))?.due).toBe(START + 7 * MINUTE);
    const coming = entry(3, { type: "person.answered", body: { person: "p2", answer: "coming" } });
    expect(one("call_out:duty:technical", called("reached"), coming)?.settled).toBe("done");
  });
});

it("help is awaited until all of it is here", () => {
  const asked = entry(2, { type: "help.asked", body: { of: "people", what: "电工", count: 2 } });
  const came = (n: number) => entry(n, { type: "help.arrived", body: { help: asked.ref, count: 1 } });
  const key = `help:${asked.ref}`;
  expect(one(key, asked, came(3))?.settled).toBeNull();
  expect(one(key, asked, came(3), came(4))?.settled).toBe("done");
});

it("what could not be done stays until it is done or let go with a reason", () => {
  const failed = entry(2, { type: "step.could_not", body: { list: "rounds", item: "lamps", reason: "没钥匙" } });
  const key = matters([failed]).find(({ kind }) => kind === "could_not")?.key ?? "";
  expect(one(key, failed)?.settled).toBeNull();
  const done = entry(3, { type: "step.done", body: { list: "rounds", item: "lamps" } });
  expect(one(key, failed, done)).toBeUndefined();
  const left = entry(3, { type: "matter.left", body: { matter: key, reason: "不用了" } });
  expect(one(key, failed, left)).toMatchObject({ settled: "left", left: { ref: left.ref } });
});

const KEYS = ["request:aaaaaaaaaa.2", "help:aaaaaaaaaa.3", "check:cluo", "call_out:duty:technical", "report:hourly"];
const refs = fc.constantFrom("aaaaaaaaaa.2", "aaaaaaaaaa.3", "bbbbbbbbbb.2", "bbbbbbbbbb.4");
const person = fc.constantFrom("p1", "p2", "p3");
const matter = fc.constantFrom(...KEYS, "system:lifts", "request:bbbbbbbbbb.4", "__proto__:x");
const body = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ type: fc.constant(type), actor: person, body: fc.record(fields, { requiredKeys: Object.keys(fields) }) });
const acted = fc.oneof(
  body("request.opened", { kind: fc.constantFrom("trapped", "repair", "constructor") }),
  body("request.acted", { request: refs, what: fc.string() }),
  body("request.closed", { request: refs, outcome: fc.constantFrom("solved", "told") }),
  body("matter.taken", { matter }),
  body("matter.given", { matter, to: person }),
  body("matter.left", { matter, reason: fc.string() }),
  body("help.asked", { of: fc.constantFrom("people", "material"), what: fc.constant("x"), count: fc.nat(3) }),
  body("help.arrived", { help: refs, count: fc.nat(3) }),
  body("customer.checked", { customer: fc.constant("cluo"), result: fc.constantFrom("well", "not_met") }),
  body("system.checked", {
    list: fc.constantFrom("lifts", "__proto__"),
    result: fc.constantFrom("well", "faulty", "odd"),
  }),
  body("person.called_out", {
    ...{ duty: fc.constant("technical"), person, channel: fc.constant("phone") },
    outcome: fc.constantFrom("reached", "no_answer"),
  }),
  body("person.answered", { person, answer: fc.constantFrom("coming", "arrived", "cannot") }),
  fc.record({ type: fc.constant("entry.undone"), actor: person, refs: fc.array(refs, { maxLength: 2 }) }),
);
const history = fc.array(fc.tuple(acted, fc.nat(30), fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb")), { maxLength: 14 });
const plainly = (all: readonly Matter[]) =>
  all.map(({ key, settled, due, urgency, keepers }) => ({
    key,
    settled,
    due,
    urgency,
    who: keepers.map((k) => k.person),
  }));

it("in any order of arrival and with repeats the same matters stand, each once, whether private parts are seen or not", () => {
  fc.assert(
    fc.property(history, (made) => {
      const entries = made.map(([act, at, device], index) => entry(index + 2, act as PlainAction, at, device));
      const expected = plainly(matters(entries));
      expect(new Set(expected.map(({ key }) => key)).size).toBe(expected.length);
      for (const order of orders(entries, 6)) {
        const known = new Map(order.map((each) => [each.ref, each]));
        expect(plainly(matters([...known.values()]))).toEqual(expected);
      }
      const read = entries.map((each) => ({ ...each, private: { name: "王", number: "1" } }));
      expect(plainly(matters(read))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

it("no matter is settled by an act that is not its own", () => {
  fc.assert(
    fc.property(history, (made) => {
      const asked = entry(90, { type: "request.opened", body: { kind: "repair" } }, 0);
      const others = made.map(([act, at, device], index) => entry(index + 2, act as PlainAction, at, device));
      expect(one(`request:${asked.ref}`, asked, ...others)?.settled).toBeNull();
    }),
    { numRuns: 200 },
  );
});
