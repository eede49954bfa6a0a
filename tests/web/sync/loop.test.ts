import { describe, expect, it } from "vitest";
import { nextIn, type Pacing, startLoop } from "../../../web/src/sync/loop";
import { DONE, type StepOutcome, UNHEARD } from "../../../web/src/sync/outcome";
import { World } from "../support/simulated-phone";

const usual = { saver: false, bell: true, chance: 128, seen: true, waiting: false } as const;
const pocket = { ...usual, seen: false, chance: 256 };

describe("the time to the next round", () => {
  it("is a minute with the bell, a quarter of that without, five minutes in the saver", () => {
    expect(nextIn(DONE, 0, usual)).toBe(60_000);
    expect(nextIn(DONE, 0, { ...usual, bell: false })).toBe(15_000);
    expect(nextIn(UNHEARD, 3, { ...usual, saver: true })).toBe(300_000);
  });

  it("doubles with each failure, in a pocket up to a minute", () => {
    expect([1, 2, 3, 6, 60].map((failures) => nextIn(UNHEARD, failures, pocket))).toEqual([
      2000, 4000, 8000, 60_000, 60_000,
    ]);
  });

  it("is what the server asks for, never less", () => {
    for (const chance of [0, 255]) {
      expect(nextIn({ kind: "later", ms: 30_000, heard: true }, 0, { ...usual, chance })).toBeGreaterThanOrEqual(
        30_000,
      );
    }
  });

  it("spreads phones that lost one server", () => {
    expect(nextIn(UNHEARD, 1, { ...usual, chance: 0 })).toBeLessThan(nextIn(UNHEARD, 1, { ...usual, chance: 255 }));
  });
});

describe("the loop", () => {
  function looping(outcomes: StepOutcome[], pacing: Pacing = usual) {
    const { time, ...world } = worldOf();
    let rounds = 0;
    const loop = startLoop(world.env, {
      round: async () => {
        rounds++;
        return outcomes.shift() ?? DONE;
      },
      pacing: () => pacing,
      mayRun: () => true,
      askedAt: () => 0,
    });
    return { time, loop, rounds: () => rounds };
  }

  it("makes one round of many reasons at once, and one more for those that come meanwhile", async () => {
    const { loop, rounds } = looping([]);
    for (let reason = 0; reason < 5; reason++) loop.kick();
    await loop.now();
    expect(rounds()).toBe(3);
  });

  it("leaves a busy server alone until it may be asked again, whatever is recorded", async () => {
    const { time, loop, rounds } = looping([{ kind: "later", ms: 30_000, heard: true }]);
    await loop.now();
    loop.kick();
    expect(rounds()).toBe(1);
    time.pass(60_000);
    expect(rounds()).toBe(2);
  });

  it("asks as often as without the bell once that tells nothing any more, and no sooner where the server is busy", async () => {
    const bellEnds = async (outcome: StepOutcome, passed: number) => {
      const { time, loop, rounds } = looping([outcome]);
      await loop.now();
      loop.bellEnded();
      time.pass(passed);
      return rounds();
    };
    expect(await bellEnds(DONE, 14_900)).toBe(1);
    expect(await bellEnds(DONE, 15_000)).toBe(2);
    expect(await bellEnds({ kind: "later", ms: 30_000, heard: true }, 29_000)).toBe(1);
  });

  it("asks again by itself when that time is over, whatever part of a millisecond was added to it", async () => {
    const { time, loop, rounds } = looping([{ kind: "later", ms: 5000, heard: true }], { ...usual, chance: 1 });
    await loop.now();
    time.pass(60_000);
    expect(rounds()).toBe(2);
  });

  it("obeys a person at once", async () => {
    const { loop, rounds } = looping([{ kind: "later", ms: 30_000, heard: true }]);
    await loop.now();
    await loop.now();
    expect(rounds()).toBe(2);
  });

  it("goes on after a round that broke", async () => {
    const { time, env } = worldOf();
    let rounds = 0;
    const round = async (): Promise<StepOutcome> => {
      rounds++;
      if (rounds === 1) throw new RangeError("a fault of ours");
      return DONE;
    };
    const loop = startLoop(env, { round, pacing: () => usual, mayRun: () => true, askedAt: () => 0 });
    await loop.now();
    time.pass(3000);
    expect(rounds).toBe(2);
  });

  it("gives a round up that asks nothing and never ends, and not one that still asks", async () => {
    const { env, time } = worldOf();
    let [rounds, askedAt] = [0, 0];
    const round = async (): Promise<StepOutcome> => {
      rounds++;
      return rounds < 3 ? new Promise(() => undefined) : DONE;
    };
    const loop = startLoop(env, { round, pacing: () => usual, mayRun: () => true, askedAt: () => askedAt });
    loop.kick();
    const over = loop.now();
    time.pass(230_000);
    askedAt = env.monotonic();
    time.pass(230_000);
    expect(rounds).toBe(1);
    time.pass(20_000);
    expect(rounds).toBe(2);
    time.pass(240_000);
    await over;
    // The last is the one that a person asked for.
    expect(rounds).toBe(4);
  });

  it("takes each look at the phone for a reason, but not where power is spared and the last round was heard", async () => {
    for (const [saver, outcome, expected] of [
      [false, DONE, 2],
      [true, DONE, 1],
      [true, UNHEARD, 2],
    ] as const) {
      let rounds = 0;
      const looks: (() => void)[] = [];
      const onHint = (run: () => void) => {
        looks.push(run);
        return () => undefined;
      };
      const { time, ...world } = worldOf();
      const env = { ...world.env, onHint };
      const round = async (): Promise<StepOutcome> => {
        rounds++;
        return outcome;
      };
      const loop = startLoop(env, { round, pacing: () => ({ ...usual, saver }), mayRun: () => true, askedAt: () => 0 });
      await loop.now();
      for (const look of looks) look();
      // Where the last was not heard, half a second after it.
      time.pass(500);
      expect(rounds).toBe(expected);
    }
  });

  it("stops when it is closed", async () => {
    const { time, loop, rounds } = looping([]);
    loop.close();
    loop.kick();
    await loop.now();
    time.pass(600_000);
    expect(rounds()).toBe(0);
  });

  it("hears no hint any more once it is closed", () => {
    let stopped = 0;
    const env = { ...worldOf().env, onHint: () => () => stopped++ };
    const round = async (): Promise<StepOutcome> => DONE;
    startLoop(env, { round, pacing: () => usual, mayRun: () => true, askedAt: () => 0 }).close();
    expect(stopped).toBe(1);
  });

  it("counts each round of the timer that was not heard, the first of all too", async () => {
    const { time, rounds } = looping(
      Array.from({ length: 9 }, () => UNHEARD),
      pocket,
    );
    // Two seconds after the first, four after the second, eight after the third.
    for (const [wait, made] of [
      [0, 1],
      [1999, 1],
      [1, 2],
      [3999, 2],
      [1, 3],
      [7999, 3],
      [1, 4],
    ] as const) {
      time.pass(wait);
      for (let turn = 0; turn < 12; turn++) await Promise.resolve();
      expect(rounds()).toBe(made);
    }
  });
});

function worldOf() {
  const world = new World();
  return { time: world.time, env: world.browser("a").environment() };
}
