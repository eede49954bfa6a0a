/**
 * The record of a page that only tries: the real one, over stores in memory and with nobody to hand in to. What screens
 * read of person, plan and server is put before it, as on a phone that is enrolled and in step.
 */

import { STATUS_AT_START } from "../app/record/status-at-start";
import type { Edition } from "../core/plan/plan";
import type { Entry } from "../core/record/entries";
import type { Databases } from "../storage/database";
import { memoryDatabases } from "../storage/drivers/memory";
import { openLogbook } from "../storage/logbook/logbook";
import type { Directory } from "../sync/connection/api";
import type { Environment } from "../sync/environment";
import type { LocalRecord, Me, Readiness } from "../sync/local-record";
import { openLocalRecord } from "../sync/open-local-record";

/** Base32, as a device's id is. */
const DEVICE = "trytrytryt";
const PERSON = "try";

export interface TrialRecord extends LocalRecord {
  /** Puts another edition in the plan's place; what was recorded stays. */
  readonly showEdition: (edition: Edition) => void;
}

/** `name`: of the made-up person, who has the leader's duty and may do what a supervisor may. */
export async function openTrialRecord(first: Edition, name: string): Promise<TrialRecord> {
  const env = trialEnvironment();
  await enrolInMemory(env, first.site.id);
  const inner = await openLocalRecord(env);
  const opened = env.now();
  const listeners = new Set<() => void>();
  let edition = first;
  const me: Me = {
    ...{ person: PERSON, name, role: "supervisor", duties: ["leader"] },
    ...{ device: DEVICE, site: first.site.id },
  };
  const directory = directoryOf(me);
  const status = { ...STATUS_AT_START, server: "heard", lastSyncedAt: opened, lastHeardAt: opened } as const;
  const received = once(allReceived);
  return {
    ...inner,
    me: () => me,
    directory: () => directory,
    plan: () => edition,
    // An incident that named an edition would keep it; a trial follows the draft.
    planDigest: () => null,
    entries: () => received(inner.entries()),
    status: () => ({ ...status, clockOffsetMs: 0 }),
    readiness: async () => readinessOf(edition, opened),
    syncNow: async () => undefined,
    signOut: async () => undefined,
    subscribe: (run) => {
      listeners.add(run);
      const stop = inner.subscribe(run);
      return () => {
        listeners.delete(run);
        stop();
      };
    },
    showEdition: (next) => {
      edition = next;
      for (const run of listeners) run();
    },
  };
}

/** Clock and chance of the browser, and nothing else of it. */
function trialEnvironment(): Environment & { readonly databases: Databases } {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    zone: (at) => -new Date(at).getTimezoneOffset(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    subtle: crypto.subtle,
    fetch: () => Promise.reject(new TypeError("this page only tries")),
    origin: location.origin,
    build: __BUILD__,
    databases: memoryDatabases(),
    secondCopy: null,
    mark: { read: () => null, write: () => undefined },
    channel: null,
    // Who never holds the lock begins no round.
    locks: { hold: () => new Promise(() => undefined) },
    bell: null,
    compress: null,
    shrink: async (photo) => photo,
    visible: () => false,
    tidy: () => undefined,
    onHint: () => () => undefined,
    persist: async () => null,
    estimate: async () => null,
    shellReady: async () => true,
  };
}

/** A logbook to record in, as enrolling makes it. Its key never signs. */
async function enrolInMemory({ databases, random, subtle }: Environment, site: string): Promise<void> {
  const logbook = await openLogbook(databases, random);
  const keys = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  await logbook.keepKey(DEVICE, keys);
  const copy = () => {
    throw new Error("nothing was recorded before");
  };
  await logbook.enrolled({ id: DEVICE, site, actor: PERSON, retire: null, copy });
}

const directoryOf = ({ person, name, duties }: Me): Directory => ({
  people: [
    {
      ...{ id: person, name, pinyin: "", initials: "", numbers: [], duties, deputy_of: [], languages: [], shifts: [] },
      ...{ away_until: null, acts: true },
    },
  ],
  customers: [],
});

const readinessOf = ({ number, published_at }: Edition, opened: number): Readiness => ({
  ...{ shellReady: true, plan: { sha256: "", number, published_at, size: 0 }, unreadable: null },
  ...{ planCheckedAt: opened, persisted: true, usage: null, quota: null, clockOffsetMs: 0, photosWaiting: 0 },
});

const allReceived = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => ({ ...entry, state: "received", receivedAt: entry.happenedAt }));

/** Asks anew only for something else: whoever follows the entries compares arrays. */
function once<T extends object, R>(make: (from: T) => R): (from: T) => R {
  let last: { readonly from: T; readonly made: R } | null = null;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}
