/** Reads entries once more of which the server tells more now. */

import type { Entry } from "../../core/record/entries";
import type { Replica } from "../../storage/journal/replicas";
import type { SyncContext } from "../context";
import { encryptEntry } from "../entries/stored-entries";
import { DONE } from "../outcome";
import { type PulledEntry, type PullOutcome, RESTART, type ReadJournal } from "./pull-reply";

/** An entry of which more is told now. */
export interface LateText {
  readonly ref: string;
  /** Where it stands; null: an earlier server did not say. */
  readonly seq: number | null;
  /** It was hidden from some until now: who holds it has all of it. */
  readonly wasHidden: boolean;
}

/** Entries of one answer. */
const LIMIT = 500;
/** A phone that began anew for such a text does not again so soon, ms: nobody can keep it at that by what they hand in. */
const NOT_AGAIN_FOR = 10 * 60_000;

/** `news` tells of these texts, and was pulled for `replica`. */
export async function readLateTexts(
  context: SyncContext,
  news: readonly Entry[],
  late: readonly LateText[],
  replica: Replica,
  read: ReadJournal,
): Promise<PullOutcome> {
  const { journal } = context.stores;
  const fresh = new Set(news.map(({ ref }) => ref));
  const held = new Map((await journal.entriesOf(replica.line)).map((entry) => [entry.ref, entry]));
  const wanted = new Map<string, number>();
  for (const { ref, seq, wasHidden } of late) {
    const stands = held.get(ref)?.seq ?? seq;
    if (stands !== null && !fresh.has(ref) && !(wasHidden && held.get(ref)?.text)) wanted.set(ref, stands);
  }
  const isEarlier = ([ref, seq]: readonly [string, number]) => !held.has(ref) && seq <= replica.from;
  // Of what stood before this replica's beginning: a start that did not know the texts could not tell what is in force.
  if ([...wanted].some(isEarlier) && mayBeginAnew(context, replica)) return RESTART;
  const come = await readAll(wanted, read);
  if (!Array.isArray(come)) return come;
  if (come.length === 0) return DONE;
  await journal.refill(replica.line, await Promise.all(come.map((entry) => encryptEntry(context, entry))));
  await context.reloadJournal();
  context.tell({ kind: "journal", anew: true });
  return DONE;
}

const mayBeginAnew = ({ env }: SyncContext, { anewAt }: Replica): boolean =>
  anewAt === undefined || Math.abs(env.now() - anewAt) > NOT_AGAIN_FOR;

/** Those of the entries wanted, by ref their seq, that may be read; in as few answers as they stand in. */
async function readAll(wanted: ReadonlyMap<string, number>, read: ReadJournal): Promise<PulledEntry[] | PullOutcome> {
  const come: PulledEntry[] = [];
  let seqs = [...new Set(wanted.values())].toSorted((a, b) => a - b);
  while (seqs.length > 0) {
    const first = seqs[0] ?? 0;
    const last = seqs.findLast((seq) => seq < first + LIMIT) ?? first;
    const pulled = await read(`entries?after=${first - 1}&limit=${last - first + 1}`);
    if (pulled.kind !== "value") return pulled;
    come.push(...pulled.value.entries.filter(({ ref }) => wanted.has(ref)));
    const upTo = Math.max(first, pulled.value.last ?? last);
    seqs = seqs.filter((seq) => seq > upTo);
  }
  return come;
}
