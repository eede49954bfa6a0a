import { readAction } from "../../../web/src/core/record/actions";
import type { Action } from "../../../web/src/core/record/entries";
import type { Audit, Stored } from "./verdict";
import type { World } from "./world";

const EPOCH_US = 1_795_564_800_000_000;
const SYNCED = 0;
/** A round trip of 4 s leaves 2 s; the rest is drift. */
const RIGHT_TO_US = 2_050_000;
const ENDINGS = new Set(["incident.closed", "incident.cancelled"]);
/** What goes on after the end, and is never late. */
const RUNS_ON = /^(?:step|report|contact|promise|notice|matter|entry)\./u;

interface Seen {
  readonly times: Map<string, number>;
  readonly ended: Set<string>;
  /** Ended by an action whose text came later, or went: whether what follows is late depends on when. */
  readonly unsure: Set<string>;
  readonly last: Map<string, { n: number; time: number }[]>;
}

/** Times, order and flags of the whole journal, entry by entry in the order of arrival. */
export function judgeEntries(world: World, audit: Audit, servers: ReadonlySet<string>): void {
  const seen: Seen = { times: new Map(), ended: new Set(), unsure: new Set(), last: new Map() };
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

type Wrong = (what: string) => void;

interface About {
  readonly wrong: Wrong;
  readonly ofServer: boolean;
}

function judgeOne(world: World, entry: Stored, seen: Seen, { wrong, ofServer }: About): void {
  const [device, number] = entry.ref.split(".") as [string, string];
  const n = Number(number);
  const { oracle } = world;
  // Where a text was withheld at first (a phone that was told to redact hands in none), times and flags are older than it.
  const late = oracle.withheld.has(entry.ref) || oracle.redacted.has(entry.ref);
  judgeFlags(world, entry, wrong, { late, ofServer });
  const action = readAction(entry.text, n);
  if (action === null || late) {
    const written = readAction(oracle.known.get(entry.ref)?.text ?? null, n);
    if (written !== null && ENDINGS.has(written.type)) seen.unsure.add(written.incident ?? "");
    return;
  }
  inDeviceOrder(seen, device, n, entry.happenedAt, wrong);
  judgeAgainst(seen, entry, action, wrong);
  const ending = ENDINGS.has(action.type);
  // Whom a later logbook copies may never have been on it; whom a server forgot it does not know.
  const excused = ending || action.actor === null || action.copiedFrom !== null || oracle.serverLost;
  if (entry.flags.includes("not_allowed") && !excused) wrong("is flagged not allowed without a cause");
  if (!ofServer && action.copiedFrom === null) judgeTime(world, entry, wrong);
}

/** Nothing is flagged without a cause. */
function judgeFlags(
  world: World,
  { ref, flags }: Stored,
  wrong: Wrong,
  is: { late: boolean; ofServer: boolean },
): void {
  const causes: readonly [string, boolean][] = [
    ["unreadable", is.ofServer],
    ["fork", world.phones.some((phone) => phone.wentBack)],
    ["withheld", is.late],
    ["redacted", world.oracle.redacted.has(ref)],
  ];
  for (const [flag, cause] of causes) if (flags.includes(flag) && !cause) wrong(`is flagged ${flag} without a cause`);
}

/** After what it answers, and late where its incident had ended: or flagged so. */
function judgeAgainst(seen: Seen, { ref, happenedAt, flags }: Stored, action: Action, wrong: Wrong): void {
  const named = [...new Set([...action.refs, action.incident])].filter((each) => each !== null && each !== ref);
  const before = Math.max(...named.map((each) => seen.times.get(each as string) ?? 0));
  if (flags.includes("before_ref") !== happenedAt <= before) wrong("stands before what it answers, or is said to");
  const { ended, unsure } = seen;
  const incident = action.incident ?? "";
  if (!unsure.has(incident) && flags.includes("late") !== (ended.has(incident) && !RUNS_ON.test(action.type)))
    wrong("is late, or not, against the journal");
  if (ENDINGS.has(action.type) && incident !== "" && !flags.includes("not_allowed")) ended.add(incident);
}

/** What is said to be synced is right. */
function judgeTime(world: World, { ref, text, quality, happenedAt }: Stored, wrong: Wrong): void {
  const known = world.oracle.written(ref, text);
  if (quality !== SYNCED || known === undefined || world.has("server clock")) return;
  const off = Math.abs(happenedAt - (EPOCH_US + known.at * 1000));
  if (off > RIGHT_TO_US) wrong(`is said to be synced and is ${Math.round(off / 1000)} ms wrong`);
}

/** A device's actions keep their order, whatever its clock said. */
function inDeviceOrder(seen: Seen, device: string, n: number, time: number, wrong: Wrong): void {
  const others = seen.last.get(device) ?? [];
  if (others.some((other) => (other.n < n ? other.time > time : other.time < time))) wrong("breaks its device's order");
  others.push({ n, time });
  seen.last.set(device, others);
}
