import type { Answered, Bridge, Told } from "./bridge";
import type { Chance } from "./chance";
import type { Wire } from "./link";
import type { World } from "./world";

/** The one thing that no seed decides: how each signature comes out. */
const SIGNATURES = /("(?:seal|proof)":"[^".]*\.[^".]*\.)[^"]*/gu;
const EPOCH_US = 1_795_564_800_000_000;

/** The server's machine: one request at a time, at a time that the run gives it. */
export class Server {
  readonly #world: World;
  readonly #bridge: Bridge;
  readonly #chance: Chance;
  /** Its clock is wrong by so many ms. */
  wrongBy = 0;
  /** It cannot be reached until then, ms. */
  downUntil = 0;
  /** Requests until it is killed over one; 0: not set. */
  fuse = 0;
  /** App servers on the one database. */
  servers = 1;
  requests = 0;
  head = 0;
  /** Head of the copy of its disk, if there is one. */
  kept: number | null = null;

  constructor(world: World, bridge: Bridge, chance: Chance) {
    this.#world = world;
    this.#bridge = bridge;
    this.#chance = chance;
  }

  /** Server time, µs. */
  now(): number {
    return EPOCH_US + Math.floor((this.#world.schedule.ms + this.wrongBy) * 1000);
  }

  async tell<T extends Told>(what: Readonly<Record<string, unknown>>): Promise<T> {
    const answer = await this.#bridge.ask<T>({ now: this.now(), ...what });
    this.#heard(answer.head);
    return answer;
  }

  async answer(wire: Wire, from: string): Promise<Answered> {
    if (this.#world.schedule.ms < this.downUntil) return DEAD;
    this.requests++;
    const dies = this.fuse === 1 ? this.#chance.int(1, 3) : 0;
    if (this.fuse > 0) this.fuse--;
    const server = this.#chance.int(0, this.servers - 1);
    const answer = await this.tell<Answered>({ do: "http", server, die: dies, ...wire });
    const died = dies > 0 ? ` and was killed (${dies})` : "";
    this.#world.note(`the server answered ${from}: ${wire.method} ${wire.path} ${answer.status}${died}`);
    this.#world.trace(wire.body?.replace(SIGNATURES, "$1"), answer.body);
    this.#judge(wire, answer);
    return answer;
  }

  #judge(wire: Wire, answer: Answered): void {
    for (const problem of answer.problems) this.#world.fail(problem);
    if (answer.status >= 500) this.#world.fail(`${answer.status} to ${wire.method} ${wire.path}: ${answer.body}`);
    if (answer.status === 200) this.#world.oracle.answered(wire, answer);
  }

  /** The bell: phones that listen may hear of it. */
  #heard(head: number | undefined): void {
    if (head === undefined || head <= this.head) {
      this.head = head ?? this.head;
      return;
    }
    this.head = head;
    for (const phone of this.#world.phones) {
      for (const tab of phone.tabs) {
        if (this.#chance.one(0.8)) this.#world.schedule.in(this.#chance.int(5, 200), () => tab.ring(head));
      }
    }
  }
}

const DEAD: Answered = { status: 0, headers: {}, body: "", problems: [], head: 0 };
