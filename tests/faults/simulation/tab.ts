import type { Cancel, Environment } from "../../../web/src/sync/environment";
import { openLocalRecord } from "../../../web/src/sync/open-local-record";
import type { AnyRecord } from "../../web/support/any-draft";
import { type Gate, never } from "./disk";
import type { Phone } from "./phone";

/** Until a live view has begun. */
const BEGINS_MS = 50;

/** One start of the app. Killing it is not closing it: what it was about to do never happens. */
export class Tab implements Gate {
  readonly phone: Phone;
  readonly name: string;
  localRecord: AnyRecord | null = null;
  alive = true;
  /** SIGSTOP: nothing runs in here, and others do not know it. */
  frozen = false;
  readonly #origin: number;
  #held: (() => void)[] = [];
  #hints: (() => void)[] = [];
  /** Await points until it is killed; 0: not set. */
  #fuse = 0;
  #ring: ((seq: number) => void) | null = null;

  constructor(phone: Phone, name: string) {
    this.phone = phone;
    this.name = name;
    this.#origin = phone.monotonic();
  }

  open(): void {
    void openLocalRecord(this.#environment()).then(
      (localRecord) => {
        this.localRecord = localRecord as AnyRecord;
      },
      (cause: unknown) => this.phone.world.fail(`${this.name} does not open: ${cause}`),
    );
  }

  /** Kills it at the `after`th await point from now; at once for 0. */
  kill(after = 0): void {
    if (after > 0) {
      this.#fuse = after;
      return;
    }
    if (!this.alive) return;
    this.alive = false;
    this.localRecord = null;
    this.#held = [];
    this.phone.ended(this);
  }

  /** Whoever was about to kill it lets it be. */
  spare(): void {
    this.#fuse = 0;
  }

  /** What comes to this tab from outside, in its turn. */
  enter(run: () => void): void {
    if (!this.alive) return;
    if (this.frozen || this.phone.asleep) this.#held.push(run);
    else run();
  }

  /** After a thaw, or a sleep. */
  goOn(): void {
    const held = this.#held;
    this.#held = [];
    for (const run of held) this.enter(run);
  }

  hint(): void {
    for (const run of this.#hints) this.enter(run);
  }

  ring(seq: number): void {
    this.enter(() => this.#ring?.(seq));
  }

  stands(): boolean {
    if (this.#fuse > 0) {
      this.#fuse--;
      if (this.#fuse === 0) {
        this.phone.world.note(`${this.name} is killed in the middle`);
        this.kill();
      }
    }
    return this.alive;
  }

  async pass(): Promise<void> {
    if (!this.stands()) return never();
    const { diskMs, chance } = this.phone;
    if (diskMs === 0) return;
    await new Promise<void>((resolve) => {
      this.#later(chance.next() * diskMs, resolve);
    });
  }

  #later(ms: number, run: () => void): Cancel {
    return this.phone.world.schedule.in(ms, () => this.enter(run));
  }

  #environment(): Environment {
    const { phone } = this;
    const { chance } = phone;
    return {
      now: () => phone.wall(),
      monotonic: () => phone.monotonic() - this.#origin,
      zone: () => 480,
      random: (bytes) => chance.bytes(bytes),
      after: (ms, run) => this.#timer(ms, run),
      subtle: phone.subtle,
      fetch: (request) => (this.stands() ? phone.link.send(request, this) : never()),
      origin: "https://lamp.example",
      // No simulated system wipes a phone.
      mark: { read: () => null, write: () => undefined },
      build: "simulation",
      databases: phone.disk.through(this),
      channel: {
        post: (message) => phone.post(this, message),
        listen: (onMessage) => phone.listen(this, onMessage),
      },
      locks: phone.locks.of(this),
      bell: (_, onRing, onEnd) => this.#hang(onRing, onEnd),
      compress: null,
      shrink: async (photo) => photo,
      tidy: () => undefined,
      visible: () => !(phone.asleep || this.frozen),
      onHint: (run) => {
        this.#hints.push(run);
        return () => {
          this.#hints = this.#hints.filter((each) => each !== run);
        };
      },
      persist: async () => true,
      estimate: async () => null,
      shellReady: async () => true,
      secondCopy: null,
    };
  }

  #timer(ms: number, run: () => void): Cancel {
    let off = false;
    // As browsers do: whole milliseconds.
    const cancel = this.#later(Math.trunc(ms), () => {
      if (!off) run();
    });
    return () => {
      off = true;
      cancel();
    };
  }

  #hang(onRing: (seq: number) => void, onEnd: () => void): Cancel {
    if (!this.phone.link.good) {
      this.#later(1000, onEnd);
      return () => undefined;
    }
    this.#ring = onRing;
    // As the server does it: whoever begins to listen is told how far the journal has come meanwhile.
    this.#later(BEGINS_MS, () => this.#ring?.(this.phone.world.server.head));
    return () => {
      this.#ring = null;
    };
  }
}
