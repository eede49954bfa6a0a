/** Makes entries of own actions before the journal holds them. */

import { readAction, readPrivate, refOf, statedAt } from "../../core/record/actions";
import { adjustment, clamp, readAt, type Sample } from "../../core/record/clock";
import type { Entry, ItemState } from "../../core/record/entries";
import type { KeptAction } from "../../storage/logbook/outbox";

export interface OutboxContext {
  readonly samples: readonly Sample[];
  /** Pages on the wire just now, as `device/page`. */
  readonly sending: ReadonlySet<string>;
  /** The logbook that another one wrote under the same key, if this phone goes by it. */
  readonly forked: string | null;
  /** Private parts that this person may read, by ref. */
  readonly privates: ReadonlyMap<string, string>;
  /** The time of an entry by its ref, µs; null where this phone does not know it. */
  timeOf: (ref: string) => number | null;
}

export const pageKey = ({ device, page }: { readonly device: string; readonly page: number }): string =>
  `${device}/${page}`;

export function outboxState(
  { action, page }: KeptAction,
  { sending, forked }: Pick<OutboxContext, "sending" | "forked">,
): ItemState {
  if (page?.state === "received") return "received";
  if (action.device === forked || page?.state === "quarantined" || page?.state === "rejected") return "attention";
  return page !== null && sending.has(pageKey(page)) ? "sending" : "phone";
}

/**
 * Entries of all kept actions, by device and number. Their times are this phone's best guess at the server's: the
 * epoch's measurement, after what they answer, not before their predecessor.
 */
export function outboxEntries(kept: readonly KeptAction[], around: OutboxContext): readonly Entry[] {
  const own = new Map<string, number>();
  let previous: { device: string; time: number } | null = null;
  return kept.map((each) => {
    const before = previous?.device === each.action.device ? previous.time : null;
    const entry = outboxEntry(each, around, { previous: before, timeOf: (ref) => own.get(ref) ?? around.timeOf(ref) });
    own.set(entry.ref, entry.happenedAt);
    previous = { device: entry.device, time: entry.happenedAt };
    return entry;
  });
}

/** What an entry's time must not be before. */
interface Before {
  /** The time of the device's action before it, µs. */
  readonly previous: number | null;
  timeOf: (ref: string) => number | null;
}

export function outboxEntry(
  kept: KeptAction,
  around: Omit<OutboxContext, "timeOf">,
  { previous, timeOf }: Before,
): Entry {
  const { device, n, text, epoch } = kept.action;
  const ref = refOf(device, n);
  const action = readAction(text, n);
  const answered = [...(action?.refs ?? []), action?.incident ?? ref].filter((each) => each !== ref).map(timeOf);
  const times = answered.filter((time) => time !== null);
  const wanted =
    action === null ? (previous ?? 0) : (readAt(action.at) ?? 0) * 1000 + adjustment(epoch, around.samples).micros;
  const bounds = { after: times.length === 0 ? null : Math.max(...times), receivedAt: null, previous, following: null };
  return {
    ref,
    device,
    n,
    seq: null,
    action,
    private: readPrivate(around.privates.get(ref) ?? null),
    happenedAt: clamp(wanted, bounds).time,
    statedAt: statedAt(action, text),
    receivedAt: null,
    quality: "local",
    via: null,
    flags: [],
    state: outboxState(kept, around),
    missingOnServer: false,
  };
}

/** True where the screen would show the same: then the old object stays, and folds need not run anew. */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  SHOWN.every((part) => a[part] === b[part]) &&
  a.flags.join() === b.flags.join() &&
  !a.action === !b.action &&
  !a.private === !b.private;

const SHOWN = ["state", "happenedAt", "statedAt", "quality", "missingOnServer"] as const;
