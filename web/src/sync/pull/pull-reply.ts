/** Reads the answers to a pull, field by field, and makes entries of them. */

import { readAction, splitRef, statedAt } from "../../core/record/actions";
import type { Action, Entry, Quality } from "../../core/record/entries";
import { isObject, type JsonObject } from "../../core/record/json";
import { knownAction } from "../../core/record/known-action";
import { type Receipt, readReceipt } from "../../core/record/receipts";
import type { WireEntry } from "../../storage/journal/blocks";
import type { Replica } from "../../storage/journal/replicas";
import type { Answered, StepOutcome } from "../outcome";

/** An entry as pulled, its private part still in clear. */
export type PulledEntry = Omit<WireEntry, "private"> & { readonly private: string | null };

/** An answer to a pull. `last` is the seq of its last entry, hidden ones too; `count` counts them all. */
export interface PullReply {
  readonly entries: readonly PulledEntry[];
  readonly last: number | null;
  readonly count: number;
  readonly view: string;
  readonly generation: string;
  readonly receipt: Receipt | null;
  /** Only of a start: from where to pull, and whether another part of it follows. */
  readonly fromSeq: number | null;
  readonly more: boolean;
}

/** The journal is to be read from its start. */
export const RESTART = { kind: "restart" } as const;

/** How a pull, or a part of it, ended. */
export type PullOutcome = StepOutcome | typeof RESTART;
export type Pulled = Answered<PullReply> | typeof RESTART;

/** How the journal is asked for more: a path below the API's root, and the replica whose receipt goes with it. */
export type ReadJournal = (path: string, replica?: Replica | null) => Promise<Pulled>;

const QUALITIES: readonly Quality[] = ["synced", "estimated", "clamped", "stated"];

/** Null where the answer is not one: then nothing has been read. */
export function readPullReply(body: JsonObject): PullReply | null {
  const { entries, view, generation } = body;
  if (!Array.isArray(entries) || typeof view !== "string" || typeof generation !== "string") return null;
  const read: PulledEntry[] = [];
  let last: number | null = null;
  for (const value of entries) {
    if (!(isObject(value) && Number.isSafeInteger(value["seq"]))) return null;
    last = value["seq"] as number;
    if (value["hidden"] !== true) {
      const entry = readEntry(value, last);
      if (entry === null) return null;
      read.push(entry);
    }
  }
  const from = body["from_seq"];
  return {
    entries: read,
    last,
    count: entries.length,
    view,
    generation,
    receipt: readReceipt(body["receipt"]),
    fromSeq: Number.isSafeInteger(from) ? (from as number) : null,
    more: body["more"] === true,
  };
}

function readEntry(value: JsonObject, seq: number): PulledEntry | null {
  const { ref, happened_at: happenedAt, received_at: receivedAt } = value;
  if (typeof ref !== "string" || !ref.includes(".")) return null;
  if (!(Number.isSafeInteger(happenedAt) && Number.isSafeInteger(receivedAt))) return null;
  return {
    seq,
    ref,
    text: text(value["action"]),
    private: text(value["private"]),
    happenedAt: happenedAt as number,
    receivedAt: receivedAt as number,
    quality: text(value["quality"]) ?? "estimated",
    via: text(value["via"]),
    flags: Array.isArray(value["flags"]) ? value["flags"].filter((flag) => typeof flag === "string") : [],
  };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Hardly an entry is flagged: all others share one list. */
const UNFLAGGED: readonly string[] = [];

const actionIn = (wire: Pick<WireEntry, "text" | "readable">, n: number): Action | null =>
  wire.text !== null && wire.readable === true ? knownAction(wire.text, n) : readAction(wire.text, n);

/** An entry as it is shown; `privately` is its private part where this phone may read it. */
export function entryOf(wire: Omit<WireEntry, "private">, privately: JsonObject | null, missing = false): Entry {
  const { device, n } = splitRef(wire.ref);
  const action = wire.flags.includes("unreadable") ? null : actionIn(wire, n);
  const stated = statedAt(action, wire.text);
  return {
    ref: wire.ref,
    device,
    n,
    seq: wire.seq,
    action,
    private: privately,
    happenedAt: wire.happenedAt,
    statedAt: stated === null ? null : Math.min(stated, wire.receivedAt),
    receivedAt: wire.receivedAt,
    quality: QUALITIES.find((quality) => quality === wire.quality) ?? "estimated",
    via: wire.via,
    flags: wire.flags.length === 0 ? UNFLAGGED : wire.flags,
    state: "received",
    missingOnServer: missing,
  };
}
