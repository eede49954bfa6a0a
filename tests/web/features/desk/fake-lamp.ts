import type { Action, Entry } from "../../../../web/src/core/entries";
import { displayTime, inDisplayOrder } from "../../../../web/src/core/entries";
import type { Edition } from "../../../../web/src/core/plan";
import {
  type Api,
  type DeviceStatus,
  type Directory,
  type PersonRow,
  ServerUnheard,
} from "../../../../web/src/sync/api";
import type { Draft, Lamp, Me, SyncStatus } from "../../../../web/src/sync/lamp";

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
  /** The phone's own clock; the time it happened where absent. */
  readonly at?: string;
}

const iso = (us: number): string => new Date(us / 1000 + 8 * 3_600_000).toISOString().replace("Z", "+08:00");

/** An entry that arrived within a second, unless told otherwise. */
export function entry(told: Told): Entry {
  const { type, body = {}, incident = null, actor = null, drill = false, refs = [], files = [], at, ...rest } = told;
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
    copiedFrom: null,
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
  server: "heard",
  waiting: 0,
  sending: 0,
  attention: 0,
  lastSyncedAt: NOW,
  lastHeardAt: NOW,
  problem: null,
  signedOut: false,
  clockOffsetMs: 0,
};

export interface Setting {
  readonly me?: Me | null;
  readonly plan?: Edition | null;
  readonly directory?: Directory | null;
  readonly entries?: readonly Entry[];
  readonly devices?: readonly DeviceStatus[];
  readonly people?: readonly PersonRow[];
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

/** The record's port in memory: what is recorded stands at once, as on this device. */
export class FakeLamp implements Lamp {
  readonly drafts: Draft[] = [];
  readonly asked: string[] = [];
  readonly api: Api;
  #setting: Setting;
  #entries: readonly Entry[];
  #listeners = new Set<() => void>();

  constructor(setting: Setting = {}) {
    this.#setting = setting;
    this.#entries = numbered(setting.entries ?? []);
    this.api = fakeApi(() => this.#setting, this.asked);
  }

  /** Changes the outside world and tells, as the bell does. */
  change(setting: Setting): void {
    this.#setting = { ...this.#setting, ...setting };
    if (setting.entries) this.#entries = numbered(setting.entries);
    for (const run of this.#listeners) run();
  }

  me = (): Me | null => (this.#setting.me === undefined ? SUPERVISOR : this.#setting.me);
  plan = (): Edition | null => this.#setting.plan ?? null;
  edition = async (): Promise<Edition | null> => this.plan();
  directory = (): Directory | null => this.#setting.directory ?? null;
  entries = (): readonly Entry[] => this.#entries;
  status = (): SyncStatus => ({ ...HEARD, ...this.#setting.status });
  subscribe = (run: () => void): (() => void) => {
    this.#listeners.add(run);
    return () => this.#listeners.delete(run);
  };
  record = async (draft: Draft): Promise<Entry> => {
    this.drafts.push(draft);
    const { type, body = {}, refs = [], drill = false } = draft;
    const incident = draft.incident === "self" ? null : (draft.incident ?? null);
    const n = this.drafts.length;
    const made = entry({
      device: SUPERVISOR.device ?? "",
      n,
      type,
      body,
      refs,
      drill,
      incident,
      actor: SUPERVISOR.person,
      receivedAt: null,
      state: "phone",
      quality: "local",
    });
    this.#entries = [...this.#entries, made].sort(inDisplayOrder);
    this.change({});
    return made;
  };
  syncNow = (): Promise<void> => Promise.resolve();
  enrol = async (): Promise<Me> => SUPERVISOR;
  signOut = (): Promise<void> => Promise.resolve();
  savePhoto = async () => ({ sha256: "x", size: 1, type: "image/jpeg" });
  photo = async (): Promise<Blob | null> => null;
  photoWaiting = (): boolean => true;
  readiness = async () => ({
    shellReady: true,
    plan: null,
    planCheckedAt: NOW,
    persisted: true,
    usage: 0,
    quota: 0,
    clockOffsetMs: 0,
    photosWaiting: 0,
  });
  setPace = (): void => undefined;
  exportLogbook = async (): Promise<Blob> => new Blob();
  close = (): void => undefined;
}

/** Arrival numbers by receipt, where a test gives none. */
function numbered(entries: readonly Entry[]): readonly Entry[] {
  const arrived = entries.filter((each) => each.receivedAt !== null);
  const order = arrived.toSorted((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
  const places = new Map(order.map((each, index) => [each.ref, index + 1]));
  const seqOf = (each: Entry) => each.seq ?? places.get(each.ref) ?? null;
  return entries.map((each) => ({ ...each, seq: seqOf(each) })).sort((a, b) => displayTime(a) - displayTime(b));
}

function fakeApi(setting: () => Setting, asked: string[]): Api {
  const heard = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what);
    return setting().status?.server === "unheard"
      ? Promise.reject(new ServerUnheard("nobody"))
      : Promise.resolve(answer);
  };
  const row = (id: string): PersonRow => {
    const found = setting().people?.find((person) => person.id === id);
    if (!found) throw new Error(`no person ${id}`);
    return found;
  };
  const code = { code: "ABCD-EFGH", url: "https://lamp.example/enrol#ABCDEFGH", expires_at: ago(-10), qr_svg: QR };
  return {
    people: () => heard("people", setting().people ?? []),
    addPerson: (person) => heard(`add ${person.name}`, { ...row(setting().people?.[0]?.id ?? ""), ...person }),
    changePerson: (id) => heard(`change ${id}`, row(id)),
    makeCode: (request) => heard(`code ${JSON.stringify(request)}`, code),
    devices: () => heard("devices", setting().devices ?? []),
    revokeDevice: (id, reason) => heard(`revoke ${id} ${reason}`, undefined),
    quarantine: () => heard("quarantine", []),
    release: (identity) => heard(`release ${identity}`, undefined),
    redact: () => heard("redact", undefined),
    publishPlan: () => heard("publish", { sha256: "", number: 1, published_at: 0, size: 0 }),
    page: () => heard("page", { seal: "", identity: "" }),
  };
}

const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4z"/></svg>`;
