/** How long this phone has held an entry while it ran, by a clock that nobody sets: it goes on counting after a restart. */

import { storeLocally } from "../device/local-storage";

const KEY = "stormlamp:held";
/** Of as many as any list has steps. */
const MOST = 100;
const KEEP_EACH_MS = 1000;

/** How long this phone had run when it was last noted, and by ref from when on it held what; all in ms. */
interface Kept {
  readonly ran: number;
  readonly since: readonly (readonly [ref: string, ran: number])[];
}

/** What cannot be read was not kept: every wait begins anew. */
function kept(): Kept {
  try {
    const { ran, since } = new Object(JSON.parse(localStorage.getItem(KEY) ?? "{}")) as Partial<Kept>;
    if (typeof ran === "number" && Array.isArray(since)) return { ran, since: since.filter(isSince) };
  } catch {
    // As if nothing were there.
  }
  return { ran: 0, since: [] };
}

const isSince = (each: unknown): each is Kept["since"][number] =>
  Array.isArray(each) && typeof each[0] === "string" && typeof each[1] === "number";

const before = kept();
const startedAt = performance.now();
const since = new Map(before.since);
let keptAt = Number.NEGATIVE_INFINITY;

const ranNow = (): number => before.ran + performance.now() - startedAt;

/** Ms, at the least; from now on where it was not asked before. */
export function heldFor(ref: string): number {
  const ran = ranNow();
  const from = since.get(ref);
  if (from === undefined) {
    since.set(ref, ran);
    keptAt = Number.NEGATIVE_INFINITY;
  }
  if (ran - keptAt >= KEEP_EACH_MS) keep(ran);
  return Math.max(0, ran - (from ?? ran));
}

function keep(ran: number): void {
  keptAt = ran;
  const note: Kept = { ran, since: [...since].slice(-MOST) };
  try {
    storeLocally(KEY, JSON.stringify(note));
  } catch {
    // A full store: after a restart the wait begins anew.
  }
}
