import type { Schema } from "../../../web/src/storage/database";
import type { Chance } from "./chance";
import { type Change, Disk } from "./disk";
import { seededCrypto } from "./keys";
import { Link } from "./link";
import { SharedLocks } from "./locks";
import { Tab } from "./tab";
import type { World } from "./world";

const EPOCH = Date.UTC(2026, 10, 25);
const YEAR_MS = 365 * 86_400_000;

/** One browser on one phone: its disk, its clock, its line, its tabs. */
export class Phone {
  readonly world: World;
  readonly name: string;
  readonly chance: Chance;
  readonly disk: Disk;
  readonly link: Link;
  readonly locks = new SharedLocks();
  readonly subtle: SubtleCrypto;
  /** Longest time that a step of a transaction takes; 0: none. */
  readonly diskMs: number;
  tabs: Tab[] = [];
  asleep = false;
  /** An old backup was put back: its logbook may be forked. */
  wentBack = false;
  /** Signed out, or shut out: it need not show the journal. */
  mayBeOut = false;
  /** Where its disk stood once. */
  backup: ReadonlyMap<string, number> | null = null;
  /** Its oscillator runs fast or slow by this share. */
  readonly #drift: number;
  #wallAt0: number;
  #slept = 0;
  #sleepsSince = 0;
  #started = 0;
  readonly #ears = new Map<Tab, (message: unknown) => void>();

  constructor(world: World, name: string) {
    this.world = world;
    this.name = name;
    this.chance = world.chance.branch();
    this.disk = new Disk(
      () => world.schedule.ms,
      (schema: Schema, changes: readonly Change[]) => world.oracle.committed(this, schema, changes),
    );
    this.link = new Link(this, this.chance.branch());
    this.subtle = seededCrypto(this.chance.branch());
    this.diskMs = this.chance.pick([0, 0, 3, 20]);
    this.#drift = world.has("clocks") ? (this.chance.next() - 0.5) * 4e-4 : 0;
    this.#wallAt0 = EPOCH + (world.has("clocks") ? (this.chance.next() - 0.5) * 20 * YEAR_MS : 0);
  }

  /** Ms of its oscillator since the run began. */
  #run(): number {
    return this.world.schedule.ms * (1 + this.#drift);
  }

  wall(): number {
    return this.#wallAt0 + this.#run();
  }

  monotonic(): number {
    return (this.asleep ? this.#sleepsSince : this.#run()) - this.#slept;
  }

  /** Somebody, or something, sets the wall clock. */
  jump(ms: number): void {
    this.#wallAt0 += ms;
  }

  /** The system stops everything, the monotonic clock too. */
  sleep(): void {
    if (this.asleep) return;
    this.#sleepsSince = this.#run();
    this.asleep = true;
  }

  wake(): void {
    if (!this.asleep) return;
    this.#slept += this.#run() - this.#sleepsSince;
    this.asleep = false;
    for (const tab of [...this.tabs]) tab.goOn();
  }

  /** Awake, with all its tabs, and nothing hangs over it. */
  thaw(): void {
    this.wake();
    for (const tab of [...this.tabs]) {
      tab.frozen = false;
      tab.spare();
      tab.goOn();
    }
  }

  /** A tab that can be used; null while there is none. */
  tab(): Tab | null {
    const usable = this.tabs.filter((tab) => tab.localRecord !== null && !tab.frozen);
    return this.asleep || usable.length === 0 ? null : this.chance.pick(usable);
  }

  start(): Tab {
    this.#started++;
    const tab = new Tab(this, `${this.name}/${this.#started}`);
    this.tabs.push(tab);
    tab.open();
    return tab;
  }

  ended(tab: Tab): void {
    this.tabs = this.tabs.filter((each) => each !== tab);
    this.#ears.delete(tab);
    this.locks.ended(tab);
  }

  killAll(): void {
    for (const tab of [...this.tabs]) tab.kill();
  }

  post(from: Tab, message: unknown): void {
    for (const [tab, hear] of this.#ears) {
      if (tab === from) continue;
      const copy = structuredClone(message);
      this.world.schedule.in(this.chance.int(0, 5), () => tab.enter(() => hear(copy)));
    }
  }

  listen(tab: Tab, hear: (message: unknown) => void): () => void {
    this.#ears.set(tab, hear);
    return () => {
      this.#ears.delete(tab);
    };
  }
}
