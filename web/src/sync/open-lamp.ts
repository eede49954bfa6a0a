/** Puts the record together: stores, memory, rounds, tabs; and gives the screens their one object. */

import { refOf } from "../core/actions";
import type { Entry } from "../core/entries";
import { NotEnrolled } from "../storage/appending";
import { endpoints } from "./endpoints";
import type { Cancel, Environment } from "./environment";
import type { Draft, Lamp, Me, SyncStatus } from "./lamp";
import { type Leader, standForLeader } from "./leader";
import { type Loop, startLoop } from "./loop";
import { isTabMessage, type Parts, type TabMessage } from "./parts";
import { askSession, enrol, forgetPerson } from "./people";
import { edition, photo, savePhoto } from "./photos";
import { exportLogbook, readiness } from "./readiness";
import { append } from "./record";
import { becomes, type Round, syncRound } from "./round";
import { catchUp, closeShelves, loadJournal, loadOutbox, openParts, openShelves, readPerson } from "./shelves";

/** Opens what this phone holds and begins to sync. Rejects with `StorageBlocked` or `StorageFailed`. */
export async function openLamp(env: Environment): Promise<Lamp> {
  const lamp = new OpenLamp(await openParts(env));
  await lamp.begin();
  return lamp;
}

class OpenLamp implements Lamp {
  readonly api;
  readonly #parts: Parts;
  readonly #round: Round = { lookedAt: null };
  readonly #listeners = new Set<() => void>();
  readonly #leader: Leader;
  #loop: Loop | null = null;
  #guestKnown = false;
  #pace: "normal" | "saver" = "normal";
  #bell: Cancel | null = null;
  #stopListening: Cancel | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { env } = parts;
    this.api = endpoints(env);
    parts.changed = () => this.#changed();
    parts.refreshOutbox = async () => {
      await loadOutbox(parts);
      this.#changed();
    };
    parts.reloadJournal = async () => {
      await loadJournal(parts);
      this.#changed();
    };
    parts.tell = (message) => env.channel?.post(message);
    this.#leader = standForLeader(env, {
      lead: () => this.#loop?.kick(),
      beat: () => parts.tell({ kind: "beat" }),
    });
  }

  async begin(): Promise<void> {
    const { env } = this.#parts;
    await readPerson(this.#parts);
    await loadJournal(this.#parts);
    await loadOutbox(this.#parts);
    this.#stopListening = env.channel?.listen((message) => void this.#heardTab(message).catch(() => undefined)) ?? null;
    this.#loop = startLoop(env, {
      round: (asked) => this.#sync(asked),
      pacing: () => ({ pace: this.#pace, bell: this.#bell !== null, chance: env.random(1)[0] ?? 0 }),
      mayRun: () => this.#leader.leads(),
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #sync(asked: boolean) {
    const { state } = this.#parts;
    // A desk that signed in with a password has a session, and no key that would remember it.
    if (state.me === null && this.#parts.shelves.guest && !this.#guestKnown) await this.#lookForSession();
    const { generation } = state;
    const outcome = await syncRound(this.#parts, this.#round, asked);
    this.#tendBell();
    // Another generation showed itself while reading: what it lost is handed in at once.
    if (generation !== null && generation !== state.generation) this.#loop?.kick();
    return outcome;
  }

  async #lookForSession(): Promise<void> {
    const me = await askSession(this.#parts);
    if (typeof me === "object" && "person" in me) await becomes(this.#parts, me);
    // Signing in loads this page anew, so one clear answer is enough.
    else this.#guestKnown = me === "signed_out";
  }

  #tendBell(): void {
    const { env, state } = this.#parts;
    const wanted =
      state.heard && state.me !== null && !state.signedOut && this.#pace === "normal" && this.#leader.leads();
    if (!wanted) {
      this.#bell?.();
      this.#bell = null;
    } else if (this.#bell === null && env.bell !== null) {
      const ended = () => {
        this.#bell = null;
      };
      this.#bell = env.bell(`${env.origin}/api/v1/bell`, (seq) => this.#rang(seq), ended);
    }
  }

  #rang(seq: number): void {
    if (seq > this.#parts.book.lastSeq) this.#loop?.kick();
  }

  async #heardTab(message: unknown): Promise<void> {
    if (!isTabMessage(message)) return;
    if (message.kind === "beat") return this.#leader.heard();
    await this.#follow(message);
    this.#changed();
    if (message.kind === "outbox" && this.#leader.leads() && this.#parts.book.counts().waiting > 0) this.#loop?.kick();
  }

  async #follow(message: TabMessage): Promise<void> {
    if (message.kind === "person") await this.#reopenShelves();
    if (message.kind === "journal") await (message.anew ? loadJournal(this.#parts) : catchUp(this.#parts));
    await loadOutbox(this.#parts);
  }

  /** A browser becomes a device, or another tab did that: from now on what is read is kept. */
  async #reopenShelves(): Promise<void> {
    const { env, logbook, shelves } = this.#parts;
    if (shelves.guest && (await logbook.current()) !== null) {
      this.#parts.shelves = await openShelves(env, env.databases, false);
      closeShelves(shelves);
    }
    await readPerson(this.#parts);
    await loadJournal(this.#parts);
  }

  me = (): Me | null => this.#parts.state.me;
  plan = () => this.#parts.state.plan;
  directory = () => this.#parts.state.directory;
  entries = (): readonly Entry[] => this.#parts.book.entries();
  photoWaiting = (sha256: string): boolean => this.#parts.state.photosWaiting.has(sha256);

  status = (): SyncStatus => {
    const { state, book, logbook } = this.#parts;
    return {
      ...book.counts(),
      server: state.heard ? "heard" : "unheard",
      lastSyncedAt: state.lastSyncedAt,
      lastHeardAt: state.lastHeardAt,
      problem: logbook.newer
        ? "storage_newer"
        : (state.trouble ?? state.problem ?? (state.photoRefused ? "photo_refused" : null)),
      signedOut: state.signedOut,
      clockOffsetMs: state.clockOffsetMs,
    };
  };

  subscribe = (run: () => void): Cancel => {
    this.#listeners.add(run);
    return () => this.#listeners.delete(run);
  };

  record = async (draft: Draft): Promise<Entry> => {
    const parts = this.#parts;
    if (parts.state.me?.device === null) throw new NotEnrolled("this browser reads only");
    const { device, n } = await append(parts, draft);
    await parts.refreshOutbox();
    parts.tell({ kind: "outbox" });
    if (this.#leader.leads()) this.#loop?.kick();
    const ref = refOf(device, n);
    const entry = parts.book.own(ref);
    if (entry === null) throw new NotEnrolled(ref);
    return entry;
  };

  syncNow = async (): Promise<void> => this.#loop?.now();

  enrol = async (code: string, label: string, name?: string): Promise<Me> => {
    const parts = this.#parts;
    const enrolled = await enrol(parts, { code, label, ...(name === undefined ? {} : { name }) });
    await this.#reopenShelves();
    const said = await askSession(parts);
    // The device exists now, whatever became of this question: the next round asks again.
    await becomes(parts, typeof said !== "string" && "person" in said ? said : enrolled);
    this.#round.lookedAt = null;
    await parts.refreshOutbox();
    parts.tell({ kind: "person" });
    this.#loop?.kick();
    return parts.state.me ?? enrolled;
  };

  signOut = async (): Promise<void> => {
    await forgetPerson(this.#parts);
    this.#tendBell();
    await this.syncNow();
  };

  edition = (sha256: string) => edition(this.#parts, sha256);
  savePhoto = (taken: Blob) => savePhoto(this.#parts, taken);
  photo = (sha256: string) => photo(this.#parts, sha256);
  readiness = () => readiness(this.#parts);
  exportLogbook = () => exportLogbook(this.#parts);

  setPace = (pace: "normal" | "saver"): void => {
    this.#pace = pace;
    this.#tendBell();
    if (pace === "normal") this.#loop?.kick();
  };

  close = (): void => {
    this.#loop?.close();
    this.#leader.close();
    this.#stopListening?.();
    this.#bell?.();
    closeShelves(this.#parts.shelves);
    this.#parts.logbook.close();
  };
}
