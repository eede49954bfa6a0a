/** Decides when to sync: at start, when seen, when the network may be back, when something was recorded, and by a timer. */

import type { Cancel, Environment } from "./environment";
import { DONE, isLost, type StepOutcome, UNHEARD } from "./outcome";

/** Between rounds, ms: with the bell, without it, saving power. */
const WITH_BELL_MS = 60_000;
const WITHOUT_BELL_MS = 15_000;
const SAVER_MS = 300_000;
/** Not heard: doubling from the first, up to what a phone may wait in a pocket, looked at, or looked at with something to hand in. */
const FIRST_RETRY_MS = 2000;
const HIDDEN_MS = 60_000;
const SEEN_MS = 10_000;
const WAITING_MS = 5000;
/** Where the last round was not heard, the next comes so long after it at the earliest, somebody looking at the phone. */
const LOOK_MS = 500;
/** A round that has asked nothing for so long never ends: each request is given up sooner. */
const STUCK_MS = 240_000;

export interface Pacing {
  /** Power is spared. */
  readonly saver: boolean;
  readonly bell: boolean;
  /** A random byte: phones that lost one server do not come back as one. */
  readonly chance: number;
  /** Somebody looks at this page. */
  readonly seen: boolean;
  /** Something waits to be handed in. */
  readonly waiting: boolean;
}

/** Ms until the next round. `failures`: how many of the timer's rounds in a row were not heard. */
export function nextIn(outcome: StepOutcome, failures: number, pacing: Pacing): number {
  const { saver, bell, chance, seen, waiting } = pacing;
  if ("ms" in outcome) return Math.max(1000, outcome.ms * (1 + chance / 1024));
  if (saver) return SAVER_MS;
  if (isLost(outcome)) {
    const most = seen ? (waiting ? WAITING_MS : SEEN_MS) : HIDDEN_MS;
    // Spread downwards: no browser tells when the server is back, and so long a person waits at the most.
    return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), most) * (0.75 + chance / 1024);
  }
  return (bell ? WITH_BELL_MS : WITHOUT_BELL_MS) * (0.75 + chance / 512);
}

export interface Loop {
  /** A reason to sync soon; many at once make one round. */
  kick: () => void;
  /** A whole round that begins after this call; resolves when it is over. */
  now: () => Promise<void>;
  /** The bell tells nothing any more: the next round comes as soon as it does without one. */
  bellEnded: () => void;
  close: () => void;
}

interface Work {
  /** One round. `asked`: a person wants it. */
  round: (asked: boolean) => Promise<StepOutcome>;
  pacing: () => Pacing;
  /** False: another tab has the timer. */
  mayRun: () => boolean;
  /** When the last request was made, on the monotonic clock. */
  askedAt: () => number;
}

export const startLoop = (env: Environment, work: Work): Loop => new Rounds(env, work);

class Rounds implements Loop {
  readonly #env: Environment;
  readonly #work: Work;
  readonly #stopHints: Cancel;
  #timer: Cancel;
  #running: Promise<void> | null = null;
  #turn = 0;
  /** The last round was not heard; how many of the timer's in a row were not. */
  #lost = false;
  #failures = 0;
  /** On the monotonic clock: when the last round ended, and when the next is due. */
  #ended = 0;
  #due = 0;
  /** Wanted meanwhile: another round, so long after this one where it is not heard. */
  #again = Number.POSITIVE_INFINITY;
  /** The server asked for patience until then, on the monotonic clock. */
  #notBefore = 0;
  #closed = false;

  constructor(env: Environment, work: Work) {
    this.#env = env;
    this.#work = work;
    this.#timer = env.after(0, () => this.#onTime(true));
    this.#stopHints = env.onHint(() => this.#hint());
  }

  kick = (): void => this.#soon(FIRST_RETRY_MS);

  now = async (): Promise<void> => {
    while (this.#running !== null) await this.#orStuck(this.#running);
    if (this.#closed) return;
    const own = this.#begin(true, false);
    while (this.#running === own) await this.#orStuck(own);
  };

  bellEnded = (): void => {
    const now = this.#env.monotonic();
    const ms = nextIn(DONE, 0, { ...this.#work.pacing(), bell: false });
    const waits = !this.#closed && this.#running === null && now >= this.#notBefore;
    if (waits && now + ms < this.#due) this.#wait(ms, true);
  };

  close = (): void => {
    this.#closed = true;
    this.#timer();
    this.#stopHints();
  };

  #begin(asked: boolean, counts: boolean): Promise<void> {
    this.#running = this.#run(asked, counts);
    return this.#running;
  }

  /** `counts`: the timer began it. What a person does in the dark is no reason to try less often. */
  async #run(asked: boolean, counts: boolean): Promise<void> {
    const mine = ++this.#turn;
    const began = this.#env.monotonic();
    this.#wait(STUCK_MS, true);
    this.#again = Number.POSITIVE_INFINITY;
    const outcome = await this.#work.round(asked).catch(() => UNHEARD);
    // Given up.
    if (mine !== this.#turn) return;
    this.#timer();
    this.#running = null;
    const now = this.#env.monotonic();
    this.#ended = now;
    this.#lost = isLost(outcome);
    this.#failures = this.#lost ? this.#failures + Number(counts) : 0;
    if (this.#closed) return;
    const next = nextIn(outcome, this.#failures, this.#work.pacing());
    this.#notBefore = "ms" in outcome && !("partly" in outcome) ? now + next : 0;
    // What was waited for an answer counts: nobody tells when the dark is over.
    this.#wait(this.#lost ? Math.max(LOOK_MS, next - now + began) : next, true);
    if (this.#again < Number.POSITIVE_INFINITY) this.#soon(this.#again);
  }

  #wait(ms: number, counts: boolean): void {
    this.#timer();
    this.#due = this.#env.monotonic() + ms;
    this.#timer = this.#env.after(ms, () => this.#onTime(counts));
  }

  /** A fault of ours must not end the rounds, nor an answer of the browser's that never comes: that round is left to itself. */
  #onTime(counts: boolean): void {
    const atIt = this.#running !== null && this.#env.monotonic() - this.#work.askedAt() < STUCK_MS;
    if (atIt || !this.#work.mayRun()) this.#wait(WITHOUT_BELL_MS, true);
    // Whatever `notBefore` says: browsers' timers count whole milliseconds, and may be a part of one early.
    else void this.#begin(false, counts);
  }

  /** A reason to ask at once; where the last round was not heard, `rest` ms after it. */
  #soon(rest: number): void {
    const now = this.#env.monotonic();
    const at = this.#lost ? this.#ended + rest : now;
    if (this.#closed || now < this.#notBefore) return;
    if (this.#running !== null) this.#again = Math.min(this.#again, rest);
    else if (at <= now) void this.#begin(false, false);
    else if (at < this.#due) this.#wait(at - now, false);
  }

  #hint(): void {
    // Each look at the phone would be a round; one that spares power asks only where the last was not heard.
    if (this.#work.pacing().saver && !this.#lost) return;
    this.#failures = 0;
    if (this.#work.mayRun()) this.#soon(LOOK_MS);
  }

  /** Resolves when a round is over, and now and then where it is not: it may have been given up. */
  #orStuck(one: Promise<void>): Promise<unknown> {
    return Promise.race([one, new Promise((next) => this.#env.after(STUCK_MS, () => next(null)))]);
  }
}
