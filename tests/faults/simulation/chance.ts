/** All chance of one run, from its seed: a failing run is the same again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e_37_79_b1 + 0x85_eb_ca_6b) >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A source of its own, so that what one part draws does not move what another does. */
  branch(): Chance {
    return new Chance(Math.floor(this.next() * 2 ** 32));
  }

  /** From `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True `share` of the time. */
  one(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)] as T;
  }

  /** By weight. */
  weighed<T>(of: readonly (readonly [number, T])[]): T {
    let left = this.next() * of.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of of) {
      left -= weight;
      if (left < 0) return value;
    }
    return (of.at(-1) as readonly [number, T])[1];
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    // As browsers do.
    if (count > 65_536) throw new RangeError("too much at once");
    // Large reserves need not be random, only there.
    if (count > 1024) return new Uint8Array(count).fill(this.int(0, 255));
    return Uint8Array.from({ length: count }, () => this.int(0, 255));
  }
}
