/**
 * One tab syncs. The holder of a lock beats; a visible tab that hears no beat for a while takes the lock from a frozen
 * holder. This only spares work: two tabs that sync at once do no harm.
 */

import type { Cancel, Environment } from "./environment";

const BEAT_MS = 4000;
/** Silence after which the holder counts as frozen; with one beat on top it is under 20 s. */
const SILENCE_MS = 14_000;

export class Leader {
  readonly #env: Environment;
  readonly #onLead: () => void;
  readonly #beat: () => void;
  #leads = false;
  #closed = false;
  #lastBeat: number;
  #release: () => void = () => undefined;
  #timer: Cancel = () => undefined;

  constructor(env: Environment, on: { readonly lead: () => void; readonly beat: () => void }) {
    this.#env = env;
    this.#onLead = on.lead;
    this.#beat = on.beat;
    this.#lastBeat = env.monotonic();
  }

  /** Without locks every tab leads. */
  get leads(): boolean {
    return this.#leads || this.#env.locks === null;
  }

  start(): void {
    this.#hold(false);
    this.#tick();
  }

  /** Another tab said that it lives. */
  heard(): void {
    this.#lastBeat = this.#env.monotonic();
  }

  close(): void {
    this.#closed = true;
    this.#timer();
    this.#release();
  }

  #tick(): void {
    if (this.#closed) return;
    if (this.#leads) this.#beat();
    else if (this.#env.visible() && this.#env.monotonic() - this.#lastBeat > SILENCE_MS) {
      this.#lastBeat = this.#env.monotonic();
      this.#hold(true);
    }
    this.#timer = this.#env.after(BEAT_MS, () => this.#tick());
  }

  #hold(steal: boolean): void {
    if (this.#env.locks === null || this.#closed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const onHeld = () => {
      this.#leads = true;
      this.#release = resolve;
      this.#beat();
      this.#onLead();
    };
    this.#env.locks
      .hold({ steal, onHeld, release: promise })
      .catch(() => "stolen" as const)
      .then((how) => {
        if (how === "stolen") this.#lost();
      });
  }

  /** Taken away: stand in line again. */
  #lost(): void {
    this.#leads = false;
    this.#lastBeat = this.#env.monotonic();
    this.#hold(false);
  }
}
