/** Decides which pages are pushed next, and what an answer makes of each. Pure. */

import { isObject, type JsonObject } from "../../core/record/json";
import type { Page } from "../../core/record/pages";
import { type Receipt, readReceipt } from "../../core/record/receipts";
import type { DeviceRecord, StoredPage } from "../../storage/logbook/logbook-rows";
import type { PageVerdict } from "../../storage/logbook/outbox";

/** A page ready to leave, with its length on the wire. */
export interface Outgoing {
  readonly stored: StoredPage;
  readonly page: Page;
  readonly size: number;
}

/** Most of one request, unpacked; the server takes 1 MiB. */
export const PUSH_BYTES = 960 * 1024;
/** What a person must look at is offered again once a day: a supervisor may have released it. */
const OFFER_AGAIN_MS = 24 * 3_600_000;

/**
 * The logbook that this phone must not go on with until a person enrols it anew. What was received of it before then can
 * still be handed in again, should a server lose it: all the rest was copied.
 */
export const forkedOf = (current: DeviceRecord | null): string | null => (current?.forked === true ? current.id : null);

/** Pages that may be offered now. `again`: this one too, although it is in need of attention. */
export function pagesDue(
  pages: readonly StoredPage[],
  forked: string | null,
  now: number,
  again: (page: StoredPage) => boolean,
): readonly StoredPage[] {
  return pages.filter((page) => {
    if (page.state === "received" || page.device === forked) return false;
    const rested = page.judgedAt === null || Math.abs(now - page.judgedAt) >= OFFER_AGAIN_MS;
    return page.state === "sealed" || rested || again(page);
  });
}

/** How many of `pages`, in order, go in one request of `limit` bytes: at least one. */
export function fittingPages(pages: readonly Outgoing[], limit: number): readonly Outgoing[] {
  let bytes = 0;
  const end = pages.findIndex((page, index) => {
    bytes += page.size;
    return index > 0 && bytes > limit;
  });
  return end === -1 ? pages : pages.slice(0, end);
}

interface Held {
  readonly page: number;
  readonly identity: string;
  readonly n: number;
}

export interface PageResult {
  readonly identity: string | null;
  readonly status: "accepted" | "duplicate" | "quarantined" | "deferred" | "rejected";
  readonly firstSeq: number | null;
  readonly reason: string | null;
}

/** A push's answer, checked. */
export interface PushReply {
  readonly results: readonly PageResult[];
  readonly held: ReadonlyMap<string, Held>;
  readonly generation: string;
  readonly durableSeq: number;
  readonly receipt: Receipt | null;
  readonly retryAfterMs: number;
}

const STATUSES = ["accepted", "duplicate", "quarantined", "deferred", "rejected"] as const;

/** The reply in an answer to `count` pages; null where it is not one, and then nothing has moved. */
export function readReply(body: JsonObject, count: number): PushReply | null {
  const { results, generation } = body;
  if (!Array.isArray(results) || results.length !== count || typeof generation !== "string") return null;
  const read = results.map(readResult).filter((result) => result !== null);
  if (read.length !== count) return null;
  return {
    results: read,
    held: readHeld(body["held"]),
    generation,
    durableSeq: integer(body["durable_seq"]) ?? 0,
    receipt: readReceipt(body["receipt"]),
    retryAfterMs: integer(body["retry_after_ms"]) ?? 0,
  };
}

function readResult(value: unknown): PageResult | null {
  if (!isObject(value)) return null;
  const status = STATUSES.find((each) => each === value["status"]);
  if (status === undefined) return null;
  return {
    identity: text(value["identity"]),
    status,
    firstSeq: integer(value["first_seq"]),
    reason: text(value["reason"]),
  };
}

function readHeld(value: unknown): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const [device, at] of Object.entries(isObject(value) ? value : {})) {
    if (!isObject(at)) continue;
    held.set(device, {
      page: integer(at["page"]) ?? 0,
      identity: text(at["identity"]) ?? "",
      n: integer(at["n"]) ?? 0,
    });
  }
  return held;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const integer = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** What each page becomes. A result that speaks of another identity, or `deferred`, changes nothing. */
export function verdictsIn(sent: readonly Outgoing[], reply: PushReply): readonly PageVerdict[] {
  return sent.flatMap(({ stored }, index) => {
    const result = reply.results[index];
    if (result === undefined || result.status === "deferred" || result.identity !== stored.identity) return [];
    const received = result.status === "accepted" || result.status === "duplicate";
    const state = received ? "received" : (result.status as "quarantined" | "rejected");
    return [
      {
        device: stored.device,
        page: stored.page,
        state,
        firstSeq: received ? result.firstSeq : null,
        generation: reply.generation,
        reason: result.reason,
      },
    ];
  });
}
