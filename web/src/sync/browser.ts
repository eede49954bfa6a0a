/** The environment of a real browser: its clocks, network, databases, tabs and locks. */

import type { Databases } from "../storage/database";
import { copyBeforeUpgrade } from "../storage/drivers/before-upgrade";
import { beginFreshLog } from "../storage/drivers/fresh-log";
import { indexedDatabases } from "../storage/drivers/indexed";
import { memoryWhenNeeded } from "../storage/drivers/memory-when-needed";
import { FILES } from "../storage/files";
import { JOURNAL } from "../storage/journal/journal";
import { LOGBOOK } from "../storage/logbook/logbook";
import { VAULT } from "../storage/vault";
import type { Bell, Cancel, DeviceMark, Environment, Locks, TabChannel } from "./environment";
import { loadOccasionalSteps } from "./load-code";

const NAME = "stormlamp-sync";
const RING = /^\{"seq":\s*(\d+)\}$/u;

const after = (ms: number, run: () => void): Cancel => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function browserEnvironment(build: string): Environment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    zone: (at) => -new Date(at).getTimezoneOffset(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    after,
    subtle: crypto.subtle,
    fetch: (request) => fetch(request),
    origin: location.origin,
    build,
    // Without storage the screens still read; what is recorded is then gone with the page, and readiness says so.
    databases: "indexedDB" in globalThis ? indexedDatabases(indexedDB, after) : memoryWhenNeeded(),
    secondCopy: {
      follow: async (waiting) => (await loadOccasionalSteps()).secondCopy()?.follow(waiting),
      add: async (action) => (await loadOccasionalSteps()).secondCopy()?.add(action),
      read: async () => (await loadOccasionalSteps()).secondCopy()?.read() ?? [],
    },
    mark,
    channel: "BroadcastChannel" in globalThis ? channel() : null,
    locks: "locks" in navigator ? locks(navigator.locks) : null,
    bell: "EventSource" in globalThis ? bell : null,
    compress: "CompressionStream" in globalThis ? gzip : null,
    shrink: async (photo) => (await loadOccasionalSteps()).shrink(photo),
    tidy: () => beginFreshLog(indexedDB),
    visible: () => document.visibilityState === "visible",
    onHint,
    persist: async () => (await loadOccasionalSteps()).persist(),
    estimate: async () => (await loadOccasionalSteps()).estimate(),
    shellReady: async () => (await loadOccasionalSteps()).shellReady(),
  };
}

/** The stores as they stood before this build's upgrade of them; null where it upgrades nothing. */
export const beforeUpgrade = ({ databases }: Environment): Promise<Databases | null> =>
  "indexedDB" in globalThis
    ? copyBeforeUpgrade(indexedDB, databases, [LOGBOOK, JOURNAL, FILES, VAULT]).catch(() => null)
    : Promise.resolve(null);

const MARK = "stormlamp:device";

const mark: DeviceMark = {
  read: () => {
    try {
      return localStorage.getItem(MARK);
    } catch {
      return null;
    }
  },
  write: (device) => {
    try {
      localStorage.setItem(MARK, device);
    } catch {
      // Without it a wiped phone may look like a new one, until the server names it.
    }
  },
};

function channel(): TabChannel {
  const open = new BroadcastChannel(NAME);
  return {
    post: (message) => open.postMessage(message),
    listen: (onMessage) => {
      open.addEventListener("message", ({ data }: MessageEvent<unknown>) => onMessage(data));
      return () => open.close();
    },
  };
}

const locks = (manager: LockManager): Locks => ({
  hold: ({ steal, onHeld, release }) =>
    manager
      .request(NAME, { steal }, async () => {
        onHeld();
        await release;
        return "released" as const;
      })
      .catch(() => "stolen" as const),
});

const bell: Bell = (url, onRing, onEnd) => {
  const source = new EventSource(url);
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const seq = Number(RING.exec(data)?.[1] ?? Number.NaN);
    if (Number.isSafeInteger(seq)) onRing(seq);
  });
  source.addEventListener("error", () => {
    // Otherwise the browser tries again by itself.
    if (source.readyState === EventSource.CLOSED) onEnd();
  });
  return () => source.close();
};

async function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(packed).arrayBuffer();
}

function onHint(run: () => void): Cancel {
  const seen = () => {
    if (document.visibilityState === "visible") run();
  };
  const listening = new AbortController();
  globalThis.addEventListener("online", run, listening);
  globalThis.addEventListener("pageshow", seen, listening);
  document.addEventListener("visibilitychange", seen, listening);
  return () => listening.abort();
}
