/**
 * The entries of the replicas, in blocks: up to some hundred in one value, in seq order, under the replica's number and the
 * first one's seq. A browser takes about as long to store one value as to store hundreds in one. Blocks of a replica do
 * not overlap. Version 1 stored each entry by itself under its own seq; such a row is read as a block of one.
 */

import type { Reads, Writes } from "../database";
import type { Encrypted } from "../encryption";

/** An entry as the server gave it. Times in µs. */
export interface WireEntry {
  readonly seq: number;
  readonly ref: string;
  readonly text: string | null;
  /** The private part, sealed by the vault: it is personal data. */
  readonly private: Encrypted | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly quality: string;
  readonly via: string | null;
  readonly flags: readonly string[];
  /** True where its text was read once and is an action: it need not be proved again. */
  readonly readable?: boolean;
}

type Block = readonly WireEntry[];

/** A replica, and the seqs between which most of its entries lie. */
interface Reach {
  readonly line: number;
  readonly from: number;
  readonly after: number;
}

export type ReadBlock<T> = (block: readonly WireEntry[]) => readonly T[];

/** Where a replica's last block is, so that appending need not read it. */
interface Tail {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** As many as one pull brings. */
const MOST = 500;
/** A block grows by what comes singly until it has so many: each time it is written anew. */
const JOINED = 64;
const HIGHEST = Number.MAX_SAFE_INTEGER;
const whole = (replica: number) => ({ from: [replica, 0], to: [replica, HIGHEST] }) as const;
const tailOf = (replica: number) => ["tail", replica] as const;
const asBlock = (row: unknown): Block => (Array.isArray(row) ? row : [row as WireEntry]);
const firstOf = (block: Block): number => block[0]?.seq ?? 0;

const blocks = async (tx: Reads, replica: number): Promise<Block[]> =>
  (await tx.range("entries", whole(replica))).map(asBlock);

/** All entries of a replica, in seq order. */
export const readReplica = async (tx: Reads, replica: number): Promise<WireEntry[]> =>
  (await blocks(tx, replica)).flat();

/** A long replica is asked for in parts of this many seqs or more, and in this many parts at most. */
const PART = 4 * MOST;
const PARTS = 16;

/** The same, made into something else part by part: meanwhile the browser fetches the next. */
export async function readReplicaAs<T>(
  tx: Reads,
  { line: replica, from, after }: Reach,
  read: ReadBlock<T>,
): Promise<T[]> {
  const step = Math.max(PART, Math.ceil((after - from) / PARTS));
  const asked: Promise<T[]>[] = [];
  let first = 0;
  for (let next = from + step; ; next += step) {
    const to = next < after ? next : HIGHEST;
    const rows = tx.range("entries", { from: [replica, first], to: [replica, to] });
    asked.push(rows.then((found) => found.flatMap((row) => read(asBlock(row)))));
    if (to === HIGHEST) break;
    first = to + 1;
  }
  return (await Promise.all(asked)).flat();
}

/** Those after a seq. */
export async function readAfter(tx: Reads, replica: number, seq: number): Promise<WireEntry[]> {
  // The block that begins at or before it may reach beyond.
  const [before, later] = await Promise.all([
    tx.range("entries", { from: [replica, 0], to: [replica, seq], limit: 1, reverse: true }),
    tx.range("entries", { from: [replica, seq + 1], to: [replica, HIGHEST] }),
  ]);
  return [...before, ...later].flatMap(asBlock).filter((entry) => entry.seq > seq);
}

/** Stores entries, given in seq order; one that the replica has is stored anew. */
export async function addEntries(tx: Writes, replica: number, entries: readonly WireEntry[]): Promise<void> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return;
  const tail = (await tx.get("meta", tailOf(replica))) as Tail | undefined;
  const follows = tail === undefined ? (await tx.range("entries", { ...whole(replica), limit: 1 })).length === 0 : true;
  if (!follows || first.seq <= (tail?.last ?? -1)) return rebuild(tx, replica, entries);
  const joined = tail !== undefined && tail.count + entries.length <= JOINED;
  const held = joined ? asBlock(await tx.get("entries", [replica, tail.first])) : [];
  putBlock(tx, replica, [...held, ...entries]);
}

/** Entries that belong among others: the replica is stored anew. */
async function rebuild(tx: Writes, replica: number, entries: readonly WireEntry[]): Promise<void> {
  const bySeq = new Map([...(await readReplica(tx, replica)), ...entries].map((entry) => [entry.seq, entry]));
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  dropReplica(tx, replica);
  for (let from = 0; from < all.length; from += MOST) putBlock(tx, replica, all.slice(from, from + MOST));
}

function putBlock(tx: Writes, replica: number, block: Block): void {
  const [first, last] = [firstOf(block), block.at(-1)?.seq ?? 0];
  tx.put("entries", [replica, first], block);
  tx.put("meta", tailOf(replica), { first, last, count: block.length } satisfies Tail);
}

/** Stores anew what `change` gives another object for. */
export async function changeEntries(
  tx: Writes,
  replica: number,
  change: (entry: WireEntry) => WireEntry,
): Promise<void> {
  for (const block of await blocks(tx, replica)) {
    const changed = block.map(change);
    if (changed.some((entry, index) => entry !== block[index])) tx.put("entries", [replica, firstOf(block)], changed);
  }
}

export function dropReplica(tx: Writes, replica: number): void {
  tx.deleteRange("entries", whole(replica));
  tx.delete("meta", tailOf(replica));
}
