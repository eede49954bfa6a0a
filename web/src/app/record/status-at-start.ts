import type { SyncStatus } from "../../sync/local-record";

/** How the record stands before it is open: nobody has been heard yet. */
export const STATUS_AT_START: SyncStatus = {
  server: "asking",
  waiting: 0,
  sending: 0,
  attention: 0,
  lastSyncedAt: null,
  lastHeardAt: null,
  problem: null,
  signedOut: false,
  namesComing: false,
  shutOut: null,
  lease: null,
  clockOffsetMs: null,
  serverClock: null,
};
