/**
 * Opens the record on this device: stores, entries in memory, rounds and tabs as the one object that screens hold.
 * long-file: the one object, wired in one place; what it does lies in the files around it.
 */

import { AT_ONCE } from "../core/catalogue/at-once";
import type { ActionDraft } from "../core/record/drafts";
import type { Entry } from "../core/record/entries";
import { NotEnrolledError } from "../storage/logbook/append-action";
import { type BellListener, listenToBell } from "./connection/bell";
import { askServerTime } from "./connection/server-clock";
import type { SyncContext } from "./context";
import { loadJournal, loadOutbox } from "./entries/load-entries";
import { closeStores, openContext } from "./entries/open-stores";
import { recordAction } from "./entries/record-action";
import { showOwn } from "./entries/show-recorded";
import type { Cancel, Environment } from "./environment";
import { loadDeskApi, loadEnrolment, loadOccasionalSteps, loadPhotos } from "./load-code";
import type { LocalRecord, Me, SyncStatus } from "./local-record";
import { type Loop, startLoop } from "./loop";
import { forRound, syncRound } from "./round";
import { forgetReading, isShutOut } from "./session/forget-reader";
import { checkLease } from "./session/lease-watch";
import { readPerson } from "./session/read-person";
import { statusOf } from "./status";
import { followTab } from "./tabs/follow-tabs";
import { type Leader, standForLeader } from "./tabs/leader";
import { isTabMessage } from "./tabs/tab-message";

/** Opens what this phone holds and begins to sync. Rejects with `StorageBlocked` or `StorageFailed`. */
export async function openLocalRecord(env: Environment): Promise<LocalRecord> {
  const localRecord = new OpenRecord(await openContext(env));
  await localRecord.begin();
  return localRecord;
}

const REOPEN_MS = 500;
/** What was recorded is shown within this time, also on a slow phone. */
const MARK_MS = 100;

class OpenRecord implements LocalRecord {
  readonly #context: SyncContext;
  readonly #listeners = new Set<() => void>();
  readonly #leader: Leader;
  #loop: Loop | null = null;
  #guestKnown = false;
  readonly #bell: BellListener;
  #stops: readonly (Cancel | undefined)[] = [];

  constructor(context: SyncContext) {
    this.#context = context;
    const { env } = context;
    context.changed = () => this.#changed();
    this.#bell = listenToBell(
      env,
      () => this.#wantsBell(),
      (seq) => {
        if (seq > context.merged.lastSeq) this.#loop?.kick();
      },
      () => this.#loop?.bellEnded(),
    );
    this.#leader = standForLeader(env, {
      lead: () => this.#loop?.kick(),
      beat: () => this.#beat(),
    });
  }

  async begin(): Promise<void> {
    const context = this.#context;
    const { env, logbook } = context;
    // All at once: a start waits for the slowest of the stores, not for each in turn.
    await loadOutbox(context, loadJournal(context, readPerson(context)));
    if (context.session.leaving !== null) await forgetReading(context);
    await checkLease(context);
    this.#stops = [
      env.onHint(() => void checkLease(context)),
      env.channel?.listen((message) => void this.#heardTab(message).catch(() => undefined)),
    ];
    this.#loop = startLoop(env, {
      round: (asked) => this.#sync(asked),
      pacing: () => ({
        saver: context.pace.saver,
        bell: this.#bell.isOpen(),
        chance: env.random(1)[0] ?? 0,
        seen: env.visible(),
        waiting: context.merged.counts().waiting > 0,
      }),
      mayRun: () => this.#leader.leads(),
      askedAt: () => context.pace.askedAt,
    });
    logbook.database.whenTaken(() => this.#again());
    if (logbook.newer) this.#standAside();
    context.tell({ kind: "hello" });
    void this.#measureAlone();
  }

  /** What was taken may not open at once: the system is still at it. */
  #again(): void {
    void this.#taken().catch(() => this.#context.env.after(REOPEN_MS, () => this.#again()));
  }

  /** Another tab upgraded the stores, or the system wiped them: whatever it was is seen and said at once. */
  async #taken(): Promise<void> {
    await loadOutbox(this.#context);
    if (this.#context.logbook.newer) this.#standAside();
    this.#changed();
  }

  /** A page that may not write leaves the syncing to one that may. */
  #standAside(): void {
    this.#loop?.close();
    this.#leader.close();
    this.#bell.update();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #sync(asked: boolean) {
    await checkLease(this.#context);
    const context = forRound(this.#context);
    const { session, outbox } = context;
    // A desk that signed in with a password has a session, and no key that would remember it.
    if (session.me === null && context.stores.guest && !this.#guestKnown)
      this.#guestKnown = await (await loadEnrolment()).lookForSession(context);
    const { generation } = outbox;
    const { turn } = session;
    const outcome = await syncRound(context, asked);
    this.#bell.update();
    if (this.#leader.leads()) this.#beat();
    // Another generation showed itself while reading, or who was here is shut out: what still waits is handed in at once.
    if (turn !== session.turn || (generation !== null && generation !== outbox.generation)) this.#loop?.kick();
    return outcome;
  }

  #wantsBell(): boolean {
    const { server, session, pace } = this.#context;
    return server.heard === true && session.me !== null && !(server.signedOut || pace.saver) && this.#leader.leads();
  }

  async #heardTab(message: unknown): Promise<void> {
    const leads = this.#leader.leads();
    if (!isTabMessage(message)) return;
    if (message.kind === "hello") return leads ? this.#beat() : undefined;
    if (message.kind === "beat") this.#leader.heard();
    await followTab(this.#context, message, leads);
    if (message.kind === "outbox" && leads && this.#context.merged.counts().waiting > 0) this.#recorded(message.urgent);
  }

  /** What was recorded is handed in at once; a phone that spares power keeps for its next round what can wait. */
  #recorded(urgent = false): void {
    if (urgent || !this.#context.pace.saver) this.#loop?.kick();
  }

  #beat(): void {
    this.#context.tell({ kind: "beat", server: this.#context.server });
  }

  /** A tab that does not sync measures its own clock all the same: its epoch is its own. */
  async #measureAlone(): Promise<void> {
    const { clock, logbook } = this.#context;
    const measured = clock.offsetMs !== null || logbook.newer;
    if (!(this.#leader.leads() || measured) && (await logbook.current()) !== null) await askServerTime(this.#context);
  }

  me = (): Me | null => this.#context.session.me;
  plan = () => this.#context.plan.edition;
  planDigest = () => this.#context.plan.digest;
  directory = () => this.#context.directory.known;
  entries = (): readonly Entry[] => this.#context.merged.entries();
  photoWaiting = (sha256: string): boolean => this.#context.photos.waiting.has(sha256);

  vault = () => this.#context.stores.vault;
  status = (): SyncStatus => statusOf(this.#context);

  subscribe = (run: () => void): Cancel => {
    this.#listeners.add(run);
    return () => this.#listeners.delete(run);
  };

  record = async (draft: ActionDraft): Promise<Entry> => {
    const context = this.#context;
    if (context.session.me?.device === null || isShutOut(context.session.leaving))
      throw new NotEnrolledError("this browser reads only");
    const stored = await recordAction(context, draft);
    const entry = await showOwn(context, stored);
    // The clock first: the tab that seals takes along what was measured.
    const urgent = AT_ONCE.test(draft.type);
    void this.#measureAlone().then(() => context.tell({ kind: "outbox", urgent }));
    // The mark first: on a slow phone a request that begins now holds up the frame that shows it.
    context.env.after(MARK_MS, () => {
      void context.env.secondCopy?.add(stored).catch(() => undefined);
      if (this.#leader.leads()) this.#recorded(urgent);
    });
    return entry;
  };

  syncNow = async (): Promise<void> => this.#loop?.now();

  enrol = async (code: string, label: string, name?: string): Promise<Me> => {
    const { enrolDevice } = await loadEnrolment();
    const me = await enrolDevice(this.#context, { code, label, name });
    this.#context.pace.lookedAt = null;
    // Not a mere reason to sync: a server that asked this phone for patience did not know it then.
    void this.#loop?.now();
    return me;
  };

  signOut = async (): Promise<void> => {
    await (await loadOccasionalSteps()).forgetPerson(this.#context);
    this.#bell.update();
    await this.syncNow();
    // What a round was just keeping when it began.
    if (this.me() === null) await forgetReading(this.#context);
  };

  api = async () => (await loadDeskApi()).deskApi(this.#context.env, () => this.#loop?.kick());
  edition = async (sha256: string) => (await loadPhotos()).findEdition(this.#context, sha256);
  savePhoto = async (taken: Blob) => (await loadPhotos()).savePhoto(this.#context, taken);
  photo = async (sha256: string) => (await loadPhotos()).findPhoto(this.#context, sha256);
  readiness = async () => (await loadOccasionalSteps()).readReadiness(this.#context);
  exportLogbook = async () => (await loadOccasionalSteps()).exportLogbook(this.#context);

  setPace = (pace: "normal" | "saver"): void => {
    this.#context.pace.saver = pace === "saver";
    this.#bell.update();
    if (pace === "normal") this.#loop?.kick();
  };

  close = (): void => {
    this.#loop?.close();
    this.#leader.close();
    for (const stop of this.#stops) stop?.();
    this.#bell.close();
    closeStores(this.#context.stores);
    this.#context.logbook.close();
  };
}
