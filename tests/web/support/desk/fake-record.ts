import { STATUS_AT_START } from "../../../../web/src/app/record/status-at-start";
import type { Edition } from "../../../../web/src/core/plan/plan";
import type { Action, Entry } from "../../../../web/src/core/record/entries";
import { displayTime, inDisplayOrder } from "../../../../web/src/core/record/entries";
import type * as served from "../../../../web/src/sync/connection/api";
import type { ImportPreview } from "../../../../web/src/sync/connection/imports";
import type { ServerAnswer, ServerRequest } from "../../../../web/src/sync/connection/transport";
import type { Me, SyncStatus } from "../../../../web/src/sync/local-record";
import type { AnyDraft, AnyRecord } from "../any-draft";
import { fakeApi } from "./fake-api";

/** 2026-11-24 21:20:42 in Shanghai, ms. */
export const NOW = Date.UTC(2026, 10, 24, 13, 20, 42);

/** Microseconds at so many minutes before `NOW`. */
export const ago = (minutes: number): number => (NOW - minutes * 60_000) * 1000;

export interface Told extends Partial<Omit<Entry, "action">> {
  readonly device: string;
  readonly n: number;
  readonly type: string;
  readonly body?: Record<string, unknown>;
  readonly incident?: string | null;
  readonly actor?: string | null;
  readonly drill?: boolean;
  readonly refs?: readonly string[];
  readonly files?: Action["files"];
  readonly copiedFrom?: string | null;
  readonly at?: string;
}

const iso = (us: number): string => new Date(us / 1000 + 8 * 3_600_000).toISOString().replace("Z", "+08:00");

/** An entry that arrived within a second, unless told otherwise. */
export function entry(told: Told): Entry {
  const {
    type,
    body = {},
    incident = null,
    actor = null,
    drill = false,
    refs = [],
    files = [],
    copiedFrom = null,
    at,
    ...rest
  } = told;
  const happenedAt = rest.happenedAt ?? ago(0);
  const action: Action = {
    n: told.n,
    type,
    at: at ?? iso(happenedAt),
    epoch: 1,
    actor,
    incident,
    drill,
    refs,
    files,
    body,
    private: null,
    copiedFrom,
  };
  return {
    ref: `${told.device}.${told.n}`,
    seq: null,
    private: null,
    happenedAt,
    statedAt: null,
    receivedAt: happenedAt + 900_000,
    quality: "synced",
    via: null,
    flags: [],
    state: "received",
    missingOnServer: false,
    ...rest,
    action: type === "" ? null : action,
  };
}

const HEARD: SyncStatus = {
  ...STATUS_AT_START,
  server: "heard",
  lastSyncedAt: NOW,
  lastHeardAt: NOW,
  clockOffsetMs: 0,
};

export interface Setting {
  readonly me?: Me | null;
  readonly plan?: Edition | null;
  readonly directory?: served.Directory | null;
  readonly entries?: readonly Entry[];
  readonly devices?: readonly served.DeviceStatus[];
  /** Pages kept apart, and what their actions say. */
  readonly apart?: readonly { readonly page: served.QuarantinedPage; readonly texts: readonly (string | null)[] }[];
  readonly people?: readonly served.PersonRow[];
  readonly customers?: readonly served.CustomerRow[];
  readonly preview?: ImportPreview;
  /** The code by which the server refuses what is asked; undefined: it does it. */
  readonly refuses?: (what: string) => string | undefined;
  readonly made?: served.MadeBy;
  readonly answer?: (asked: ServerRequest) => ServerAnswer | undefined;
  readonly status?: Partial<SyncStatus>;
}

export const SUPERVISOR: Me = {
  person: "pwang",
  name: "王建国",
  role: "supervisor",
  duties: ["leader"],
  device: "desk000001",
  site: "s1",
};

interface Made extends AnyDraft {
  readonly body: Readonly<Record<string, unknown>>;
}

/** A record for tests: what is asked of it and what is recorded can be read; the world outside can be changed. */
export interface FakeRecord extends AnyRecord {
  readonly drafts: readonly Made[];
  readonly asked: readonly string[];
  /** Changes the outside world and tells, as the bell does. */
  readonly change: (setting: Setting) => void;
}

/** The record's port in memory: what is recorded stands at once, as on this device. */
export function fakeRecord(start: Setting = {}): FakeRecord {
  let setting = start;
  let entries = numbered(start.entries ?? []);
  const listeners = new Set<() => void>();
  const drafts: Made[] = [];
  const asked: string[] = [];
  const change = (next: Setting) => {
    setting = { ...setting, ...next };
    if (next.entries) entries = numbered(next.entries);
    for (const run of listeners) run();
  };
  const record = (draft: AnyDraft) => {
    drafts.push({ ...draft, body: { ...draft.body } });
    const made = ownEntry(draft, drafts.length + 100);
    entries = [...entries, made].sort(inDisplayOrder);
    change({});
    return Promise.resolve(made);
  };
  const api = fakeApi(() => setting, asked);
  return {
    drafts,
    asked,
    change,
    record,
    api: async () => api,
    me: () => (setting.me === undefined ? SUPERVISOR : setting.me),
    plan: () => setting.plan ?? null,
    planDigest: () => null,
    edition: () => Promise.resolve(setting.plan ?? null),
    directory: () => setting.directory ?? null,
    entries: () => entries,
    status: () => ({ ...HEARD, ...setting.status }),
    vault: () => ({ keep: () => Promise.resolve(), read: () => Promise.resolve(null) }),
    subscribe: (run) => {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    ...UNUSED,
  };
}

function ownEntry(draft: AnyDraft, n: number): Entry {
  const { type, body, refs = [], drill = false } = draft;
  const incident = draft.incident === "self" ? null : (draft.incident ?? null);
  const [device, actor] = [SUPERVISOR.device ?? "", SUPERVISOR.person];
  const here = { receivedAt: null, state: "phone", quality: "local" } as const;
  return entry({ device, n, type, body: { ...body }, refs, drill, incident, actor, ...here });
}

/** What the desk does not ask of the record. */
const UNUSED = {
  syncNow: () => Promise.resolve(),
  enrol: () => Promise.resolve(SUPERVISOR),
  signOut: () => Promise.resolve(),
  savePhoto: () => Promise.resolve({ sha256: "x", size: 1, type: "image/jpeg" }),
  photo: () => Promise.resolve(null),
  photoWaiting: () => true,
  readiness: () => Promise.reject(new Error("the desk asks for no readiness")),
  setPace: () => undefined,
  exportLogbook: () => Promise.resolve(new Blob()),
  close: () => undefined,
};

/** Arrival numbers by receipt, where a test gives none. */
function numbered(entries: readonly Entry[]): readonly Entry[] {
  const arrived = entries.filter((each) => each.receivedAt !== null);
  const order = arrived.toSorted((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
  const places = new Map(order.map((each, index) => [each.ref, index + 1]));
  const seqOf = (each: Entry) => each.seq ?? places.get(each.ref) ?? null;
  return entries.map((each) => ({ ...each, seq: seqOf(each) })).sort((a, b) => displayTime(a) - displayTime(b));
}
