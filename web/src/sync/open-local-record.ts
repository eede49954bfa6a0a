/**
 * Puts the record together: stores, memory, rounds, tabs; and gives the screens their one object.
 * long-file: the one object, wired in one place; what it does lies in the files around it.
 */

import { AT_ONCE } from "../core/catalogue/at-once";
import type { Entry } from "../core/entries";
import { NotEnrolled } from "../storage/logbook/append-action";
import { type BellRope, hangBell } from "./connection/bell";
import { askNow } from "./connection/server-clock";
import type { Parts } from "./context";
import { closeShelves, loadJournal, loadOutbox, openParts, readPerson } from "./entries/open-stores";
import { append } from "./entries/record-action";
import { showOwn } from "./entries/show-own";
import type { Cancel, Environment } from "./environment";
import { desk, enrolment, photos } from "./load-code";
import type { Draft, LocalRecord, Me, SyncStatus } from "./local-record";
import { type Loop, startLoop } from "./loop";
import { rare } from "./rarely";
import { forRound, syncRound } from "./round";
import type { Round } from "./round-steps";
import { forgetReading, isShutOut } from "./session/forget-reader";
import { tendLease } from "./session/lease-watch";
import { statusOf } from "./status";
import { follow, isTabMessage, newsOf } from "./tabs/follow-tabs";
import { type Leader, standForLeader } from "./tabs/leader";

/** Opens what this phone holds and begins to sync. Rejects with `StorageBlocked` or `StorageFailed`. */
export async function openLocalRecord(env: Environment): Promise<LocalRecord> {
  const localRecord = new OpenRecord(await openParts(env));
  await localRecord.begin();
  return localRecord;
}

const REOPEN_MS = 500;
/** What was recorded is shown within this time, also on a slow phone. */
const MARK_MS = 100;

class OpenRecord implements LocalRecord {
  readonly #parts: Parts;
  readonly #round: Round = { lookedAt: null };
  readonly #listeners = new Set<() => void>();
  readonly #leader: Leader;
  #loop: Loop | null = null;
  #guestKnown = false;
  readonly #bell: BellRope;
  #stops: readonly (Cancel | undefined)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    const { env } = parts;
    parts.changed = () => this.#changed();
    this.#bell = hangBell(
      env,
      () => this.#wantsBell(),
      (seq) => {
        if (seq > parts.book.lastSeq) this.#loop?.kick();
      },
      () => this.#loop?.untold(),
    );
    this.#leader = standForLeader(env, {
      lead: () => this.#loop?.kick(),
      beat: () => this.#beat(),
    });
  }

  async begin(): Promise<void> {
    const parts = this.#parts;
    const { env, logbook } = parts;
    // All at once: a start waits for the slowest of the stores, not for each in turn.
    await loadOutbox(parts, loadJournal(parts, readPerson(parts)));
    if (parts.state.leaving !== null) await forgetReading(parts);
    await tendLease(parts);
    this.#stops = [
      env.onHint(() => void tendLease(parts)),
      env.channel?.listen((message) => void this.#heardTab(message).catch(() => undefined)),
    ];
    this.#loop = startLoop(env, {
      round: (asked) => this.#sync(asked),
      pacing: () => ({
        pace: parts.state.saver ? "saver" : "normal",
        bell: this.#bell.hangs(),
        chance: env.random(1)[0] ?? 0,
        seen: env.visible(),
        waiting: parts.book.counts().waiting > 0,
      }),
      mayRun: () => this.#leader.leads(),
      askedAt: () => parts.state.askedAt,
    });
    logbook.database.whenTaken(() => this.#again());
    if (logbook.newer) this.#standAside();
    this.#parts.tell({ kind: "hello" });
    void this.#measureAlone();
  }

  /** What was taken may not open at once: the system is still at it. */
  #again(): void {
    void this.#taken().catch(() => this.#parts.env.after(REOPEN_MS, () => this.#again()));
  }

  /** Another tab upgraded the stores, or the system wiped them: whatever it was is seen and said at once. */
  async #taken(): Promise<void> {
    await loadOutbox(this.#parts);
    if (this.#parts.logbook.newer) this.#standAside();
    this.#changed();
  }

  /** A page that may not write leaves the syncing to one that may. */
  #standAside(): void {
    this.#loop?.close();
    this.#leader.close();
    this.#bell.tend();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #sync(asked: boolean) {
    await tendLease(this.#parts);
    const parts = forRound(this.#parts);
    const { state } = parts;
    // A desk that signed in with a password has a session, and no key that would remember it.
    if (state.me === null && parts.shelves.guest && !this.#guestKnown)
      this.#guestKnown = await (await enrolment()).lookForSession(parts);
    const { generation, turn } = state;
    const outcome = await syncRound(parts, this.#round, asked);
    this.#bell.tend();
    if (this.#leader.leads()) this.#beat();
    // Another generation showed itself while reading, or who was here is shut out: what still waits is handed in at once.
    if (turn !== state.turn || (generation !== null && generation !== state.generation)) this.#loop?.kick();
    return outcome;
  }

  #wantsBell(): boolean {
    const { heard, me, signedOut, saver } = this.#parts.state;
    return heard === true && me !== null && !(signedOut || saver) && this.#leader.leads();
  }

  async #heardTab(message: unknown): Promise<void> {
    const leads = this.#leader.leads();
    if (!isTabMessage(message)) return;
    if (message.kind === "hello") return leads ? this.#beat() : undefined;
    if (message.kind === "beat") this.#leader.heard();
    await follow(this.#parts, message, leads);
    if (message.kind === "outbox" && leads && this.#parts.book.counts().waiting > 0) this.#recorded(message.urgent);
  }

  /** What was recorded is handed in at once; a phone that spares power keeps for its next round what can wait. */
  #recorded(urgent = false): void {
    if (urgent || !this.#parts.state.saver) this.#loop?.kick();
  }

  #beat(): void {
    this.#parts.tell({ kind: "beat", server: newsOf(this.#parts.state) });
  }

  /** A tab that does not sync measures its own clock all the same: its epoch is its own. */
  async #measureAlone(): Promise<void> {
    const { state, logbook } = this.#parts;
    const measured = state.clockOffsetMs !== null || logbook.newer;
    if (!(this.#leader.leads() || measured) && (await logbook.current()) !== null) await askNow(this.#parts);
  }

  me = (): Me | null => this.#parts.state.me;
  plan = () => this.#parts.state.plan;
  planDigest = () => this.#parts.state.planDigest;
  directory = () => this.#parts.state.directory;
  entries = (): readonly Entry[] => this.#parts.book.entries();
  photoWaiting = (sha256: string): boolean => this.#parts.state.photosWaiting.has(sha256);

  status = (): SyncStatus => statusOf(this.#parts);

  subscribe = (run: () => void): Cancel => {
    this.#listeners.add(run);
    return () => this.#listeners.delete(run);
  };

  record = async (draft: Draft): Promise<Entry> => {
    const parts = this.#parts;
    if (parts.state.me?.device === null || isShutOut(parts.state.leaving))
      throw new NotEnrolled("this browser reads only");
    const entry = await showOwn(parts, await append(parts, draft));
    // The clock first: the tab that seals takes along what was measured.
    const urgent = AT_ONCE.test(draft.type);
    void this.#measureAlone().then(() => parts.tell({ kind: "outbox", urgent }));
    // The mark first: on a slow phone a request that begins now holds up the frame that shows it.
    if (this.#leader.leads()) parts.env.after(MARK_MS, () => this.#recorded(urgent));
    return entry;
  };

  syncNow = async (): Promise<void> => this.#loop?.now();

  enrol = async (code: string, label: string, name?: string): Promise<Me> => {
    const { enrolHere } = await enrolment();
    const me = await enrolHere(this.#parts, { code, label, ...(name === undefined ? {} : { name }) });
    this.#round.lookedAt = null;
    // Not a mere reason to sync: a server that asked this phone for patience did not know it then.
    void this.#loop?.now();
    return me;
  };

  signOut = async (): Promise<void> => {
    await (await rare()).forgetPerson(this.#parts);
    this.#bell.tend();
    await this.syncNow();
    // What a round was just keeping when it began.
    if (this.me() === null) await forgetReading(this.#parts);
  };

  api = async () => (await desk()).endpoints(this.#parts.env, () => this.#loop?.kick());
  edition = async (sha256: string) => (await photos()).edition(this.#parts, sha256);
  savePhoto = async (taken: Blob) => (await photos()).savePhoto(this.#parts, taken);
  photo = async (sha256: string) => (await photos()).photo(this.#parts, sha256);
  readiness = async () => (await rare()).readiness(this.#parts);
  exportLogbook = async () => (await rare()).exportLogbook(this.#parts);

  setPace = (pace: "normal" | "saver"): void => {
    this.#parts.state.saver = pace === "saver";
    this.#bell.tend();
    if (pace === "normal") this.#loop?.kick();
  };

  close = (): void => {
    this.#loop?.close();
    this.#leader.close();
    for (const stop of this.#stops) stop?.();
    this.#bell.close();
    closeShelves(this.#parts.shelves);
    this.#parts.logbook.close();
  };
}
