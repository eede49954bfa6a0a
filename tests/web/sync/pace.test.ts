import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextIn, startLoop } from "../../../web/src/sync/loop";
import { DONE, FOREIGN, type StepOutcome, UNHEARD } from "../../../web/src/sync/outcome";
import { World } from "../support/simulated-phone";

/** How long a phone that is not heard may wait: looked at, with something to hand in, in a pocket. */
const [SEEN, WAITING, HIDDEN] = [10_000, 5000, 60_000];
/** Between the end of a try that was not heard and the next, whatever its person does: at most 120 a minute. */
const SHORTEST = 500;
const STEP = 250;

const away = { saver: false, bell: false, chance: 128, seen: true, waiting: false } as const;

describe("a phone that is not heard", () => {
  it("never waits longer than ten seconds where it is looked at, five with something to hand in, a minute in a pocket", () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.nat(255),
        fc.constantFrom<StepOutcome>(UNHEARD, FOREIGN),
        (failures, chance, outcome) => {
          for (const [how, most] of [
            [{}, SEEN],
            [{ waiting: true }, WAITING],
            [{ seen: false }, HIDDEN],
            [{ seen: false, waiting: true }, HIDDEN],
          ] as const) {
            const wait = nextIn(outcome, failures, { ...away, ...how, chance });
            expect(wait).toBeLessThanOrEqual(most);
            expect(wait).toBeGreaterThanOrEqual(1500);
          }
        },
      ),
    );
  });
});

/** What happens to a phone, each a while after the one before. */
const happenings = fc.array(
  fc.record({
    after: fc.oneof(fc.nat(300), fc.nat(20_000)),
    what: fc.constantFrom("tap", "looked at", "put away", "heard", "not heard", "portal", "hangs"),
  }),
  { minLength: 1, maxLength: 60 },
);

describe("whatever happens to a phone that is not heard", () => {
  it("its next try never comes later than it may wait, and no two come on each other's heels", async () => {
    await fc.assert(
      fc.asyncProperty(happenings, fc.infiniteStream(fc.nat(255)), async (all, chances) => {
        const phone = playing(chances);
        for (const { after, what } of all) {
          await phone.pass(after);
          phone.meets(what);
          await phone.pass(0);
        }
        await phone.pass(2 * HIDDEN);
        expect(phone.shortest()).toBeGreaterThanOrEqual(SHORTEST);
        expect(phone.late()).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("tries as often whether its person writes once in the dark or thirty times", async () => {
    for (const taps of [0, 1, 6, 30]) {
      const phone = playing(fc.sample(fc.nat(255), 1000).values());
      for (let tap = 0; tap < taps; tap++) {
        phone.meets("tap");
        await phone.pass(400);
      }
      const before = phone.tries();
      await phone.pass(60_000);
      // Two seconds, four, then what it may wait.
      expect(phone.tries() - before).toBeLessThanOrEqual(60 / 3.5 + 2);
      expect(phone.tries() - before).toBeGreaterThanOrEqual(60 / (taps > 0 ? 5 : 10));
      expect(phone.late()).toBe(0);
    }
  });

  it("tries as soon again in a pocket, whatever another tab's person writes", async () => {
    const phone = playing([0].values());
    await phone.pass(0);
    phone.meets("put away");
    for (let tap = 0; tap < 30; tap++) {
      phone.meets("tap");
      await phone.pass(2100);
    }
    const before = phone.tries();
    await phone.pass(6000);
    expect(phone.tries() - before).toBeGreaterThanOrEqual(1);
  });

  it("leaves a server alone that asks for patience, whatever its person does", async () => {
    const phone = playing([0].values());
    phone.meets("heard");
    await phone.pass(1000);
    phone.meets("asks for patience");
    phone.meets("tap");
    await phone.pass(0);
    const before = phone.tries();
    for (let second = 0; second < 29; second++) {
      phone.meets(second % 2 === 0 ? "tap" : "looked at");
      await phone.pass(1000);
    }
    expect(phone.tries()).toBe(before);
    await phone.pass(10_000);
    expect(phone.tries()).toBeGreaterThan(before);
  });
});

const OUTCOMES = new Map<string, StepOutcome>([
  ["heard", DONE],
  ["portal", FOREIGN],
  ["asks for patience", { kind: "later", ms: 30_000, heard: true }],
]);

/** A loop on virtual time. */
function playing(chances: Iterator<number>) {
  const world = new World();
  const looks: (() => void)[] = [];
  let [seen, waiting, running, lost] = [true, false, false, false];
  let [tries, ended, shortest, late] = [0, 0, Number.POSITIVE_INFINITY, 0];
  let fate = "not heard";
  const onHint = (run: () => void) => {
    looks.push(run);
    return () => undefined;
  };
  const env = { ...world.browser("a").environment(), onHint };
  const round = async (): Promise<StepOutcome> => {
    tries++;
    if (lost) shortest = Math.min(shortest, world.time.ms - ended);
    const outcome = OUTCOMES.get(fate) ?? UNHEARD;
    running = true;
    await (fate === "hangs" ? new Promise((resolve) => world.time.after(20_000, () => resolve(null))) : null);
    [running, ended, lost] = [false, world.time.ms, typeof outcome === "string" && outcome !== DONE];
    if (outcome === DONE) waiting = false;
    return outcome;
  };
  const loop = startLoop(env, {
    round,
    pacing: () => ({ saver: false, bell: true, chance: chances.next().value ?? 0, seen, waiting }),
    mayRun: () => true,
    askedAt: () => world.time.ms,
  });
  const settle = async () => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
    const may = seen ? (waiting ? WAITING : SEEN) : HIDDEN;
    if (lost && !running) late = Math.max(late, world.time.ms - ended - may);
  };
  return {
    tries: () => tries,
    shortest: () => shortest,
    /** Ms by which a try came later than it may. */
    late: () => late,
    meets: (what: string) => {
      if (what === "tap") {
        waiting = true;
        loop.kick();
      } else if (what === "looked at" || what === "put away") {
        seen = what === "looked at";
        if (seen) for (const look of looks) look();
      } else fate = what;
    },
    pass: async (ms: number) => {
      // In small steps: what a round awaits goes on in between.
      for (let left = ms; left > 0; left -= STEP) {
        world.time.pass(Math.min(left, STEP));
        await settle();
      }
      await settle();
    },
  };
}
