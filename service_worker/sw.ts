/**
 * The service worker: gives the shell without a network, from the first visit on. It holds no action and hands nothing
 * in; it takes over from an older build only when a person says so.
 */

import { keepDesk, wanted } from "./desk";
import { DIRECT, precachedFor, stored } from "./routes";
import { asksTo, cacheName, dropOthers, fill } from "./update";

declare const self: ServiceWorkerGlobalScope;

// Named once: the build puts the whole list where its name stands.
const [shell, desk] = [__PRECACHE__, __DESK__];
const addresses = new Set([...shell, ...desk].map((file) => file.url));
const outside = {
  caches: self.caches,
  subtle: self.crypto.subtle,
  fetch: (request: Request) => self.fetch(request),
  origin: self.location.origin,
};

/** Static routing is younger than TypeScript's own words for it. */
interface Routing {
  addRoutes?: (rules: typeof DIRECT | ReturnType<typeof stored>) => Promise<void>;
}

self.addEventListener("install", (event) => {
  // A browser that knows only an older form of one goes without it.
  for (const rules of [DIRECT, stored(cacheName(__BUILD__))])
    event.waitUntil(Promise.resolve((event as Routing).addRoutes?.(rules).catch(() => undefined)));
  event.waitUntil(wanted(self.caches, shell, desk).then((files) => fill(outside, __BUILD__, files)));
});

self.addEventListener("activate", (event) => {
  // The page of the first visit is taken along, so that it too survives a reload without a network.
  event.waitUntil(dropOthers(self.caches, __BUILD__).then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (asksTo("SKIP_WAITING", event.data)) event.waitUntil(self.skipWaiting());
  if (asksTo("CLAIM", event.data)) event.waitUntil(self.clients.claim());
  if (asksTo("KEEP_DESK", event.data))
    event.waitUntil(keepDesk(outside, __BUILD__, desk).then((kept) => event.ports[0]?.postMessage(kept)));
});

self.addEventListener("fetch", (event) => {
  const address = precachedFor(event.request, outside.origin, addresses);
  if (address !== null) event.respondWith(answer(address, event.request));
});

/** From the cache; where the browser emptied it, from the network. */
async function answer(address: string, request: Request): Promise<Response> {
  const cache = await self.caches.open(cacheName(__BUILD__));
  return (await cache.match(address)) ?? self.fetch(request);
}
