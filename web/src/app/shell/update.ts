import { signal } from "@preact/signals";
import { t } from "../words/i18n";
import { show } from "./notify";

/** A new version waits. It takes over only when the person says so: nothing reloads itself during an incident. */
export const updateReady = signal(false);

/** True when the worker has everything: from then on the app starts without a network. */
export const offlineReady = signal(false);

const WAKING_MS = 1000;
const FIRST_AGAIN_MS = 15_000;
const LONGEST_AGAIN_MS = 600_000;

let waiting: ServiceWorker | null = null;

/** In another tab the person has said yes: the new version answers already, and this page is the old one's last. */
let replaced = false;

interface Policy {
  createScriptURL: (url: string) => unknown;
}

/** Trusted Types block a plain string in `register()`; this policy lets this one address through, and is made once. */
function workerUrl(): string {
  const types = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => Policy } })
    .trustedTypes;
  if (!types) return "/sw.js";
  const policy = types.createPolicy("stormlamp-worker", {
    createScriptURL: (url: string) => {
      if (url !== "/sw.js") throw new TypeError("only the worker");
      return url;
    },
  });
  return policy.createScriptURL("/sw.js") as string;
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    ({ waiting } = registration);
    updateReady.value = replaced || (waiting !== null && navigator.serviceWorker.controller !== null);
  };
  look();
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first worker of all takes the page that brought it along, and a wiped one leaves it: no new version.
    replaced ||= controlled && navigator.serviceWorker.controller !== null;
    controlled = true;
    look();
  });
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
}

/** The registration once a worker of it has everything; null where what was begun came to nothing. */
async function begun(url: string): Promise<ServiceWorkerRegistration | null> {
  try {
    const registration = await navigator.serviceWorker.register(url, { scope: "/" });
    const { installing } = registration;
    if (installing !== null && registration.active === null)
      await new Promise((settled) => installing.addEventListener("statechange", settled, { once: true }));
    return (registration.waiting ?? registration.active) === null ? null : registration;
  } catch {
    return null;
  }
}

/** Seldomer each time: a browser that keeps no workers, or has no room, must not cost its owner data. */
async function begunAtLast(url: string): Promise<ServiceWorkerRegistration> {
  for (let wait = FIRST_AGAIN_MS; ; wait = Math.min(2 * wait, LONGEST_AGAIN_MS)) {
    await new Promise((next) => setTimeout(next, wait));
    const registration = await begun(url);
    if (registration !== null) return registration;
  }
}

async function follow(registration: ServiceWorkerRegistration): Promise<void> {
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  // A page that was still loading when the worker took over was left out, and would stay so until it is loaded anew.
  if (navigator.serviceWorker.controller === null) active?.postMessage({ type: "CLAIM" });
  offlineReady.value = true;
}

/**
 * Installs the worker and watches for the next one. A line that breaks, or a phone that is full, ends a browser's only
 * try: it is made again until the worker has everything. Without workers the app still records, as long as it is open.
 */
export async function install(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  offlineReady.value = navigator.serviceWorker.controller !== null;
  const url = workerUrl();
  const registration = await begun(url);
  if (registration === null) void begunAtLast(url).then(follow);
  else await follow(registration);
}

/** The person said yes: the new worker takes over, then this page starts anew. */
export function takeUpdate(): void {
  if (waiting === null) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  show({ text: t("shell-updating") });
  const next = waiting;
  // Chromium warms a resting worker up under a finger on a link, and does not replace one that is half awake (not
  // within a minute). Any message wakes it in full.
  navigator.serviceWorker.controller?.postMessage(null);
  setTimeout(() => next.postMessage({ type: "SKIP_WAITING" }), WAKING_MS);
}
