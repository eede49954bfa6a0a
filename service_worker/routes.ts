/** Decides which requests the service worker answers from the cache: the shell, and nothing else. */

/** Server pages and the API are the network's, and so are the page that tries a draft and the one that checks files: the worker never owns what travels there. */
const LEFT_ALONE = ["/api/", "/sign-in", "/password", "/healthz", "/try", "/prove.html"];

/**
 * The same, for browsers that can be told once: such a request does not wake the worker, nor hang with it while the
 * system has frozen the tab in whose process it lives.
 */
export const DIRECT = LEFT_ALONE.map((path) => ({
  condition: { urlPattern: { pathname: path.endsWith("/") ? `${path}*` : `${path}{/*}?` } },
  source: "network",
}));

/**
 * Also for them: the app's first page and its scripts come from the cache without the worker, so that a start does not
 * wait until it has booted. What the cache lacks comes from the network, as the worker would answer. Only addresses
 * that stand in the cache as they are asked for; any other page of the app is the worker's.
 */
export const stored = (cacheName: string) =>
  ["/", "/assets/*"].map((pathname) => ({
    condition: { urlPattern: { pathname, search: "" }, requestMethod: "GET" },
    source: { cacheName },
  }));

export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/**
 * The precached address that answers a request, or null where the request goes to the network untouched.
 * Every page of the app is the one shell, "/".
 */
export function precachedFor(asked: Asked, origin: string, precached: ReadonlySet<string>): string | null {
  const url = new URL(asked.url);
  if (asked.method !== "GET" || url.origin !== origin) return null;
  if (LEFT_ALONE.some((path) => `${url.pathname}/`.startsWith(withSlash(path)))) return null;
  if (precached.has(url.pathname)) return url.pathname;
  return asked.mode === "navigate" ? "/" : null;
}

const withSlash = (path: string) => (path.endsWith("/") ? path : `${path}/`);
