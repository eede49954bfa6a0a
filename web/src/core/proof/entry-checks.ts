/** Checks a record's entries against the pages that sealed them and against the journal's leaves. */

import { groupedBy } from "../grouping";
import { splitRef } from "../record/actions";
import { textDigest } from "../record/bytes";
import { leaf } from "../record/journal";
import { readObject } from "../record/json";
import { same } from "./der";
import type { Finding, FindingCode, ProofPorts } from "./findings";
import type { HandedRecord, RecordEntry } from "./record-file";
import type { SealedPage } from "./seals";

/** Bytes of a leaf. */
export const LEAF = 32;

/** What is wrong with the entries, in their order. */
export async function checkEntries(
  record: HandedRecord,
  pages: readonly SealedPage[],
  ports: ProofPorts,
): Promise<readonly Finding[]> {
  const byDevice = groupedBy(pages, ({ device }) => device);
  const findings: Finding[] = outOfOrder(record.entries);
  for (const entry of record.entries) {
    const code = await fault(entry, record, sealedDigests(entry, byDevice), ports);
    if (code !== null) findings.push({ code, at: entry.ref });
  }
  return findings;
}

function outOfOrder(entries: readonly RecordEntry[]): Finding[] {
  const seen = new Set<string>();
  let before = 0;
  const findings: Finding[] = [];
  for (const { seq, ref } of entries) {
    if (seq <= before || seen.has(ref)) findings.push({ code: "entry_order", at: ref });
    before = seq;
    seen.add(ref);
  }
  return findings;
}

/** What the pages say that this entry's text hashes to: one, or one each where a device was copied. */
function sealedDigests(entry: RecordEntry, byDevice: ReadonlyMap<string, readonly SealedPage[]>): readonly string[] {
  const { device, n } = splitRef(entry.ref);
  return (byDevice.get(device) ?? []).flatMap(({ first, digests }) => digests[n - first] ?? []);
}

async function fault(
  entry: RecordEntry,
  { leaves, incidents }: HandedRecord,
  sealed: readonly string[],
  ports: ProofPorts,
): Promise<FindingCode | null> {
  if (sealed.length === 0) return "entry_page";
  const own = entry.action === null ? null : await textDigest(entry.action, ports.digest);
  if (own !== null && !sealed.includes(own)) return "entry_text";
  if (entry.action !== null && !isOf(incidents, entry.action)) return "entry_case";
  if (!(await privateFits(entry, ports))) return "entry_private";
  const held = leaves.slice((entry.seq - 1) * LEAF, entry.seq * LEAF);
  for (const digest of own === null ? sealed : [own]) {
    if (same(await leaf(entry.ref, digest, entry, ports.digest), held)) return null;
  }
  return "entry_times";
}

function isOf(incidents: readonly string[], action: string): boolean {
  const incident = readObject(action)?.["incident"];
  return typeof incident === "string" && incidents.includes(incident);
}

async function privateFits({ action, private: part }: RecordEntry, ports: ProofPorts): Promise<boolean> {
  if (part === null) return true;
  const told = action === null ? undefined : readObject(action)?.["private"];
  return told === (await textDigest(part, ports.digest));
}
