/** When to sync: at start, when seen, when the network may be back, when something was recorded, and by a timer. */

import type { Cancel, Environment } from "./environment";
import type { Outcome } from "./parts";

/** Between rounds, ms: with the bell, without it, saving power. */
const WITH_BELL_MS = 60_000;
const WITHOUT_BELL_MS = 15_000;
const SAVER_MS = 300_000;
/** After failures: doubling from the first to the second. */
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;
/** A round that has asked nothing for so long never ends: each request is given up sooner. */
const STUCK_MS = 240_000;

export interface Pacing {
  readonly pace: "normal" | "saver";
  readonly bell: boolean;
  /** A random byte: phones that lost one server do not come back as one. */
  readonly chance: number;
}

/** Ms until the next round. `failures`: how many rounds in a row were not heard. */
export function nextIn(outcome: Outcome, failures: number, { pace, bell, chance }: Pacing): number {
  const spread = 0.75 + chance / 512;
  if (typeof outcome === "object") return Math.max(1000, outcome.laterMs * (1 + chance / 1024));
  if (pace === "saver") return SAVER_MS;
  if (outcome === "unheard" || outcome === "foreign") {
    return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_MS) * spread;
  }
  return (bell ? WITH_BELL_MS : WITHOUT_BELL_MS) * spread;
}

export interface Loop {
  /** A reason to sync soon; many at once make one round. */
  kick: () => void;
  /** A whole round that begins after this call; resolves when it is over. */
  now: () => Promise<void>;
  close: () => void;
}

interface Work {
  /** One round. `asked`: a person wants it. */
  round: (asked: boolean) => Promise<Outcome>;
  pacing: () => Pacing;
  /** False: another tab has the timer. */
  mayRun: () => boolean;
  /** When the last request was made, on the monotonic clock. */
  askedAt: () => number;
}

export function startLoop(env: Environment, { round, pacing, mayRun, askedAt }: Work): Loop {
  let timer: Cancel = () => undefined;
  let running: Promise<void> | null = null;
  let [again, closed] = [false, false];
  let [failures, turn] = [0, 0];
  /** The server asked for patience until then, on the monotonic clock. */
  let notBefore = 0;

  const run = async (asked: boolean): Promise<void> => {
    const mine = ++turn;
    timer();
    timer = env.after(STUCK_MS, onTime);
    again = false;
    const outcome = await round(asked).catch((): Outcome => "unheard");
    // Given up.
    if (mine !== turn) return;
    timer();
    failures = outcome === "unheard" || outcome === "foreign" ? failures + 1 : 0;
    running = null;
    if (closed) return;
    const wait = nextIn(outcome, failures, pacing());
    const patient = typeof outcome === "object" && !outcome.partly;
    notBefore = patient ? env.monotonic() + wait : 0;
    if (again && failures === 0 && !patient) return begin(false);
    timer = env.after(wait, onTime);
  };
  const begin = (asked: boolean): void => {
    running = run(asked);
  };
  /** A fault of ours must not end the rounds, nor an answer of the browser's that never comes: that round is left to itself. */
  const onTime = () => {
    const atIt = running !== null && env.monotonic() - askedAt() < STUCK_MS;
    if (atIt || !mayRun()) {
      timer = env.after(WITHOUT_BELL_MS, onTime);
      return;
    }
    // Whatever `notBefore` says: browsers' timers count whole milliseconds, and may be a part of one early.
    begin(false);
  };
  const kick = () => {
    if (closed || env.monotonic() < notBefore) return;
    if (running === null) begin(false);
    else again = true;
  };
  /** Resolves when a round is over, and now and then where it is not: it may have been given up. */
  const orStuck = (one: Promise<void> | null) =>
    Promise.race([one, new Promise((next) => env.after(STUCK_MS, () => next(null)))]);
  const hint = () => {
    // Each look at the phone would be a round; one that spares power asks only where the last was not heard.
    if (pacing().pace === "saver" && failures === 0) return;
    failures = 0;
    if (mayRun()) kick();
  };
  const stopHints = env.onHint(hint);
  timer = env.after(0, onTime);
  return {
    kick,
    now: async () => {
      while (running !== null) await orStuck(running);
      if (closed) return;
      begin(true);
      const own = running;
      while (running === own) await orStuck(own);
    },
    close: () => {
      closed = true;
      timer();
      stopHints();
    },
  };
}
