import type { Cancel } from "../../../web/src/sync/environment";
import type { Chance } from "./chance";

interface Event {
  readonly at: number;
  /** Decides between events of one moment. */
  readonly tie: number;
  readonly run: () => void | Promise<void>;
  cancelled: boolean;
}

/** Until everything that was set off has come to rest: all of it is promises, none of it is time. */
const drained = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

/** Virtual time: one event after the other, by their moments; the seed decides between equals. */
export class Schedule {
  /** Ms since the run began. */
  ms = 0;
  events = 0;
  readonly #chance: Chance;
  readonly #heap: Event[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Runs something `ms` from now. */
  in(ms: number, run: Event["run"]): Cancel {
    if (!Number.isFinite(ms)) throw new RangeError(`no moment: ${ms}`);
    const event = { at: this.ms + Math.max(0, ms), tie: this.#chance.next(), run, cancelled: false };
    this.#push(event);
    return () => {
      event.cancelled = true;
    };
  }

  /** Lets time pass. An event that returns a promise is waited for: nothing else happens meanwhile. */
  async pass(ms: number): Promise<void> {
    const end = this.ms + ms;
    await drained();
    while (this.#heap[0] !== undefined && this.#heap[0].at <= Math.max(end, this.ms)) {
      const event = this.#pop();
      if (event.cancelled) continue;
      this.ms = Math.max(this.ms, event.at);
      this.events++;
      await event.run();
      await drained();
    }
    this.ms = Math.max(end, this.ms);
  }

  /** Time in which nothing runs; what was to come meanwhile comes after it. */
  skip(ms: number): void {
    this.ms += ms;
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(event, heap[up] as Event)) break;
      heap[at] = heap[up] as Event;
      at = up;
    }
    heap[at] = event;
  }

  #pop(): Event {
    const heap = this.#heap;
    const [first, last] = [heap[0] as Event, heap.pop() as Event];
    if (heap.length === 0) return first;
    let at = 0;
    while (true) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && before(heap[down + 1] as Event, heap[down] as Event)) down++;
      if (!before(heap[down] as Event, last)) break;
      heap[at] = heap[down] as Event;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}

const before = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie);
