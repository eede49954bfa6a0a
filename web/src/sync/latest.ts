/** What follows the texts, fetched: the plan, the directory, texts that came late. No first screen waits for it. */

import { base64url } from "../core/bytes";
import type { Entry } from "../core/entries";
import type { PlanHeld } from "../storage/files";
import type { Line } from "../storage/journal";
import type { Directory } from "./api";
import { KEPT, type KeptDirectory, parsed } from "./extras";
import { outcomeOf } from "./measure";
import { sealed } from "./opened";
import type { Failed, Outcome, Parts } from "./parts";
import { digestWith } from "./seal";
import { ask, askBytes } from "./transport";
import type { Pulled, PulledEntry } from "./wire";

export async function hashOf(subtle: SubtleCrypto, bytes: ArrayBuffer): Promise<string> {
  return base64url(await digestWith(subtle)(new Uint8Array(bytes)));
}

/** Fetches the current edition, if this phone has another; verified, and put in place at once. */
export async function fetchPlan(parts: Parts): Promise<Outcome> {
  const { env, shelves, state } = parts;
  const answer = await ask(env, { method: "GET", path: "plan" });
  if (answer.kind !== "ours" || answer.status !== 200) {
    return answer.kind === "ours" && answer.status === 404 ? "fine" : outcomeOf(answer);
  }
  const { sha256, number, published_at, size } = answer.body as unknown as PlanHeld;
  if (typeof sha256 !== "string" || typeof number !== "number") return "foreign";
  const plan = { sha256, number, published_at, size, checkedAt: env.now() };
  state.planStale = false;
  // Here and in the store: the system may have taken it, or another tab stored it and died before it could tell.
  if (state.planDigest === sha256 && (await shelves.files.plan())?.sha256 === sha256) {
    await shelves.files.setPlan(plan, null);
    return "fine";
  }
  const bytes = (await shelves.files.get(sha256))?.bytes ?? (await fetchFile(parts, sha256));
  if (bytes === null) return "unheard";
  const edition = parsed(bytes);
  if (edition === null) return "foreign";
  await shelves.files.setPlan(plan, bytes);
  state.plan = edition;
  state.planDigest = sha256;
  parts.changed();
  parts.tell({ kind: "person" });
  return "fine";
}

/** A file from the server whose bytes are what the hash says; else null. */
export async function fetchFile({ env }: Parts, sha256: string): Promise<ArrayBuffer | null> {
  const bytes = await askBytes(env, `files/${sha256}`);
  return bytes !== null && (await hashOf(env.subtle, bytes)) === sha256 ? bytes : null;
}

/** Reads the directory, unless it stands as this phone holds it. */
export async function fetchDirectory(parts: Parts): Promise<Outcome> {
  const { env, shelves, state } = parts;
  const held = (await shelves.vault.read(KEPT)) as KeptDirectory | null;
  const headers: Record<string, string> = held?.etag ? { "if-none-match": held.etag } : {};
  const answer = await ask(env, { method: "GET", path: "directory", headers });
  // Whoever is not in the answer either is nobody whose name this reader may see: not asked for again until they act.
  if (answer.kind === "ours") state.directoryStale = false;
  if (answer.kind !== "ours" || answer.status !== 200) return outcomeOf(answer);
  const { people, customers } = answer.body as unknown as Directory;
  if (!(Array.isArray(people) && Array.isArray(customers))) return "foreign";
  if (!parts.here()) return "unheard";
  state.directory = { people, customers };
  await shelves.vault.keep(KEPT, { etag: answer.etag, directory: state.directory } satisfies KeptDirectory);
  parts.changed();
  return "fine";
}

/**
 * Texts that were withheld have come: those entries are read once more. `news` says so, and was pulled for `line`. Null:
 * they are here.
 */
export async function refill(
  parts: Parts,
  news: readonly Entry[],
  refs: readonly string[],
  line: Line,
  read: (seq: number) => Promise<Pulled | Failed>,
): Promise<Failed | null> {
  const { journal } = parts.shelves;
  const wanted = new Set(refs.filter((ref) => news.every((entry) => entry.ref !== ref)));
  const seqs = await journal.seqsOf(wanted, line.line);
  // Of what stood before this line's beginning: a start that did not know the texts could not tell what is in force.
  const told = news.findLast(({ action }) => action?.type === "entries.filled")?.seq ?? 0;
  if (seqs.size < wanted.size && told > (line.head ?? line.from)) return "anew";
  const found: PulledEntry[] = [];
  for (const seq of seqs) {
    const pulled = await read(seq);
    if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
    found.push(...pulled.entries.filter(({ ref }) => wanted.has(ref)));
  }
  await journal.refill(await Promise.all(found.map((entry) => sealed(parts, entry))));
  await parts.reloadJournal();
  parts.tell({ kind: "journal", anew: true });
  return null;
}

/**
 * Up to which seq, at most where the line shown began, the server's journal is the one shown here: what was lost after it
 * was handed in again at other seqs, and those may lie before the first that is shown.
 */
export function sharedWith({ book }: Parts, brought: readonly Entry[], shown: Line): number {
  const both = [book.entries(), brought].map((all) =>
    all.filter(({ action, missingOnServer }) => action?.type === "generation.started" && !missingOnServer),
  );
  // Also what an older disk never heard of parts the two.
  const parting = both.flat().filter(({ ref }) => !both.every((all) => all.some((entry) => entry.ref === ref)));
  return Math.min(shown.from, ...parting.map(({ seq }) => (seq ?? 1) - 1));
}
