import { describe, expect, it } from "vitest";
import type { Edition, LevelId } from "../../../../../web/src/core/plan/plan";
import type { InLine } from "../../../../../web/src/core/readings/duties/stand-ins";
import {
  callOutIn,
  heardOf,
  isCalled,
  isCalledLate,
  toCall,
} from "../../../../../web/src/core/readings/response/call-out";
import { onSite, unanswered, unreported } from "../../../../../web/src/core/readings/response/on-site";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION as LIMITS } from "../limit-scenes";

const SECOND = 1_000_000;
const seconds = (value: number) => ({ id: null, value: value / 60, unit: "minutes" as const, source: {} });
const EDITION: Edition = {
  ...LIMITS,
  call_out: ([1, 2, 3, 4] as readonly LevelId[]).map((level) => ({
    level,
    order: [
      { duty: "technical", contact: null, next_after: seconds(60) },
      { duty: null, contact: "utility", next_after: seconds(60) },
    ],
  })),
};
const called = (person: string, outcome: string): PlainAction => ({
  type: "person.called_out",
  body: { person, duty: "technical", channel: "phone", outcome },
});
const answered = (person: string, answer: string): PlainAction => ({
  type: "person.answered",
  body: { person, answer },
});
const line = (...people: readonly string[]): readonly InLine[] =>
  people.map((person) => ({ person, standsFor: null, hindrance: null, does: false }));
const technical = (...told: readonly PlainAction[]) => {
  const [first] = callOutIn(EDITION, given(...told));
  if (!first) throw new Error("no order");
  return first;
};

describe("since when somebody is to be called", () => {
  const levels = { ...EDITION, call_out: EDITION.call_out.filter(({ level }) => level === 2) };
  const since = (plan: Edition, ...told: readonly PlainAction[]) =>
    callOutIn(plan, given(...told)).map(({ id, askedAt }) => [id, askedAt]);
  const set = (from: number | null, to: number): PlainAction => ({
    type: "level.changed",
    body: { from, to, reason: "x" },
  });

  it("is the beginning for people, and the level that asks for them for all others", () => {
    expect(since(EDITION)).toEqual([
      ["duty:technical", SECOND],
      ["contact:utility", null],
    ]);
    expect(since(EDITION, set(null, 2))).toEqual([
      ["duty:technical", SECOND],
      ["contact:utility", 2 * SECOND],
    ]);
  });

  it("is as it was where the level before asked for them already, and the raise for whom it did not", () => {
    expect(since(EDITION, set(null, 3), set(3, 2)).at(-1)).toEqual(["contact:utility", SECOND]);
    expect(since(levels, set(null, 3), set(3, 2))).toEqual([
      ["duty:technical", 3 * SECOND],
      ["contact:utility", 3 * SECOND],
    ]);
  });
});

it("whoever does a duty by the plan and has done something in the outage needs no calling", () => {
  const did = { type: "note.written", actor: "lin", body: { text: "在机房" } };
  const [first] = callOutIn(EDITION, given(did), new Map([["technical", ["mao", "lin"]]]));
  expect(first?.has).toBe("lin");
  expect(callOutIn(EDITION, given(), new Map([["technical", ["lin"]]]))[0]?.has).toBeNull();
});

describe("whom to call for a duty", () => {
  it("is whoever leads the line", () => {
    expect(toCall(line("lin", "mao"), technical(), 0)).toBe("lin");
    expect(toCall([], technical(), 0)).toBeNull();
  });

  it("is the same one until the plan's time is over, and then their deputy", () => {
    const vain = technical(called("lin", "no_answer"));
    expect(vain.turnAt).toBe(62 * SECOND);
    expect(toCall(line("mao", "lin"), vain, 61 * SECOND)).toBe("lin");
    expect(toCall(line("mao", "lin"), vain, 62 * SECOND)).toBe("mao");
  });

  it("is the next at once where somebody cannot come", () => {
    const cannot = technical(called("lin", "reached"), answered("lin", "cannot"));
    // The screens know the time to the minute.
    expect(toCall(line("mao", "lin"), cannot, 0)).toBe("mao");
    expect(isCalled(cannot, 0)).toBe(false);
  });

  it("is whoever is on the way, and once more when the time that they said is over", () => {
    const at = new Date(300_000).toISOString();
    const coming = technical(called("lin", "reached"), {
      ...answered("lin", "coming"),
      body: { person: "lin", answer: "coming", at },
    });
    expect(isCalled(coming, 299 * SECOND)).toBe(true);
    expect(isCalledLate(coming, 299 * SECOND)).toBe(false);
    expect(isCalled(coming, 300 * SECOND)).toBe(false);
    expect(isCalledLate(coming, 300 * SECOND)).toBe(true);
    expect(toCall(line("mao", "lin"), coming, 300 * SECOND)).toBe("lin");
  });

  it("is nobody any more once one of them comes, or took the duty and is at it", () => {
    expect(isCalled(technical(called("lin", "reached")), 0)).toBe(false);
    expect(isCalled(technical(called("lin", "reached"), answered("lin", "coming")), 0)).toBe(true);
    const took: PlainAction = { type: "duty.taken", actor: "lin", body: { duty: "technical", person: "lin" } };
    expect(technical(took)).toMatchObject({ has: "lin", state: "open" });
    expect(isCalled(technical(took), 0)).toBe(true);
    expect(isCalled(technical({ ...took, actor: "zhao" }), 0)).toBe(false);
  });

  it("is nobody else while one of them comes or is here, whatever others say after that", () => {
    const both = [called("lin", "no_answer"), called("mao", "reached"), answered("mao", "coming")];
    for (const late of [answered("lin", "cannot"), answered("lin", "left"), called("lin", "no_answer")]) {
      const coming = technical(...both, late);
      expect([coming.state, coming.by, isCalled(coming, 0)]).toEqual(["coming", "mao", true]);
      expect(toCall(line("he", "lin"), coming, 0)).toBe("mao");
    }
    const here = technical(...both, answered("lin", "arrived"), answered("mao", "cannot"), called("he", "reached"));
    expect([here.state, here.by, isCalled(here, 0)]).toEqual(["arrived", "lin", true]);
    expect(technical(...both, answered("mao", "cannot")).state).toBe("cannot");
  });

  it("is still whoever was called last, though somebody called before says that they cannot come", () => {
    const waits = technical(called("lin", "no_answer"), called("mao", "reached"), answered("lin", "cannot"));
    expect(waits).toMatchObject({ state: "told", by: "mao", turnAt: 63 * SECOND });
    expect(toCall(line("he", "lin"), waits, 0)).toBe("mao");
  });

  it("remembers whom it was that was called last", () => {
    const again = technical(called("lin", "busy"), called("mao", "busy"), called("lin", "busy"));
    expect(again.people).toEqual(["mao", "lin"]);
  });
});

describe("what was heard of who was called out", () => {
  const heard = (now: number, ...told: readonly PlainAction[]) => heardOf(EDITION, given(...told), now).get("lin");

  it("is nothing where nobody called", () => expect(heard(0)).toBeUndefined());

  it("tells who was not reached, who keeps silent past the plan's time, and who cannot come", () => {
    expect(heard(0, called("lin", "no_answer"))).toEqual({ at: 2 * SECOND, why: "unreached" });
    expect(heard(61 * SECOND, called("lin", "left_word"))).toEqual({ at: 2 * SECOND, why: null });
    expect(heard(62 * SECOND, called("lin", "left_word"))).toEqual({ at: 2 * SECOND, why: "silent" });
    expect(heard(0, called("lin", "reached"), answered("lin", "cannot"))?.why).toBe("cannot");
    expect(heard(99 * SECOND, called("lin", "reached"), answered("lin", "coming"))?.why).toBeNull();
  });

  it("forgets a call that was taken back", () => {
    const back: PlainAction = { type: "entry.undone", refs: ["aaaaaaaaaa.2"] };
    expect(heard(0, called("lin", "no_answer"), back)).toBeUndefined();
  });
});

it("whoever arrived is on site until they leave", () => {
  const there = (...told: readonly PlainAction[]) => [...onSite(given(...told)).keys()];
  expect(there(answered("lin", "coming"))).toEqual([]);
  expect(there(answered("lin", "arrived"), answered("mao", "arrived"))).toEqual(["lin", "mao"]);
  expect(there(answered("lin", "arrived"), answered("mao", "arrived"), answered("lin", "left"))).toEqual(["mao"]);
});

it("whoever is at it and has not said where they are is named, whoever did something last first", () => {
  const at = (...told: readonly PlainAction[]) => unreported(given(...told));
  const note = (actor: string): PlainAction => ({ type: "note.written", actor, body: { text: "巡楼" } });
  expect(at(note("lin"), note("mao"))).toEqual(["mao", "lin", "plimin"]);
  expect(at(note("lin"), note("mao"), answered("mao", "arrived"))).toEqual(["plimin", "lin"]);
  expect(at(note("lin"), { ...answered("lin", "left"), actor: "lin" })).toEqual(["plimin"]);
});

it("asks whoever was called until they say something, and nobody else", () => {
  const call = called("lin", "no_answer");
  expect(unanswered(given(call), "lin")?.action?.type).toBe("person.called_out");
  expect(unanswered(given(call), "mao")).toBeNull();
  expect(unanswered(given(call, answered("lin", "cannot")), "lin")).toBeNull();
});
