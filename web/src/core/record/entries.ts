/** An entry: an action as it stands in the journal, or as it waits on this phone. */

/**
 * How `happenedAt` was found. `synced`: measured clock, right to 2 s. `estimated`: another epoch's measurement.
 * `clamped`: moved to keep cause before effect. `stated`: written on paper. `local`: known to this phone only, so far.
 */
export type Quality = "synced" | "estimated" | "clamped" | "stated" | "local";

/** Where an item is on its way: on this phone, being sent, durably on the server, or in need of a person. */
export type ItemState = "phone" | "sending" | "received" | "attention";

/** A file named by an action. `sha256` is base64url without padding, `size` in bytes, `type` a media type. */
export interface FileRef {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** An action as read from its text. Fields that were missing or of a wrong type are null, "" or []. */
export interface Action {
  /** The device's counter, from 1. */
  readonly n: number;
  /** Dotted, past tense: `incident.opened`. */
  readonly type: string;
  /** The phone's own wall clock: RFC 3339 with milliseconds and zone. */
  readonly at: string;
  readonly epoch: number;
  /** Person id. */
  readonly actor: string | null;
  /** Ref of the incident's first action; null for readiness work. */
  readonly incident: string | null;
  readonly drill: boolean;
  readonly refs: readonly string[];
  readonly files: readonly FileRef[];
  readonly body: Readonly<Record<string, unknown>>;
  /** Digest of the private part. */
  readonly private: string | null;
  /** The ref this action repeats, after its device was given up. */
  readonly copiedFrom: string | null;
}

/** All times are integer microseconds since 1970, on the server's clock. */
export interface Entry {
  /** `<device>.<n>`: identity. */
  readonly ref: string;
  readonly device: string;
  readonly n: number;
  /** Arrival order; null while the journal does not hold it. */
  readonly seq: number | null;
  /** Null where the text is withheld, redacted, unreadable or not for this reader. */
  readonly action: Action | null;
  /** The private part without its salt; null where there is none or this reader may not see it. */
  readonly private: Readonly<Record<string, unknown>> | null;
  readonly happenedAt: number;
  /** What a person said it was (`body.stated_at`), never after receipt. */
  readonly statedAt: number | null;
  readonly receivedAt: number | null;
  readonly quality: Quality;
  /** Device that carried the page, if it was not this one's own. */
  readonly via: string | null;
  readonly flags: readonly string[];
  readonly state: ItemState;
  /** True after the server lost it (an older backup came back) and until it has it again. */
  readonly missingOnServer: boolean;
  /** When the server had a copy of it, where that was before it had this. */
  readonly copyAt?: number;
  /** What made it say what it says now, where that is not what was recorded. */
  readonly corrections?: readonly Entry[];
}

/** The time people read, µs: what was stated on paper, else what was measured. */
export const displayTime = (entry: Entry): number => entry.statedAt ?? entry.happenedAt;

/** Display order: time people read, then device, then its counter. A total order, the same on every device. */
export function inDisplayOrder(a: Entry, b: Entry): number {
  const times = displayTime(a) - displayTime(b);
  if (times !== 0) return times;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.n - b.n;
}

/** Whether who made it can have known the other: it was said there before, or the server had it before it had this. */
export const couldKnow = (entry: Entry, other: Entry): boolean => heardBefore(entry, other.ref) >= heardAt(other);

/** Until when, µs, the server must have had what is named here, for its maker to have known it. */
export function heardBefore(entry: Entry, ref: string): number {
  const dot = ref.lastIndexOf(".");
  if (ref.slice(0, dot) !== entry.device) return heardAt(entry);
  return Number(ref.slice(dot + 1)) < entry.n ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** When the server had it or a copy of it, µs: it never gives one time to two. */
export const heardAt = ({ copyAt, receivedAt }: Entry): number => copyAt ?? receivedAt ?? Number.POSITIVE_INFINITY;

/** Which of two happened later; of equals, which is shown later. */
export function isAfter(a: Entry, b: Entry): boolean {
  return a.happenedAt === b.happenedAt ? inDisplayOrder(a, b) > 0 : a.happenedAt > b.happenedAt;
}

/** An action with other parts. Field by field: one of the journal reads its text when asked, which no spread does. */
export function changedAction(action: Action, parts: Partial<Action>): Action {
  const { n, type, at, epoch, actor, incident, drill, refs, files, body, private: digest, copiedFrom } = action;
  return { n, type, at, epoch, actor, incident, drill, refs, files, body, private: digest, copiedFrom, ...parts };
}

/** Whether this is an entry's ref: neither plan nor directory has such an id. */
export const isRef = (id: string): boolean => id.includes(".");
