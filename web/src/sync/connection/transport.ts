/** Sends requests, and tells the server's own answers from those of whatever answers in its place. Nothing here throws. */

import { type Instant, readableWall } from "../../core/record/clock";
import { isObject, type JsonObject } from "../../core/record/json";
import type { Environment } from "../environment";

/** `ours`: our server's own answer, good or bad. Everything else moves nothing. */
export type ServerAnswer =
  | {
      readonly kind: "ours";
      readonly status: number;
      readonly body: JsonObject;
      readonly etag: string | null;
      readonly sent: Instant;
      readonly got: Instant;
    }
  /** Nobody: no network, a timeout, a broken connection. `slow` when it was the clock that ended it. */
  | { readonly kind: "unheard"; readonly slow: boolean }
  /** Somebody else: a captive portal's page, a proxy's error. */
  | { readonly kind: "foreign"; readonly status: number }
  /** Ours or its proxy: not now. */
  | { readonly kind: "later"; readonly retryMs: number; readonly status: number; readonly code: string }
  | { readonly kind: "too_large" };

export interface ServerRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below /api/v1/. */
  readonly path: string;
  /** Sent as it is, with this media type; null for none. */
  readonly body?: { readonly data: string | ArrayBuffer; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Code of a refusal that does not name itself: a proxy's. */
export const UNAVAILABLE = "unavailable";

/** An answer may take so long to begin. */
const FIRST_MS = 10_000;
/** It may be silent so long in the middle, and take so long where the connection itself must be begun anew. */
export const USUAL_MS = 20_000;
/** The slowest line that is still waited for. */
const BYTES_PER_MS = 0.5;
const LONGEST_MS = 180_000;
const RETRY_MS = 5000;
const LONGEST_RETRY_MS = 300_000;
/** Below this, packing costs more than it saves. */
const PACK_FROM = 1024;

export async function askServer(
  env: Environment,
  asked: ServerRequest,
  progress: RequestProgress = begun(),
): Promise<ServerAnswer> {
  const sent = instantOf(env);
  const response = await sendRequest(env, asked, (got) => got.text(), progress);
  if (response.kind !== "reply") return response;
  return judge(response, sent, instantOf(env));
}

/** How one request goes on: what ends it, and how long its answer may take to begin. */
interface RequestProgress {
  readonly abort: AbortController;
  readonly firstMs: number;
}

const begun = (): RequestProgress => ({ abort: new AbortController(), firstMs: FIRST_MS });

export const postJson = (path: string, value: unknown): ServerRequest => ({
  method: "POST",
  path,
  body: { data: JSON.stringify(value), type: "application/json" },
});

export const instantOf = (env: Environment): Instant => ({ wall: readableWall(env.now()), monotonic: env.monotonic() });

/** What came of a request, read as it was asked for; whoever reads it looks who sent it. */
interface HttpReply<T> {
  readonly kind: "reply";
  readonly response: Response;
  readonly content: T;
}

export async function sendRequest<T>(
  env: Environment,
  asked: ServerRequest,
  read: (response: Response) => Promise<T>,
  { abort, firstMs }: RequestProgress = begun(),
): Promise<HttpReply<T> | { readonly kind: "unheard"; readonly slow: boolean }> {
  let slow = false;
  const { request, size } = await requestFor(env, asked, abort.signal);
  const giveUp = () => {
    slow = true;
    abort.abort();
  };
  const stop = env.after(LONGEST_MS, giveUp);
  let cancel = env.after(Math.min(firstMs + size / BYTES_PER_MS, LONGEST_MS), giveUp);
  try {
    const response = await env.fetch(request);
    const flowing = flow(response, () => {
      cancel();
      cancel = env.after(USUAL_MS, giveUp);
    });
    return { kind: "reply", response, content: await read(flowing) };
  } catch {
    return { kind: "unheard", slow };
  } finally {
    cancel();
    stop();
  }
}

/** The same answer; `moves` is called with each piece of it. A slow line may take its time, a dead one may not. */
function flow({ body }: Response, moves: () => void): Response {
  const pieces = new TransformStream<Uint8Array<ArrayBuffer>>({
    transform: (piece, out) => {
      moves();
      out.enqueue(piece);
    },
  });
  return new Response(body?.pipeThrough(pieces) ?? null);
}

/** `size`: of what goes out, bytes. */
async function requestFor(
  env: Environment,
  { method, path, body, headers }: ServerRequest,
  signal: AbortSignal,
): Promise<{ readonly request: Request; readonly size: number }> {
  const all = new Headers({ accept: "application/json", ...headers });
  let data: string | ArrayBuffer | null = null;
  if (body !== undefined) {
    all.set("content-type", body.type);
    data = body.data;
    if (env.compress !== null && typeof data === "string" && data.length > PACK_FROM && path === "pages") {
      data = await env.compress(data);
      all.set("content-encoding", "gzip");
    }
  }
  // Our API never redirects, so a redirect is a portal's.
  const request = new Request(`${env.origin}/api/v1/${path}`, {
    method,
    headers: all,
    body: data,
    signal,
    cache: "no-store",
    credentials: "same-origin",
    redirect: "error",
  });
  return { request, size: data === null ? 0 : typeof data === "string" ? data.length : data.byteLength };
}

const OUR_TYPE = /^application\/json\b/u;
const OUR_PROBLEM = /^application\/problem\+json\b/u;
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

export function judge({ response, content }: HttpReply<string>, sent: Instant, got: Instant): ServerAnswer {
  const { status, headers } = response;
  if (status === 413) return { kind: "too_large" };
  const ours = status < 400 ? OUR_TYPE : OUR_PROBLEM;
  const body =
    status === 204 || status === 304 ? {} : parsed(ours.test(headers.get("content-type") ?? "") ? content : "");
  if (LATER.has(status)) {
    const code = typeof body?.["code"] === "string" ? body["code"] : UNAVAILABLE;
    return { kind: "later", retryMs: retryAfter(headers.get("retry-after")), status, code };
  }
  // An error of ours names itself.
  if (body === null || (status >= 400 && typeof body["code"] !== "string")) return { kind: "foreign", status };
  return { kind: "ours", status, body, etag: headers.get("etag"), sent, got };
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Ms to wait, from seconds; a date or nonsense counts as the usual. */
function retryAfter(header: string | null): number {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_RETRY_MS) : RETRY_MS;
}
