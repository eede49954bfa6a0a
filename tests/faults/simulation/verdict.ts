import type { AnyRecord } from "../../web/support/any-draft";
import type { Told } from "./bridge";
import { judgeEntries } from "./entries";
import type { Known } from "./oracle";
import type { Phone } from "./phone";
import { judgeShown } from "./shown";
import type { World } from "./world";

/** An entry as the server's disk holds it. */
export interface Stored {
  readonly seq: number;
  readonly ref: string;
  readonly text: string | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly quality: number;
  readonly flags: readonly string[];
}

interface Range {
  readonly device: string;
  readonly page: number;
  readonly identity: string;
  readonly first: number;
  readonly count: number;
}

export interface Audit extends Told {
  readonly entries: readonly Stored[];
  readonly pages: readonly Range[];
  readonly quarantine: readonly (Range & { reason: string })[];
  readonly devices: readonly {
    id: string;
    kind: string;
    recorded_n: number | null;
    held_n: number;
    gaps: [number, number][];
    revoked_at: number | null;
  }[];
  /** Hashes of the photos and editions that it has. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

export type Wrong = (what: string) => void;

export const deviceOf = (ref: string) => ref.slice(0, ref.lastIndexOf("."));
export const covers = ({ device, first, count }: Range, ref: string) => {
  const n = Number(ref.slice(ref.lastIndexOf(".") + 1));
  return device === deviceOf(ref) && first <= n && n < first + count;
};

/** Everything has come to rest: what was acknowledged is there once, what was not is still on its phone. */
export async function judge(world: World): Promise<Audit> {
  const audit = await world.server.tell<Audit>({ do: "audit" });
  for (const problem of audit.problems) world.fail(`the journal does not prove: ${problem}`);
  const stored = new Map(audit.entries.map((entry) => [entry.ref, entry]));
  if (stored.size !== audit.entries.length) world.fail("a ref stands twice in the journal");
  for (const known of world.oracle.known.values()) judgeKnown(world, audit, stored, known);
  const servers = new Set(audit.devices.filter(({ kind }) => kind === "server").map(({ id }) => id));
  for (const { ref } of audit.entries) {
    if (!(servers.has(deviceOf(ref)) || world.oracle.known.has(ref))) world.fail(`nobody recorded ${ref}`);
  }
  judgeEntries(world, audit, servers);
  for (const { id, gaps } of audit.devices) judgeGaps(world, audit, id, gaps);
  for (const phone of world.phones) await judgePhone(world, phone, audit);
  return audit;
}

/** Where an action that a phone has held is now. */
function judgeKnown(world: World, audit: Audit, stored: ReadonlyMap<string, Stored>, known: Known): void {
  const { oracle } = world;
  const { ref } = known;
  const found = stored.get(ref);
  if (found !== undefined) {
    if (!isRight(world, found, known)) world.fail(`${ref} stands with another text: ${found.text}`);
    return;
  }
  if (audit.quarantine.some((page) => covers(page, ref)) || oracle.redacted.has(ref)) return;
  const copy = oracle.known.get(oracle.copies.get(ref) ?? "");
  if (copy !== undefined) {
    judgeKnown(world, audit, stored, copy);
    return;
  }
  const promised = known.page !== null && oracle.promised.has(known.page);
  if (known.lost && (!promised || oracle.serverLost)) return;
  world.fail(`${ref} of ${known.phone.name} is ${promised ? "acknowledged and " : ""}nowhere: ${known.text}`);
}

function isRight({ oracle }: World, { text, flags }: Stored, { ref, text: written, lost }: Known): boolean {
  if (text === written) return true;
  // Two texts of one ref: the phone went back in time.
  if (lost || oracle.known.get(ref)?.lost) return true;
  return text === null && oracle.redacted.has(ref) && (flags.includes("redacted") || oracle.serverLost);
}

/** The server shows what is missing before what it has: only a lost storage leaves such a gap. */
function judgeGaps(world: World, audit: Audit, device: string, gaps: readonly [number, number][]): void {
  for (const [from, to] of gaps) {
    for (let n = from; n <= to; n++) {
      const ref = `${device}.${n}`;
      const apart = audit.quarantine.some((page) => covers(page, ref));
      const known = world.oracle.known.get(ref);
      if (!(apart || known?.lost || world.oracle.copies.has(ref) || world.oracle.redacted.has(ref)))
        world.fail(`the server has a gap at ${ref}`);
    }
  }
}

/** What a phone says and shows against what the server has. */
async function judgePhone(world: World, phone: Phone, audit: Audit): Promise<void> {
  const localRecord = phone.tabs.find((tab) => tab.localRecord !== null)?.localRecord;
  const wrong = (what: string) => world.fail(`${phone.name}: ${what}`);
  if (localRecord === null || localRecord === undefined) {
    wrong("has not come up");
    return;
  }
  judgeStatus(world, phone, localRecord, wrong);
  for (const ref of photosNowhere(world, phone, localRecord, audit)) world.fail(`the photo of ${ref} is nowhere`);
  const me = localRecord.me();
  const out = me === null || me.device === null || localRecord.status().signedOut;
  if (out && !phone.mayBeOut) wrong(`is signed out: ${JSON.stringify(me)}`);
  // Shut out, it shows what it read before.
  const shut = audit.devices.some(({ id, revoked_at: since }) => id === me?.device && since !== null);
  if (!(out || shut)) await judgeShown(world, phone, localRecord, audit, wrong);
}

/** The counts on the screen are those of the disk, and nothing needs attention without a cause. */
function judgeStatus(world: World, phone: Phone, localRecord: AnyRecord, wrong: Wrong): void {
  const open = world.oracle.mirror(phone).open();
  const { sending, waiting, attention } = localRecord.status();
  if (sending > 0 || waiting > 0) wrong(`says that ${waiting} wait`);
  if (attention !== open.length) wrong(`says ${attention} need attention, ${open.length} are open`);
  for (const { device, n } of open) {
    if (!(world.oracle.revoked.has(device) || phone.wentBack)) wrong(`${device}.${n} needs attention without a cause`);
  }
}

/** Photos that are neither on the server nor wait on their phone, though their entries are there. */
export const photosNowhere = (world: World, phone: Phone, localRecord: AnyRecord, audit: Audit): readonly string[] => {
  const there = new Set(audit.files);
  return localRecord.entries().flatMap((entry) => {
    const own = world.oracle.known.get(entry.ref);
    if (own?.phone !== phone || own.lost || entry.seq === null) return [];
    const files = entry.action?.files ?? [];
    return files.some(({ sha256 }) => !(there.has(sha256) || localRecord.photoWaiting(sha256))) ? [entry.ref] : [];
  });
};
