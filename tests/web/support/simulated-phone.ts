/** Simulated phones, their network and clock, and one server in memory: what the tests of the client share. */

import { vi } from "vitest";
import type { Databases } from "../../../web/src/storage/database";
import { memoryDatabases } from "../../../web/src/storage/drivers/memory";
import type { SecondCopy } from "../../../web/src/storage/second-copy";
import type { Environment, Locks, TabChannel } from "../../../web/src/sync/environment";
import { openLocalRecord } from "../../../web/src/sync/open-local-record";
import type { AnyRecord } from "./any-draft";
import { FakeServer } from "./fake-server";

/** What a network does to one request, before or after the server has seen it. */
export type Fate = "through" | "lost" | "reply lost" | "twice" | "portal" | "busy";

/** Pseudo-random numbers in [0, 1) from a seed: a failing run is the same again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A time that stands still unless a test moves it; timers run when it passes them. */
export class Timeline {
  ms = 0;
  #timers: { at: number; run: () => void }[] = [];

  after = (ms: number, run: () => void) => {
    // As browsers do.
    const timer = { at: this.ms + Math.trunc(ms), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  pass(ms: number): void {
    const end = this.ms + ms;
    while (true) {
      const next = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.ms = next.at;
      next.run();
    }
    this.ms = end;
  }
}

/** Tabs of one browser: one storage, one channel, one lock, one cookie. */
export class Browser {
  readonly name: string;
  databases: Databases = memoryDatabases();
  /** The phone's wall clock at time 0, ms. */
  mark: string | null = null;
  secondCopy: SecondCopy | null = null;
  wall = Date.UTC(2026, 10, 25);
  /** What becomes of a request; or what somebody else answers to it. */
  fate: ((path: string, request: Request) => Fate | Response | Promise<Response>) | null = null;
  readonly #world: World;
  readonly #ears = new Set<(message: unknown) => void>();

  constructor(world: World, name: string) {
    this.#world = world;
    this.name = name;
  }

  environment(change: Partial<Environment> = {}): Environment {
    const { time, random } = this.#world;
    return {
      now: () => this.wall + time.ms,
      monotonic: () => time.ms,
      zone: () => 480,
      random: (bytes) => {
        // As browsers do.
        if (bytes > 65_536) throw new RangeError("too much at once");
        // A reserve, which each start asks for, need not be random, only there: to draw it took half of all the time.
        if (bytes > 1024) return new Uint8Array(bytes).fill(random() * 256);
        return Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256));
      },
      after: time.after,
      subtle: crypto.subtle,
      fetch: (request) => this.#send(request),
      origin: "https://lamp.example",
      build: "test",
      databases: this.databases,
      secondCopy: this.secondCopy,
      mark: {
        read: () => this.mark,
        write: (device) => {
          this.mark = device;
        },
      },
      channel: this.#channel(),
      locks: null,
      bell: null,
      compress: null,
      shrink: async (photo) => photo,
      tidy: () => undefined,
      visible: () => true,
      onHint: () => () => undefined,
      persist: async () => true,
      estimate: async () => null,
      shellReady: async () => true,
      ...change,
    };
  }

  open(change: Partial<Environment> = {}): Promise<AnyRecord> {
    return openLocalRecord(this.environment(change)) as Promise<AnyRecord>;
  }

  #channel(): TabChannel {
    let own: ((message: unknown) => void) | null = null;
    return {
      post: (message) => {
        for (const ear of this.#ears) if (ear !== own) ear(structuredClone(message));
      },
      listen: (onMessage) => {
        own = onMessage;
        this.#ears.add(onMessage);
        return () => this.#ears.delete(onMessage);
      },
    };
  }

  async #send(request: Request): Promise<Response> {
    const { server } = this.#world;
    const fate = this.fate?.(new URL(request.url).pathname, request) ?? "through";
    if (typeof fate !== "string") return fate;
    if (fate === "lost") throw new TypeError("no network");
    if (fate === "portal") return new Response("<html>Welcome</html>", { headers: { "content-type": "text/html" } });
    if (fate === "busy") return new Response("{}", { status: 503, headers: { "retry-after": "3" } });
    const again = fate === "twice" ? request.clone() : null;
    const response = await server.answer(request, this.name);
    if (again !== null) return server.answer(again, this.name);
    if (fate === "reply lost") throw new TypeError("connection reset");
    return response;
  }
}

export class World {
  readonly server = new FakeServer();
  readonly time = new Timeline();
  readonly random: () => number;

  constructor(seed = 1) {
    this.random = seeded(seed);
  }

  browser(name: string): Browser {
    return new Browser(this, name);
  }

  /** A browser that is enrolled and in step, as its first tab. */
  async phone(name: string): Promise<{ browser: Browser; localRecord: AnyRecord }> {
    const browser = this.browser(name);
    this.server.codes.set(`code-${name}`, `p${name}`);
    const localRecord = await browser.open();
    await localRecord.enrol(`code-${name}`, name, name);
    await localRecord.syncNow();
    return { browser, localRecord };
  }
}

/** Waits until something holds; on a busy machine that is later than the second for which Vitest waits by itself. */
export const eventually = <T>(holds: () => T | Promise<T>): Promise<T> => vi.waitFor(holds, 20_000);

/** A lock between the tabs of one browser; a holder that is frozen simply never lets go. */
export function sharedLocks(): () => Locks {
  const queue: { grant: () => void }[] = [];
  let holder: { stolen: () => void } | null = null;
  const next = () => {
    holder = null;
    queue.shift()?.grant();
  };
  return () => ({
    hold: ({ steal, onHeld, release }) =>
      new Promise((resolve) => {
        const take = () => {
          const mine = { stolen: () => resolve("stolen") };
          holder = mine;
          onHeld();
          void release.then(() => {
            resolve("released");
            if (holder === mine) next();
          });
        };
        if (steal) {
          holder?.stolen();
          take();
        } else if (holder === null) take();
        else queue.push({ grant: take });
      }),
  });
}
