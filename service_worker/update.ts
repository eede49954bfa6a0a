/** Fills the shell's cache of a build whole or not at all, and deletes the others when a new build takes over. */

export interface Precached {
  readonly url: string;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly revision: string;
}

const PREFIX = "stormlamp-shell-";

export const cacheName = (build: string): string => `${PREFIX}${build}`;

export interface Outside {
  readonly caches: CacheStorage;
  readonly subtle: SubtleCrypto;
  fetch: (request: Request) => Promise<Response>;
  readonly origin: string;
}

/**
 * Brings every file into the cache of this build. A file that another build's cache holds byte for byte is copied, the
 * others are fetched. Rejects if one cannot be had whole and right; then the worker that runs goes on as it was.
 */
export async function fill(outside: Outside, build: string, files: readonly Precached[]): Promise<void> {
  const held = await outside.caches.keys();
  const others = held.filter((name) => name.startsWith(PREFIX) && name !== cacheName(build));
  const cache = await outside.caches.open(cacheName(build));
  for (const file of files) {
    const there = await cache.match(file.url);
    if (there !== undefined && (await isRight(outside, there, file))) continue;
    await cache.put(file.url, (await copied(outside, others, file)) ?? (await fetched(outside, file)));
  }
}

async function copied(outside: Outside, others: readonly string[], file: Precached): Promise<Response | null> {
  for (const name of others) {
    const found = await (await outside.caches.open(name)).match(file.url);
    if (found !== undefined && (await isRight(outside, found, file))) return found;
  }
  return null;
}

async function fetched(outside: Outside, file: Precached): Promise<Response> {
  const url = new URL(file.url, outside.origin);
  const request = new Request(url, { cache: "no-cache", credentials: "same-origin", redirect: "error" });
  const response = await outside.fetch(request);
  // A captive portal answers everything, with 200 too: only the right bytes count.
  if (!(response.ok && (await isRight(outside, response, file)))) throw new TypeError(`not the file: ${file.url}`);
  return response;
}

async function isRight({ subtle }: Outside, response: Response, { revision }: Precached): Promise<boolean> {
  const digest = new Uint8Array(await subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const hex = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex === revision;
}

/** This build has taken over: the shells of others go. */
export async function dropOthers(caches: CacheStorage, build: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== cacheName(build)) await caches.delete(name);
  }
}

/**
 * Whether a message asks for this: SKIP_WAITING lets a waiting build take over, and only a person's yes sends it; KEEP_DESK
 * has the desk's files kept; CLAIM has a page answered from now on that was still loading when this worker took over.
 */
export const asksTo = (type: "SKIP_WAITING" | "KEEP_DESK" | "CLAIM", message: unknown): boolean =>
  (message as { type?: unknown } | null)?.type === type;
