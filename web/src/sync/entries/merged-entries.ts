/** Holds the entries that screens show: journal, lost entries and outbox as one list in display order. */

import { refOf } from "../../core/record/actions";
import { type Entry, inDisplayOrder } from "../../core/record/entries";
import { merge, withEntries } from "../../core/record/journal";
import type { StoredAction } from "../../storage/logbook/logbook-rows";
import type { KeptAction } from "../../storage/logbook/outbox";
import { type OutboxContext, outboxEntries, outboxEntry, sameEntry } from "./outbox-entries";

export interface Counts {
  readonly waiting: number;
  readonly sending: number;
  readonly attention: number;
}

export class MergedEntries {
  #journal: readonly Entry[] = [];
  /** Null until somebody asks: a phone that only reads never does. */
  #byRef: Map<string, Entry> | null = null;
  #lost: readonly Entry[] = [];
  #outbox: readonly Entry[] = [];
  #around: Omit<OutboxContext, "timeOf"> = NOTHING_AROUND;
  #merged: readonly Entry[] | null = null;
  /** The number of the journal's replica in memory and its last seq: where another tab's news begins. */
  replica = 0;
  lastSeq = 0;
  /** The newest time at which the server received anything that is here, µs. */
  lastReceivedAt = 0;

  entries(): readonly Entry[] {
    this.#merged ??= this.#merge();
    return this.#merged;
  }

  #merge(): readonly Entry[] {
    const own = this.#outbox.filter(({ ref }) => this.entry(ref) === null);
    // What the server lost but this phone still holds itself is its own again, waiting to be handed in.
    const held = new Set(own.map(({ ref }) => ref));
    const lost = this.#lost.filter(({ ref }) => !held.has(ref) && this.entry(ref) === null);
    return merge(merge(this.#journal, own), lost);
  }

  #refs(): Map<string, Entry> {
    if (this.#byRef === null) {
      this.#byRef = new Map();
      for (const entry of this.#journal) this.#byRef.set(entry.ref, entry);
    }
    return this.#byRef;
  }

  entry(ref: string): Entry | null {
    return this.#refs().get(ref) ?? null;
  }

  /** An own action, in the journal or before it. */
  own(ref: string): Entry | null {
    return this.entry(ref) ?? this.#outbox.find((entry) => entry.ref === ref) ?? null;
  }

  counts(): Counts {
    const counts = { waiting: 0, sending: 0, attention: 0 };
    for (const { state } of this.#outbox) {
      if (state === "attention") counts.attention++;
      else if (state !== "received") counts.waiting++;
      if (state === "sending") counts.sending++;
    }
    return counts;
  }

  setJournal(replica: number, entries: readonly Entry[], lost: readonly Entry[]): void {
    const known = (entry: Entry) => reuse(this.entry(entry.ref), entry);
    const sorted = (this.#journal.length === 0 ? entries : entries.map(known)).toSorted(inDisplayOrder);
    this.#byRef = null;
    this.#journal = sorted;
    this.#lost = lost.toSorted(inDisplayOrder);
    this.replica = replica;
    this.lastSeq = 0;
    this.lastReceivedAt = 0;
    for (const entry of entries) this.#note(entry);
    this.#merged = null;
  }

  #note({ seq, receivedAt }: Entry): void {
    this.lastSeq = Math.max(this.lastSeq, seq ?? 0);
    this.lastReceivedAt = Math.max(this.lastReceivedAt, receivedAt ?? 0);
  }

  addJournal(entries: readonly Entry[]): void {
    // What arrived after all that is here is new: no ref need be looked for.
    const known = entries.every(({ seq }) => (seq ?? 0) > this.lastSeq) ? new Map() : this.#refs();
    const news = entries.filter(({ ref, seq }) => known.get(ref)?.seq !== seq);
    if (news.length === 0) return;
    this.#journal = withEntries(this.#journal, news, known);
    for (const entry of news) {
      this.#byRef?.set(entry.ref, entry);
      this.#note(entry);
    }
    const back = new Set(news.map(({ ref }) => ref));
    this.#lost = this.#lost.filter(({ ref }) => !back.has(ref));
    this.#merged = null;
  }

  setOutbox(kept: readonly KeptAction[], around: Omit<OutboxContext, "timeOf">): void {
    const before = new Map(this.#outbox.map((entry) => [entry.ref, entry]));
    const lost = new Set(this.#lost.map((entry) => entry.ref));
    const now = outboxEntries(kept, { ...around, timeOf: (ref) => this.entry(ref)?.happenedAt ?? null });
    const outbox = now.map((entry) =>
      reuse(before.get(entry.ref) ?? null, { ...entry, missingOnServer: lost.has(entry.ref) }),
    );
    this.#outbox = outbox.sort(inDisplayOrder);
    this.#around = around;
    this.#merged = null;
  }

  /** Puts the newest own action among the others, as it was just stored: the outbox need not be read again for it. */
  addOwn(action: StoredAction): Entry {
    const before = this.own(refOf(action.device, action.n - 1));
    const timeOf = (ref: string) => this.own(ref)?.happenedAt ?? null;
    const made = { previous: before?.happenedAt ?? null, timeOf };
    const entry = outboxEntry({ action, page: null }, this.#around, made);
    const others = this.#outbox.filter(({ ref }) => ref !== entry.ref);
    this.#outbox = [...others, entry].sort(inDisplayOrder);
    this.#merged = null;
    return entry;
  }
}

const NOTHING_AROUND = { samples: [], sending: new Set<string>(), forked: null, privates: new Map() };

function reuse(held: Entry | null, now: Entry): Entry {
  return held !== null && held.seq === now.seq && sameEntry(held, now) ? held : now;
}
