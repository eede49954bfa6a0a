import { createHash } from "node:crypto";
import { env, stderr } from "node:process";
import type { Bridge, Told } from "./bridge";
import { Chance } from "./chance";
import { Oracle } from "./oracle";
import { Phone } from "./phone";
import { type Fault, type Plan, planOf } from "./plan";
import { Schedule } from "./schedule";
import { Server } from "./server";

/** How many of the last events a failure shows. */
const SHOWN = Number(env["SHOWN"] ?? 120);
/** Every event, and every body, as it comes: what two plays of one seed differ in. */
const TOLD = env["TRACE"] !== undefined;

/** One run: phones and a server, and everything that comes between them. */
export class World {
  readonly seed: number;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly oracle: Oracle;
  readonly server: Server;
  readonly phones: Phone[] = [];
  readonly failures: string[] = [];
  readonly #lines: string[] = [];
  readonly #hash = createHash("sha256");

  constructor(seed: number, bridge: Bridge) {
    this.seed = seed;
    this.chance = new Chance(seed);
    this.plan = planOf(this.chance.branch());
    this.schedule = new Schedule(this.chance.branch());
    this.oracle = new Oracle(this);
    this.server = new Server(this, bridge, this.chance.branch());
  }

  has(fault: Fault): boolean {
    return this.plan.faults.has(fault);
  }

  async begin(): Promise<void> {
    await this.server.tell<Told>({ do: "begin", seed: this.seed, whole: this.plan.whole });
    if (this.has("servers")) this.server.servers = 2;
    for (let count = 0; count < this.plan.phones; count++) {
      const phone = new Phone(this, `phone ${"abcd"[count]}`);
      this.phones.push(phone);
      phone.start();
    }
  }

  /** An event, for people and for the trace's hash. */
  note(line: string): void {
    const told = `${this.schedule.ms.toFixed(3).padStart(12)} ${line}`;
    this.#lines.push(told);
    if (this.#lines.length > 2 * SHOWN) this.#lines.splice(0, SHOWN);
    this.#hash.update(told);
    if (TOLD) stderr.write(`${told}\n`);
  }

  /** Bodies go into the hash alone. */
  trace(...texts: readonly (string | undefined)[]): void {
    for (const text of texts) this.#hash.update(text ?? "");
    if (TOLD) stderr.write(`${texts.join("\n")}\n`);
  }

  fail(problem: string): void {
    if (this.failures.length === 0) this.failures.push(...this.#lines.slice(-SHOWN), "");
    this.failures.push(problem);
    this.note(`WRONG: ${problem}`);
  }

  /** The whole run in one word. */
  digest(): string {
    return this.#hash.digest("base64url");
  }
}
