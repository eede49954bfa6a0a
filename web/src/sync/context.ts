/** What the steps of sync share: ports, stores, the entries in memory, and what is known just now, by who changes it. */

import type { Edition } from "../core/plan/plan";
import type { Epoch, ServerClock } from "../core/record/clock";
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
import type { ServerState, TabMessage } from "./tabs/tab-message";

/** Stores that can be fetched again, or that belong to the person reading. A guest's live in memory alone. */
export interface ReaderStores {
  readonly journal: Journal;
  readonly files: Files;
  readonly vault: Vault;
  readonly guest: boolean;
}

/** Who reads here. Changed by sync/session alone. */
interface SessionState {
  me: Me | null;
  /** Counts up when somebody signs out or enrols. */
  turn: number;
  /** Signed out here while the server could not be told, or shut out by it. */
  leaving: Departure | null;
  /** The device that this browser was before the system wiped its storage; null where nothing is missing. */
  wiped: string | null;
}

/** What is known of people and special customers, and how long it may be kept. Changed by sync/session alone. */
interface DirectoryState {
  known: Directory | null;
  /** Somebody acted whom the directory does not name: it is to be looked at. */
  stale: boolean;
  /** Since when the directory stands, and the monotonic clock when that was noted or read; null where nothing says. */
  lease: KeptLease | null;
  leaseAt: number;
}

/** The plan held here. Changed by sync/files, and by sync/session as somebody comes or goes. */
interface PlanState {
  edition: Edition | null;
  digest: string | null;
  /** The current edition, where this phone cannot read it and the server was told; undefined: not looked at yet. */
  unreadable: string | null | undefined;
  /** A published edition came by: the plan is to be looked at. */
  stale: boolean;
}

/** This phone's clock against the server's, ms. Changed where it is measured and where an action begins an epoch. */
interface ClockState {
  epoch: Epoch | null;
  offsetMs: number | null;
  /** The last measurement of this tab, by its monotonic clock; of no use once `offsetMs` is null. */
  measured: ServerClock | null;
  /** What another epoch measured: it stands in until this one has, as it does for the times of entries. */
  guessMs: number | null;
}

/** What waits to be handed in. Changed by sync/entries as it is read, and by sync/push. */
interface OutboxState {
  /** The newest generation heard of: what another one received is to be handed in again. Changed by sync/generation.ts alone. */
  generation: string | null;
  /** Readings of the outbox: begun, and the newest that counts. */
  reading: number;
  read: number;
  /** What stands in the logbook: forked, quarantined, rejected. */
  trouble: string | null;
  /** Most of one hand-in: less after one that was not answered in time. */
  pushBytes: number;
  /** Pages on the wire, `device/page`. */
  sending: ReadonlySet<string>;
}

/** The photos of this phone. Changed by sync/files, and as the outbox is read. */
interface PhotoState {
  waiting: ReadonlySet<string>;
  /** The server will not take a photo, now or at all: it stays here. The code of why. */
  refused: string | null;
}

/** How often to ask. Changed by the round, and where a person asks. */
interface PaceState {
  /** When the last request was made, on the monotonic clock. */
  askedAt: number;
  /** Power is spared: photos wait. */
  saver: boolean;
  /** Ms, phone clock: when plan, directory and session were last looked at. */
  lookedAt: number | null;
}

/** All that changes: each part in place, by its owner; screens are told through `changed`. */
interface States {
  readonly session: SessionState;
  readonly directory: DirectoryState;
  readonly plan: PlanState;
  readonly clock: ClockState;
  readonly server: ServerState;
  readonly outbox: OutboxState;
  readonly photos: PhotoState;
  readonly pace: PaceState;
}

/** Nothing is known yet. */
export const nothingKnown = (): States => ({
  session: { me: null, turn: 0, leaving: null, wiped: null },
  directory: { known: null, stale: false, lease: null, leaseAt: 0 },
  plan: { edition: null, digest: null, unreadable: undefined, stale: false },
  clock: { epoch: null, offsetMs: null, measured: null, guessMs: null },
  server: { heard: null, lastHeardAt: null, lastSyncedAt: null, problem: null, signedOut: false },
  outbox: { generation: null, reading: 0, read: 0, trouble: null, pushBytes: PUSH_BYTES, sending: new Set() },
  photos: { waiting: new Set(), refused: null },
  pace: { askedAt: 0, saver: false, lookedAt: null },
});

export interface SyncContext extends States {
  readonly env: Environment;
  readonly logbook: Logbook;
  /** Encrypts what waits to be handed in and is nobody else's to read: private parts and photos. */
  readonly cipher: Cipher;
  readonly merged: MergedEntries;
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
