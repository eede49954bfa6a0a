/** The rows of the logbook's tables. */

import type { Sample } from "../../core/record/clock";
import type { Encrypted } from "../encryption";

/** Whoever was here is shut out: by a supervisor who revoked this device, or who made them inactive. */
export interface ShutOut {
  readonly why: "revoked" | "inactive";
  /** Since when, µs, as far as the server says. */
  readonly since: number | null;
  /** When this phone learned it, ms on its own clock. */
  readonly at: number;
}

/** How whoever was here has left: signed out, which the server has not been told yet, or shut out. */
export type Departure = true | ShutOut;

/** One logbook. A phone that had to give up its key has several, one of them current. */
export interface DeviceRecord {
  readonly id: string;
  /** "" until the server has taken the key. */
  readonly site: string;
  /** Counters of the last action, the last page and the last action on a page; 0 before the first. */
  readonly n: number;
  readonly page: number;
  readonly sealed: number;
  /** Identity of the last page, "" before the first. */
  readonly prev: string;
  /** `at` of the newest stored action, ms. */
  readonly newestAt: number;
  /** The server holds other pages, or more, than this logbook knows of: it was copied or rolled back. */
  readonly forked: boolean;
  /** Counts changes of who records here, of the clock's epoch and of which logbook is current; none before the first. */
  readonly turn?: number;
}

export interface StoredAction {
  readonly device: string;
  readonly n: number;
  /** Null once redacted; `digest` is kept then. */
  readonly text: string | null;
  /** Encrypted by the logbook's own key: the next person on this phone finds nothing to read, and it is still handed in. */
  readonly private: Encrypted | null;
  readonly epoch: number;
  /** UTF-8 bytes of both texts. */
  readonly size: number;
}

export type PageState = "sealed" | "received" | "quarantined" | "rejected";

export interface StoredPage {
  readonly device: string;
  readonly page: number;
  readonly identity: string;
  readonly seal: string;
  readonly first: number;
  readonly count: number;
  readonly epochs: readonly number[];
  readonly clocks: readonly Sample[];
  readonly state: PageState;
  /** Seq of its first action; null unless received. */
  readonly firstSeq: number | null;
  /** The server's generation that judged it; "" before. */
  readonly generation: string;
  /** When the server last judged it, ms on this phone's clock. */
  readonly judgedAt: number | null;
  readonly reason: string | null;
}
