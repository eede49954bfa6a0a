import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import type { PlainAction } from "../../../boards";
import { MINUTE, START } from "../../limit-scenes";
import { act, gateAt, heard, ONCE, plainly, up } from "../gated";

/*
 * The rule: what was done is a fact and is always taken. An answer that comes out of turn opens nothing behind it until
 * what it passed over is done, or left out with a reason and confirmed by a second person. A check before power comes
 * that was left out holds until somebody says why it goes on. What was left out before it was passed was no passing over.
 */

const ORDER = ["dry", "tags", "meters", "main", "pumps", "air"] as const;
const CHECKS: readonly string[] = ["dry", "tags"];
const DEVICE = "aaaaaaaaaa";
const LATER = heard(600);
type Verdict = "done" | "skipped";

/** One answer. `told`: when it was done, as it says. `recorded`: when it was written down. `now`: what it was put right to. */
interface Answer {
  readonly id: string;
  readonly way: "tap" | "paper" | "phone" | "import" | "import of what is there";
  readonly verdict: Verdict;
  readonly now: Verdict | null;
  readonly told: number;
  readonly recorded: number;
  readonly corrected: number;
  readonly actor: string;
  readonly corrector: string;
  /** Who says so, too, at the very end. */
  readonly second: string | null;
  /** Why it goes on without what was left out. */
  readonly goesOn: boolean;
}

/** One thing that arrives. */
interface Arrival {
  readonly of: Answer;
  readonly part: "answer" | "correction" | "second" | "goesOn";
  readonly entry: Entry;
}

const why = { reason: "没有这台", needless: true };
const stepType = (said: Verdict) => `step.${said}`;
const inList = (id: string, type: string, more: object = {}): PlainAction =>
  CHECKS.includes(id) ? { type, body: { list: "ready", item: id, ...more } } : up(id, type, more);
const moment = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();

function arrivalsOf(of: Answer, index: number): readonly Arrival[] {
  const device = of.way === "phone" ? "bbbbbbbbbb" : DEVICE;
  const stated = of.way === "paper" ? { stated_at: moment(of.told) } : {};
  const said = { ...inList(of.id, stepType(of.verdict), { ...why, ...stated }), actor: of.actor };
  const first = act(index * 10 + 10, said, of.recorded, device);
  const source = "cccccccccc.7";
  const made = (n: number, action: PlainAction, at: number) => act(index * 10 + 10 + n, action, at, "dddddddddd");
  const there: Arrival[] = [];
  const add = (part: Arrival["part"], entry: Entry) => there.push({ of, part, entry });
  const copied = of.way === "import" ? { copied_from: `${source}${index}` } : {};
  add("answer", of.way === "import" ? act(first.n, { ...said, ...copied }, of.recorded, device) : first);
  if (of.way === "import of what is there")
    add("answer", act(index * 10 + 15, { ...said, copied_from: first.ref }, of.recorded, "eeeeeeeeee"));
  const refs = [first.ref];
  if (of.now) {
    const fields = { verdict: of.now, reason: why.reason, needless: true };
    const body = { text: "更正", fields };
    add("correction", made(1, { type: "entry.corrected", actor: of.corrector, refs, body }, of.corrected));
  }
  if (of.second) add("second", made(2, { ...inList(of.id, "step.confirmed"), actor: of.second, refs }, 300 + index));
  if (of.goesOn) add("goesOn", made(3, { type: "powerup.resumed", refs, body: { note: "看过了" } }, 400 + index));
  return there;
}

/** What is known of one answer by now. */
interface Known {
  readonly verdict: Verdict;
  readonly told: number;
  readonly recorded: number;
  /** When the last of its words was written down. */
  readonly said: number;
  readonly seconded: boolean;
  readonly goesOn: boolean;
}

function knownOf(arrived: readonly Arrival[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { of, part } of arrived) {
    if (part !== "answer") continue;
    const has = (other: Arrival["part"]) => arrived.some((each) => each.of === of && each.part === other);
    const isCorrected = of.now !== null && has("correction");
    const hands = [of.actor, ...(isCorrected ? [of.corrector] : [])];
    known.set(of.id, {
      verdict: (isCorrected && of.now) || of.verdict,
      told: of.way === "paper" ? of.told : of.recorded,
      recorded: of.recorded,
      said: isCorrected ? of.corrected : of.recorded,
      seconded: of.second !== null && has("second") && !hands.includes(of.second),
      goesOn: has("goesOn"),
    });
  }
  return known;
}

/** By step: whether what comes next goes on from it. */
function oracle(known: ReadonlyMap<string, Known>): ReadonlyMap<string, boolean> {
  const wasBefore = (left: Known, done: Known) => left.told < done.told && left.said < done.recorded;
  const isPassedOver = (left: Known, at: number) =>
    ORDER.some((id, index) => {
      const later = known.get(id);
      return index > at && later?.verdict === "done" && !wasBefore(left, later);
    });
  const goes = ORDER.map((id, at) => {
    const of = known.get(id);
    if (!of) return false;
    if (of.verdict === "done") return true;
    if (CHECKS.includes(id)) return of.goesOn;
    return of.goesOn || of.seconded || !isPassedOver(of, at);
  });
  // The checks are one list, in any order; then each step comes after all before it.
  return new Map(
    ORDER.map((id, at) => {
      const before = CHECKS.includes(id) ? [] : goes.slice(0, at);
      return [id, (goes[at] ?? false) && (known.get(id)?.verdict === "skipped" || before.every(Boolean))];
    }),
  );
}

/** Steps that may be done now: nobody answered them, and all before them goes on. */
function openSteps(known: ReadonlyMap<string, Known>): readonly string[] {
  const goes = oracle(known);
  return ORDER.filter(
    (id, at) =>
      !known.has(id) && (CHECKS.includes(id) || ORDER.slice(0, at).every((before) => goes.get(before) === true)),
  );
}

const person = fc.constantFrom("p1", "p2", "p3");
const verdict = fc.constantFrom<Verdict>("done", "done", "skipped");
const answers = fc
  .tuple(
    fc.subarray([...ORDER], { minLength: 1 }),
    fc.array(
      fc.record({
        way: fc.constantFrom<Answer["way"]>("tap", "paper", "phone", "import", "import of what is there"),
        ...{ verdict, now: fc.option(verdict, { freq: 2 }), actor: person, corrector: person },
        ...{ second: fc.option(person), goesOn: fc.boolean() },
      }),
      { minLength: 6, maxLength: 6 },
    ),
    fc.uniqueArray(fc.integer({ min: 2, max: 90 }), { minLength: 18, maxLength: 18 }),
  )
  .map(([ids, made, times]) =>
    ids.map((id, at): Answer => {
      const [a = 0, b = 0, c = 0] = times.slice(at * 3, at * 3 + 3).toSorted((x, y) => x - y);
      return { id, told: a, recorded: b, corrected: c, ...(made[at] as (typeof made)[number]) };
    }),
  );
/** In an order of the phones' times that keeps nearly all in turn, half of the time. */
const history = fc.tuple(answers, fc.boolean()).map(([all, sorted]) => {
  if (!sorted) return all;
  const times = all.map(({ told, recorded, corrected }) => ({ told, recorded, corrected }));
  const inTurn = times.toSorted((x, y) => x.recorded - y.recorded);
  return all.map((each, at) => ({ ...each, ...inTurn[at] }));
});
const arrivals = history.chain((all) =>
  fc.shuffledSubarray(all.flatMap(arrivalsOf), { minLength: 1 }).map((order) => order),
);

it("for all ways an answer can come, in any order of arrival, just what the rule opens is open", () => {
  const seen = { open: 0, held: 0 };
  fc.assert(
    fc.property(arrivals, (order) => {
      for (let count = 1; count <= order.length; count += 1) {
        const arrived = order.slice(0, count);
        const entries = arrived.map(({ entry }) => entry);
        const shown = { ...plainly(gateAt(entries, LATER, "ready", ONCE)), ...plainly(gateAt(entries, LATER)) };
        const known = knownOf(arrived);
        const expected = openSteps(known);
        expect(ORDER.filter((id) => !known.has(id) && shown[id] === "open")).toEqual(expected);
        seen.open += expected.length;
        seen.held += ORDER.length - known.size - expected.length;
      }
    }),
    { seed: 35, numRuns: 250 },
  );
  expect(Math.min(seen.open, seen.held)).toBeGreaterThan(500);
});
