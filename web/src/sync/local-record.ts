/** The record on this device as screens see it: one object. Reading is synchronous and offline; only acting is asynchronous. */

import type { Role } from "../core/catalogue/roles";
import type { Edition } from "../core/plan/plan";
import type { ServerClock } from "../core/record/clock";
import type { ActionDraft } from "../core/record/drafts";
import type { Entry, FileRef } from "../core/record/entries";
import type { ShutOut } from "../storage/logbook/logbook-rows";
import type { Vault } from "../storage/vault";
import type { Api, Directory, PlanNotice } from "./connection/api";

/** Who is signed in here. `device` is null in a reading session ("not my computer"). */
export interface Me {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly duties: readonly string[];
  readonly device: string | null;
  readonly site: string;
}

/**
 * Always equals the database. Times: ms since 1970 on this phone's clock.
 * `waiting` counts what the server is not known to hold, those being sent among them; `attention` is not in it.
 */
export interface SyncStatus {
  /** "asking": just started, nothing is known yet. */
  readonly server: "heard" | "unheard" | "asking";
  readonly waiting: number;
  readonly sending: number;
  readonly attention: number;
  readonly lastSyncedAt: number | null;
  readonly lastHeardAt: number | null;
  /**
   * Stable code of what a person should know. Of what was recorded: `forked` (another logbook wrote under this key:
   * enrol anew), `quarantined` (set aside until a supervisor releases it), `rejected`. Of photos, which stay here:
   * `photo_refused`, `photo_metadata` (it tells of camera or place), `photos_full` (the server has no room). Of the network: `not_ours` (something else answers in the
   * server's place, such as a Wi-Fi that wants a sign-in), `refused` (our server will not). Of this phone:
   * `storage_full`, `storage_failed`, `storage_newer` (a later version was here: this page reads
   * only), `storage_blocked` (another tab keeps this version from its stores: likewise), `wiped` (the system deleted them).
   */
  readonly problem: string | null;
  readonly signedOut: boolean;
  /** The plan or the people that name what was recorded are still to come. */
  readonly namesComing: boolean;
  /** The server shut this phone out: nothing of what was read is here any more. */
  readonly shutOut: ShutOut | null;
  /**
   * How long the server has not confirmed what is known of people here, ms, and whether special customers are or were
   * among them. When what is deleted: core/record/lease. Null where nothing is known of anybody.
   */
  readonly lease: { readonly spentMs: number; readonly customers: boolean } | null;
  /** Server minus phone, ms; until this epoch was measured, what another one found. Null where none ever was. */
  readonly clockOffsetMs: number | null;
  /** The server's time by the monotonic clock: whatever is done to the phone's clock. Null until it was measured. */
  readonly serverClock: ServerClock | null;
}

/** What this phone holds for a day without network. */
export interface Readiness {
  readonly shellReady: boolean;
  readonly plan: PlanNotice | null;
  /** The current edition, where this phone cannot read it and keeps the one that it has. */
  readonly unreadable: PlanNotice | null;
  /** Ms since 1970, phone clock: when the plan was last confirmed as the current one. */
  readonly planCheckedAt: number | null;
  /** Null where the browser does not say. */
  readonly persisted: boolean | null;
  readonly usage: number | null;
  readonly quota: number | null;
  readonly clockOffsetMs: number | null;
  readonly photosWaiting: number;
}

export interface LocalRecord {
  me: () => Me | null;
  plan: () => Edition | null;
  /** SHA-256 of that edition, base64url. */
  planDigest: () => string | null;
  /** Any edition ever published, from this phone or the server; null if neither has it now. */
  edition: (sha256: string) => Promise<Edition | null>;
  directory: () => Directory | null;
  /** Journal and outbox merged, in display order. The same array until something changes. */
  entries: () => readonly Entry[];
  status: () => SyncStatus;
  /** Calls back after any change of me, plan, directory, entries or status. */
  subscribe: (run: () => void) => () => void;
  /** Resolves when the action is safely on this phone; rejects with a named error (storage/errors, core/record/actions). */
  record: (draft: ActionDraft) => Promise<Entry>;
  /** One whole round, now; resolves when it is over, heard or not. */
  syncNow: () => Promise<void>;
  /** Rejects with `ApiProblem` (bad or used code) or `ServerUnheard`. The same code may be tried again. */
  enrol: (code: string, label: string, name?: string) => Promise<Me>;
  /** Ends the reading session and forgets what it read. What was recorded stays and is still handed in. */
  signOut: () => Promise<void>;
  /** Shrinks and keeps a photo; rejects with `StorageFull`, and then text can still be recorded. */
  savePhoto: (photo: Blob) => Promise<FileRef>;
  photo: (sha256: string) => Promise<Blob | null>;
  /** True until the file is on the server: "photo still on the phone". */
  photoWaiting: (sha256: string) => boolean;
  readiness: () => Promise<Readiness>;
  /** Saver: no live connection, a round each five minutes, text only. What others must act on now goes at once. */
  setPace: (pace: "normal" | "saver") => void;
  /** Everything recorded here that can be rescued, as one JSON file. */
  exportLogbook: () => Promise<Blob>;
  /** Where what is typed of people waits, sealed, until it is recorded; whoever reads here next finds none of it. */
  readonly vault: () => Pick<Vault, "keep" | "read">;
  readonly api: () => Promise<Api>;
  /** Stops timers and connections; storage is closed. */
  close: () => void;
}
