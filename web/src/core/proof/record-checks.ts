/** Checks a handed-out record by nothing but itself: docs/protocol.md says what each check proves. */

import { type Bytes, base64url, textDigest, utf8 } from "../record/bytes";
import { firstHash, nextHash } from "../record/journal";
import { isObject, readObject } from "../record/json";
import { same } from "./der";
import { namedTwice } from "./doubled-names";
import { checkEntries, LEAF } from "./entry-checks";
import type { Finding, ProofPorts } from "./findings";
import { isKeyOf } from "./keys";
import { type HandedRecord, OtherShape, readRecord } from "./record-file";
import { checkSeal, checkSeals } from "./seals";
import { signerOfFile } from "./signed-file";
import { readToken, type Token } from "./token";

/** What a record is, for whoever reads the outcome. */
export interface RecordSummary {
  readonly site: string;
  readonly incidents: readonly string[];
  readonly personal: boolean;
  readonly entries: number;
  /** Entries without their text: redacted, or never handed in. */
  readonly gone: number;
  /** Entries of the whole journal that the checkpoint covers. */
  readonly size: number;
  readonly devices: number;
  /** The server that signed, by the id of its key. */
  readonly server: string | null;
  /** When the server signed the checkpoint, as it wrote it. */
  readonly at: string | null;
  readonly token: Token | null;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** null: there is no record to say anything of. */
  readonly record: RecordSummary | null;
  /** The record came in a PDF, whose pages nothing vouches for. */
  readonly inPages?: true;
  readonly keys: HandedRecord["keys"];
}

const unread = (finding: Finding): Checked => ({ findings: [finding], record: null, keys: new Map() });

/** Check a record. `named` is what findings call the file. */
export async function checkRecord(bytes: Bytes, named: string, ports: ProofPorts): Promise<Checked> {
  const text = ports.text(bytes);
  const value = parsed(text ?? "");
  if (text === null || value === null) return unread({ code: "file_unreadable", at: named });
  try {
    return await checkParts(text, readRecord(value), named, ports);
  } catch (error) {
    if (error instanceof OtherShape)
      return unread(
        error.member === "format" ? { code: "file_unreadable", at: named } : { code: "file_shape", at: error.member },
      );
    throw error;
  }
}

/** Longer than an action's text may be, so read as any JSON; but what stands twice might be read as either. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !namedTwice(text) ? value : null;
  } catch {
    return null;
  }
}

async function checkParts(text: string, record: HandedRecord, named: string, ports: ProofPorts): Promise<Checked> {
  const server = await signerOfFile(text, "stormlamp-record-1", record.keys, ports);
  const { pages, findings } = await checkSeals(record.seals, record, ports);
  const statement = await checkStatement(record, server, ports);
  const token = record.token === null ? null : await readToken(record.token, ports);
  return {
    findings: [
      ...(server === null ? [{ code: "file_signature", at: named } as const] : []),
      ...(await otherKeys(record, ports)),
      ...findings,
      ...(await checkEntries(record, pages, ports)),
      ...((await headFits(record, ports)) ? [] : [{ code: "head", at: "leaves" } as const]),
      ...statement.findings,
      ...(await tokenFaults(record, token, ports)),
    ],
    record: { ...summary(record), server, at: statement.at, token },
    keys: record.keys,
  };
}

const summary = (record: HandedRecord) => ({
  site: record.site,
  incidents: record.incidents,
  personal: record.personal,
  entries: record.entries.length,
  gone: record.entries.filter(({ action }) => action === null).length,
  size: record.checkpoint.size,
  devices: new Set(record.entries.map(({ ref }) => ref.slice(0, ref.lastIndexOf(".")))).size,
});

async function otherKeys({ keys }: HandedRecord, ports: ProofPorts): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [device, key] of keys) {
    if (!(await isKeyOf(device, key, ports))) findings.push({ code: "key", at: device });
  }
  return findings;
}

async function headFits({ site, leaves, checkpoint }: HandedRecord, ports: ProofPorts): Promise<boolean> {
  if (leaves.length !== checkpoint.size * LEAF) return false;
  let hash = await firstHash(site, ports.digest);
  for (let at = 0; at < leaves.length; at += LEAF)
    hash = await nextHash(hash, leaves.slice(at, at + LEAF), ports.digest);
  return base64url(hash) === checkpoint.hash;
}

/** The server's own word for size and hash: an action of its logbook, on a page that it sealed. */
async function checkStatement(
  record: HandedRecord,
  server: string | null,
  ports: ProofPorts,
): Promise<{ readonly findings: readonly Finding[]; readonly at: string | null }> {
  const { size, hash, action, seal } = record.checkpoint;
  const page = await checkSeal(seal, "checkpoint/seal", record, ports);
  if ("code" in page) return { findings: [{ code: "checkpoint", at: "seal" }], at: null };
  const told = readObject(action);
  const body = told?.["body"];
  const sealed = page.digests.includes(await textDigest(action, ports.digest));
  const says =
    told?.["type"] === "checkpoint.stamped" && isObject(body) && body["size"] === size && body["hash"] === hash;
  // Who signed the file must be who vouches for the journal.
  const right = sealed && says && (server === null || page.device === server);
  const at = typeof told?.["at"] === "string" ? told["at"] : null;
  return { findings: right ? [] : [{ code: "checkpoint", at: "action" }], at };
}

/** What the time authority was asked to stamp. */
const stamped = ({ site, generation, checkpoint: { size, hash } }: HandedRecord): string =>
  `stormlamp-checkpoint-1\n${site}\n${generation}\n${size}\n${hash}`;

async function tokenFaults(record: HandedRecord, token: Token | null, ports: ProofPorts): Promise<readonly Finding[]> {
  if (record.token === null) return [];
  const imprint = await ports.digest(utf8(stamped(record)));
  if (token === null || !same(token.imprint, imprint)) return [{ code: "token", at: "token" }];
  return token.signed === false ? [{ code: "token_signature", at: "token" }] : [];
}
