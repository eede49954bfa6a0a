import type { Schema } from "../../../web/src/storage/database";
import { LOGBOOK } from "../../../web/src/storage/logbook/logbook";
import type { StoredAction, StoredPage } from "../../../web/src/storage/logbook/logbook-rows";
import type { Answered } from "./bridge";
import type { Change } from "./disk";
import type { Wire } from "./link";
import { Mirror } from "./mirror";
import type { Phone } from "./phone";
import type { World } from "./world";

/** An action that a phone's disk has held. */
export interface Known {
  readonly ref: string;
  readonly text: string;
  readonly phone: Phone;
  /** Ms of the run. */
  readonly at: number;
  /** Identity of the page that it was sealed on. */
  page: string | null;
  /** Its phone lost it: storage wiped, or an old backup put back. */
  lost: boolean;
}

const AFTER = /after=(\d+)/u;
const refOf = ({ device, n }: { device: string; n: number }) => `${device}.${n}`;

/** What is known from outside: what disks held, what the server promised. Cheap invariants are held at each step. */
export class Oracle {
  readonly known = new Map<string, Known>();
  /** Old ref to the ref of its copy in a later logbook. */
  readonly copies = new Map<string, string>();
  /** Identities that an answer of the server said it has. */
  readonly promised = new Set<string>();
  /** Refs that somebody asked to redact; devices that somebody asked to revoke. */
  readonly redacted = new Set<string>();
  readonly revoked = new Set<string>();
  /** Refs that were handed in without their text. */
  readonly withheld = new Set<string>();
  /** The journal lost its end once: what a phone lost too is gone. */
  serverLost = false;
  readonly #mirrors = new Map<Phone, Mirror>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  mirror(phone: Phone): Mirror {
    const found = this.#mirrors.get(phone) ?? new Mirror();
    this.#mirrors.set(phone, found);
    return found;
  }

  /** A phone's storage was taken away, or went back in time. */
  async forget(phone: Phone): Promise<void> {
    const mirror = new Mirror();
    const read = async (table: string) =>
      (await phone.disk.table(LOGBOOK.name, table)).map((value) => ({ do: "put" as const, table, key: "", value }));
    mirror.apply([...(await read("actions")), ...(await read("pages"))]);
    this.#mirrors.set(phone, mirror);
    for (const each of this.known.values()) {
      if (each.phone === phone && !mirror.actions.has(each.ref)) each.lost = true;
    }
  }

  /** A transaction of a phone is on its disk. */
  committed(phone: Phone, schema: Schema, changes: readonly Change[]): void {
    if (schema.name !== LOGBOOK.name) return;
    const mirror = this.mirror(phone);
    const received = new Set([...mirror.pages.values()].filter(({ state }) => state === "received").flatMap(refsOn));
    for (const change of changes) {
      if (change.do !== "put") continue;
      if (change.table === "actions") this.#action(phone, change.value as StoredAction);
      if (change.table === "pages") this.#page(phone, mirror, change.value as StoredPage);
    }
    for (const action of mirror.apply(changes)) {
      const ref = refOf(action);
      if (action.text === null || received.has(ref) || this.copies.has(ref)) continue;
      this.#world.fail(`${phone.name} let go of ${ref}, which no server has`);
    }
  }

  #action(phone: Phone, action: StoredAction): void {
    const ref = refOf(action);
    const { text } = action;
    const before = this.known.get(ref);
    if (text === null) {
      if (!this.redacted.has(ref)) this.#world.fail(`${phone.name} deleted the text of ${ref} unasked`);
      return;
    }
    if (before !== undefined && !before.lost && before.text !== text) this.#world.fail(`${ref} was changed`);
    if (this.written(ref, text) !== undefined) return;
    // A phone that went back in time writes other texts under the same refs.
    const name = before === undefined ? ref : `${ref} again at ${this.#world.schedule.ms}`;
    this.known.set(name, { ref, text, phone, at: this.#world.schedule.ms, page: null, lost: false });
    const { copied_from: from } = JSON.parse(text) as { copied_from?: string };
    if (from !== undefined) this.copies.set(from, ref);
  }

  /** Somebody asks for a text to go: with it may go what says the same, the original and its copies. */
  redact(ref: string): void {
    const found = [...this.known.values()].map((each) => ({ ref: each.ref, ...said(each.text) }));
    const asked = new Set([ref]);
    for (let before = 0; before < asked.size; ) {
      before = asked.size;
      for (const one of found.filter((each) => asked.has(each.ref)))
        for (const other of found) if (isOne(one, other)) asked.add(other.ref);
    }
    for (const each of asked) this.redacted.add(each);
  }

  /** The action of this ref that says just this. */
  written(ref: string, text: string | null): Known | undefined {
    const first = this.known.get(ref);
    if (first === undefined || first.text === text) return first;
    return [...this.known.values()].find((each) => each.ref === ref && each.text === text);
  }

  #page(phone: Phone, mirror: Mirror, page: StoredPage): void {
    const before = mirror.pages.get(`${page.device}/${page.page}`);
    if (page.state === "received" && before?.state !== "received" && !this.promised.has(page.identity))
      this.#world.fail(`${phone.name} took page ${page.page} for received, and nobody said so`);
    if (before !== undefined) {
      if (before.identity !== page.identity) this.#world.fail(`${phone.name} sealed page ${page.page} again`);
      return;
    }
    for (const ref of refsOn(page)) {
      const known = this.known.get(ref);
      if (known === undefined) this.#world.fail(`${phone.name} sealed ${ref}, which it does not hold`);
      else known.page = page.identity;
      const [device, n] = [page.device, Number(ref.split(".")[1])];
      if (mirror.pageOf({ device, n }) !== null) this.#world.fail(`${phone.name} has ${ref} on two pages`);
    }
  }

  /** The server said yes to a request. */
  answered(wire: Wire, answer: Answered): void {
    if (wire.path === "/api/v1/pages") this.#handedIn(answer);
    else if (wire.path.startsWith("/api/v1/entries?")) this.#pulled(wire, answer);
  }

  #handedIn(answer: Answered): void {
    const { results } = JSON.parse(answer.body) as { results: { identity: string | null; status: string }[] };
    for (const { identity, status } of results) {
      if (identity !== null && (status === "accepted" || status === "duplicate")) this.promised.add(identity);
      if (status === "rejected") this.#world.fail(`a page was rejected: ${identity}`);
    }
  }

  /** Seq without gaps: nobody skips what another one committed. */
  #pulled(wire: Wire, answer: Answered): void {
    let last = Number(AFTER.exec(wire.path)?.[1]);
    const { entries } = JSON.parse(answer.body) as { entries: { seq: number }[] };
    for (const { seq } of entries) {
      if (seq !== last + 1) this.#world.fail(`a pull gave ${seq} after ${last}`);
      last = seq;
    }
  }
}

function refsOn({ device, first, count }: StoredPage): string[] {
  return Array.from({ length: count }, (_, place) => `${device}.${first + place}`);
}

interface Said {
  readonly ref: string;
  readonly from: string | undefined;
  readonly words: string;
}

function said(text: string): Omit<Said, "ref"> {
  const { copied_from: from, type, actor, at, drill } = JSON.parse(text) as Record<string, string | undefined>;
  return { from, words: JSON.stringify([type, actor, at, drill ?? false]) };
}

/** One repeats the other, or both the same third. */
const isOne = (a: Said, b: Said): boolean =>
  a.words === b.words && (a.from === b.ref || b.from === a.ref || (a.from !== undefined && a.from === b.from));
