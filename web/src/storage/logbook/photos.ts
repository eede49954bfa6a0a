/**
 * The photos that this phone took. They belong with its logbook, so they stay as its texts do, whoever signs out: each
 * in two tables, since who asks what waits need not read the pictures.
 */

import { readAction } from "../../core/record/actions";
import type { FileRef } from "../../core/record/entries";
import type { Receipt } from "../../core/record/receipts";
import type { Database, Reads, Writes } from "../database";
import type { StoredAction } from "./logbook-rows";

/** The server took it. */
export interface Sent {
  readonly generation: string;
  /** Ms on this phone's clock. */
  readonly at: number;
  /** When the server last said that it has it. Photos of an earlier version have no time. */
  readonly seenAt?: number;
  /** How far the journal went when that was heard next: a backup that goes further is a later one, and has the photo. */
  readonly seq: number | null;
}

/** What is known of a photo; `sent` is null while no server is known to have it. */
export interface Photo extends FileRef {
  /** Who took it. Nobody else is shown what is kept here. */
  readonly by: string | null;
  /** Ms on this phone's clock. Photos of an earlier version have no time. */
  readonly takenAt?: number;
  readonly sent: Sent | null;
}

/** How far the server that answers has its journal, and how far a backup of it goes. */
export interface ServerReach {
  readonly generation: string;
  readonly receipt: Receipt | null;
  readonly durableSeq: number;
}

export const PHOTOS = ["photos", "pictures"] as const;

/** The journal names photos, but its hashes do not prove that their bytes are there. So the server is asked, this often. */
const FRESH_MS = 24 * 3_600_000;

const all = async (tx: Reads) => (await tx.range("photos")) as Photo[];

export const waitingPhotos = (database: Database): Promise<readonly Photo[]> =>
  database.read(["photos"], async (tx) => (await all(tx)).filter(({ sent }) => sent === null));

/** Those, and the ones that the server took but has not confirmed to have for a day. */
export const unsurePhotos = (database: Database, now: number): Promise<readonly Photo[]> =>
  database.read(["photos"], async (tx) => (await all(tx)).filter(({ sent }) => sent === null || !isFresh(sent, now)));

const isFresh = ({ at, seenAt = at }: Sent, now: number) => Math.abs(now - seenAt) < FRESH_MS;

/** What another generation took must be sent again. True if there was such. */
export async function unsend(tx: Writes, generation: string): Promise<boolean> {
  const gone = (await all(tx)).filter(({ sent }) => sent !== null && sent.generation !== generation);
  for (const photo of gone) tx.put("photos", photo.sha256, { ...photo, sent: null } satisfies Photo);
  return gone.length > 0;
}

/** Which photos may go, for a backup has them, they were sent before `before` and are still there; and which must stay. */
export async function sortedPhotos(
  tx: Writes,
  { generation, receipt, durableSeq }: ServerReach,
  before: number,
  now: number,
): Promise<{ readonly going: readonly string[]; readonly staying: ReadonlySet<string> }> {
  const photos = await all(tx);
  const mayGo = ({ sent }: Photo) =>
    sent?.generation === generation &&
    sent.seq !== null &&
    sent.seq < durableSeq &&
    sent.at < before &&
    isFresh(sent, now);
  for (const photo of photos) {
    const { sha256, sent } = photo;
    if (receipt !== null && sent?.seq === null && sent.generation === receipt.generation)
      tx.put("photos", sha256, { ...photo, sent: { ...sent, seq: receipt.seq } } satisfies Photo);
  }
  const going = photos.filter(mayGo).map(({ sha256 }) => sha256);
  return { going, staying: new Set(photos.filter((photo) => !mayGo(photo)).map(({ sha256 }) => sha256)) };
}

/** The files that actions name. */
export const filesNamedIn = (actions: readonly StoredAction[]): readonly string[] =>
  actions.flatMap(({ text, n }) => readAction(text, n)?.files ?? []).map(({ sha256 }) => sha256);

/** Deletes those that no action here names any more. */
export async function dropUnnamed(tx: Writes, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return;
  const named = new Set(filesNamedIn((await tx.range("actions")) as StoredAction[]));
  dropPhotos(
    tx,
    photos.filter((sha256) => !named.has(sha256)),
  );
}

export function dropPhotos(tx: Writes, photos: readonly string[]): void {
  for (const sha256 of photos) for (const table of PHOTOS) tx.delete(table, sha256);
}
