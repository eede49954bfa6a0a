import { readAction } from "../../../web/src/core/actions";
import { readAt } from "../../../web/src/core/clock";
import type { Audit, Stored } from "./verdict";
import type { World } from "./world";

const EPOCH_US = 1_795_564_800_000_000;
const SYNCED = 0;
/** A round trip of 4 s leaves 2 s; the rest is drift. */
const RIGHT_TO_US = 2_050_000;
const ENDINGS = new Set(["incident.closed", "incident.cancelled"]);

interface Seen {
  readonly times: Map<string, number>;
  readonly ended: Set<string>;
  readonly last: Map<string, { n: number; time: number }[]>;
}

/** Times, order and flags of the whole journal, entry by entry in the order of arrival. */
export function judgeEntries(world: World, audit: Audit, servers: ReadonlySet<string>): void {
  const seen: Seen = { times: new Map(), ended: new Set(), last: new Map() };
  let received = 0;
  for (const entry of audit.entries) {
    const wrong = (what: string) => world.fail(`entry ${entry.seq} (${entry.ref}) ${what}`);
    if (entry.happenedAt > entry.receivedAt) wrong("happened after its receipt");
    if (entry.receivedAt <= received) wrong("was received no later than the one before");
    received = entry.receivedAt;
    judgeOne(world, entry, seen, { wrong, ofServer: servers.has(entry.ref.split(".")[0] ?? "") });
    seen.times.set(entry.ref, entry.happenedAt);
  }
}

interface About {
  readonly wrong: (what: string) => void;
  readonly ofServer: boolean;
}

function judgeOne(world: World, entry: Stored, seen: Seen, { wrong, ofServer }: About): void {
  const [device, number] = entry.ref.split(".") as [string, string];
  const n = Number(number);
  const action = readAction(entry.text, n);
  const flags = new Set(entry.flags);
  const { oracle } = world;
  // Where a text was withheld at first (a phone that was told to redact hands in none), times and flags are older than it.
  const late = oracle.withheld.has(entry.ref) || oracle.redacted.has(entry.ref);
  if (flags.has("unreadable") && !ofServer) wrong("is flagged unreadable");
  if (flags.has("fork") && !world.phones.some((phone) => phone.wentBack)) wrong("is flagged a fork without a cause");
  if (flags.has("withheld") && !late) wrong("is flagged withheld without a cause");
  if (flags.has("redacted") && !oracle.redacted.has(entry.ref)) wrong("is flagged redacted without a cause");
  if (action === null || late) return;
  inDeviceOrder(seen, device, n, entry.happenedAt, wrong);
  const named = [...new Set([...action.refs, action.incident])].filter((ref) => ref !== null && ref !== entry.ref);
  const before = Math.max(...named.map((ref) => seen.times.get(ref as string) ?? 0));
  if (flags.has("before_ref") !== entry.happenedAt <= before) wrong("stands before what it answers, or is said to");
  if (flags.has("late") !== seen.ended.has(action.incident ?? "")) wrong("is late, or not, against the journal");
  const ending = ENDINGS.has(action.type);
  // Whom a later logbook copies may never have been on it.
  const other = action.actor === null || action.copiedFrom !== null;
  if (flags.has("not_allowed") && !(ending || other || oracle.serverLost))
    wrong("is flagged not allowed without a cause");
  if (ending && action.incident !== null && !flags.has("not_allowed")) seen.ended.add(action.incident);
  const known = oracle.known.get(entry.ref);
  if (entry.quality !== SYNCED || known === undefined || ofServer || action.copiedFrom !== null) return;
  if (world.has("server clock") || readAt(action.at) === null) return;
  const off = Math.abs(entry.happenedAt - (EPOCH_US + known.at * 1000));
  if (off > RIGHT_TO_US) wrong(`is said to be synced and is ${Math.round(off / 1000)} ms wrong`);
}

/** A device's actions keep their order, whatever its clock said. */
function inDeviceOrder(seen: Seen, device: string, n: number, time: number, wrong: (what: string) => void): void {
  const others = seen.last.get(device) ?? [];
  if (others.some((other) => (other.n < n ? other.time > time : other.time < time))) wrong("breaks its device's order");
  others.push({ n, time });
  seen.last.set(device, others);
}
