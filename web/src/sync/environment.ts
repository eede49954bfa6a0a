/** All that sync takes from outside: time, chance, network, storage, other tabs. Tests pass their own. */

import type { Databases } from "../storage/database";
import type { SecondCopy } from "../storage/second-copy";

/** Undoes a subscription or a timer. Calling it twice is harmless. */
export type Cancel = () => void;

/** Messages between tabs of one browser. */
export interface TabChannel {
  post: (message: unknown) => void;
  listen: (onMessage: (message: unknown) => void) => Cancel;
}

/** A lock shared by all tabs. `hold` resolves when the lock was given back or taken away. */
export interface Locks {
  /** Waits for the lock (or takes it at once from its holder if `steal`) and holds it until `release` resolves. */
  hold: (options: { steal: boolean; onHeld: () => void; release: Promise<void> }) => Promise<"released" | "stolen">;
}

/** The server's bell. `onRing` gets the newest seq; `onEnd` comes once, when it will ring no more. */
export type Bell = (url: string, onRing: (seq: number) => void, onEnd: () => void) => Cancel;

/** One short word that outlives the databases. */
export interface DeviceMark {
  read: () => string | null;
  write: (device: string) => void;
}

export interface Environment {
  /** Wall clock, ms since 1970. */
  now: () => number;
  /** Monotonic clock, ms; its origin is arbitrary. */
  monotonic: () => number;
  /** Zone of the wall clock at that instant: minutes east of Greenwich. */
  zone: (at: number) => number;
  random: (bytes: number) => Uint8Array<ArrayBuffer>;
  after: (ms: number, run: () => void) => Cancel;
  readonly subtle: SubtleCrypto;
  fetch: (request: Request) => Promise<Response>;
  /** Origin of the server, `https://lamp.example`. */
  readonly origin: string;
  /** Id of the build; goes on every page. */
  readonly build: string;
  readonly databases: Databases;
  /** Where what waits to be handed in lies once more, apart from the databases; null where there is no such place. */
  readonly secondCopy: SecondCopy | null;
  /** True where `databases` are copies, because another tab keeps the real ones from being upgraded. */
  readonly standIn?: true;
  /** The device that this browser last was, kept outside the databases; tells a wiped phone from a new one. */
  readonly mark: DeviceMark;
  readonly channel: TabChannel | null;
  readonly locks: Locks | null;
  readonly bell: Bell | null;
  /** Gzip, where the browser can. */
  compress: ((text: string) => Promise<ArrayBuffer>) | null;
  /** Scales a photo down and drops its metadata. */
  shrink: (photo: Blob) => Promise<Blob>;
  visible: () => boolean;
  /** Has the browser put its databases in order, so that what was deleted does not lie about in its files. */
  tidy: () => void;
  /** Calls back when the page becomes visible, the network may be back, or another hint says "try now". */
  onHint: (run: () => void) => Cancel;
  /** Asks the browser not to evict; null where it cannot say. */
  persist: () => Promise<boolean | null>;
  estimate: () => Promise<{ readonly usage: number; readonly quota: number } | null>;
  /** True once the service worker holds the whole shell of this build. */
  shellReady: () => Promise<boolean>;
}
