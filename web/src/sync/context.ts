/** What the pieces of sync share: ports, stores, the record in memory, and what is known of the server. */

import type { Edition } from "../core/plan/plan";
import type { Epoch } from "../core/record/clock";
import type { KeptLease } from "../core/record/lease";
import type { Cipher } from "../storage/encryption";
import type { Files } from "../storage/files";
import type { Journal } from "../storage/journal/journal";
import type { Logbook } from "../storage/logbook/logbook";
import type { Departure } from "../storage/logbook/logbook-rows";
import type { Vault } from "../storage/vault";
import type { Directory } from "./connection/api";
import type { MergedEntries } from "./entries/merged-entries";
import type { Environment } from "./environment";
import type { Me } from "./local-record";
import { PUSH_BYTES } from "./push/push-reply";

/** Stores that can be fetched again, or that belong to the person reading. A guest's live in memory alone. */
export interface ReaderStores {
  readonly journal: Journal;
  readonly files: Files;
  readonly vault: Vault;
  readonly guest: boolean;
}

/** What is known just now. Changed in place by the pieces; screens are told through `changed`. */
export interface State {
  me: Me | null;
  /** Counts up when somebody signs out or enrols. */
  turn: number;
  plan: Edition | null;
  planDigest: string | null;
  /** The current edition, where this phone cannot read it and the server was told; undefined: not looked at yet. */
  unreadable?: string | null | undefined;
  /** A published edition came by: the plan is to be looked at. */
  planStale: boolean;
  directory: Directory | null;
  /** Since when the directory stands, and the monotonic clock when that was noted or read; null where nothing says. */
  lease: KeptLease | null;
  leaseAt: number;
  /** Somebody acted whom the directory does not name: it is to be looked at. */
  directoryStale: boolean;
  epoch: Epoch | null;
  /** The newest generation heard of. */
  generation: string | null;
  clockOffsetMs: number | null;
  /** What another epoch measured: it stands in until this one has, as it does for the times of entries. */
  clockGuessMs: number | null;
  /** When the last request was made, on the monotonic clock. */
  askedAt: number;
  /** Null until the first round since the start has ended. */
  heard: boolean | null;
  /** Ms since 1970, phone clock. */
  lastHeardAt: number | null;
  lastSyncedAt: number | null;
  signedOut: boolean;
  /** The device that this browser was before the system wiped its storage; null where nothing is missing. */
  wiped: string | null;
  /** What the last round met. */
  problem: string | null;
  /** What stands in the logbook: forked, quarantined, rejected. */
  trouble: string | null;
  /** Signed out here while the server could not be told, or shut out by it. */
  leaving: Departure | null;
  /** Readings of the outbox: begun, and the newest that counts. */
  reading: number;
  read: number;
  /** Most of one hand-in: less after one that was not answered in time. */
  pushBytes: number;
  /** Pages on the wire, `device/page`. */
  sending: ReadonlySet<string>;
  photosWaiting: ReadonlySet<string>;
  /** The server will not take a photo, now or at all: it stays here. The code of why. */
  photoRefused: string | null;
  /** Power is spared: photos wait. */
  saver: boolean;
  /** Ms, phone clock: when plan, directory and session were last looked at. */
  lookedAt: number | null;
}

/** Nothing is known yet. */
export const NOTHING_KNOWN: State = {
  me: null,
  turn: 0,
  plan: null,
  planDigest: null,
  planStale: false,
  directory: null,
  directoryStale: false,
  lease: null,
  leaseAt: 0,
  epoch: null,
  generation: null,
  clockOffsetMs: null,
  clockGuessMs: null,
  askedAt: 0,
  heard: null,
  lastHeardAt: null,
  lastSyncedAt: null,
  signedOut: false,
  wiped: null,
  problem: null,
  trouble: null,
  leaving: null,
  reading: 0,
  read: 0,
  pushBytes: PUSH_BYTES,
  sending: new Set(),
  photosWaiting: new Set(),
  photoRefused: null,
  saver: false,
  lookedAt: null,
};

export interface SyncContext {
  readonly env: Environment;
  readonly logbook: Logbook;
  /** Seals what waits to be handed in and is nobody else's to read: private parts and photos. */
  readonly cipher: Cipher;
  readonly merged: MergedEntries;
  readonly state: State;
  stores: ReaderStores;
  /** Whether who was here when this was begun still is. */
  sameReader: () => boolean;
  /** Something that screens show has changed. */
  changed: () => void;
  /** Reads the outbox anew and tells. */
  refreshOutbox: () => Promise<void>;
  /** Reads the journal anew, whole. */
  reloadJournal: () => Promise<void>;
  /** Tells other tabs. */
  tell: (message: TabMessage) => void;
}

/** What the tab that syncs knows of the server; the others show the same. */
export type ServerNews = Pick<State, "heard" | "lastHeardAt" | "lastSyncedAt" | "problem" | "signedOut">;

export type TabMessage =
  /** A tab has opened, or needs to know. */
  | { readonly kind: "hello" }
  /** The holder of the lock lives, and this is what it knows. */
  | { readonly kind: "beat"; readonly server: ServerNews }
  /** An action was recorded, or a verdict came; `urgent` where others must know at once. */
  | { readonly kind: "outbox"; readonly urgent?: boolean }
  /** Entries came; `anew` where earlier ones changed too. */
  | { readonly kind: "journal"; readonly anew: boolean }
  /** Another person or another plan: what is under way for the one before ends. */
  | { readonly kind: "person" }
  /** The same person knows more or less of others than before. */
  | { readonly kind: "directory" };
