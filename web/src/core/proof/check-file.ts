/** Checks any file that a department hands out: a record, a PDF that carries one, or a whole exported case. */

import type { Bytes } from "../record/bytes";
import { isObject, own } from "../record/json";
import { type ArchivedFile, isArchive, namesTwice, otherByte, readArchive } from "./archive";
import type { Finding, ProofPorts } from "./findings";
import { attachedRecord, isPdf } from "./pdf";
import { type Checked, checkRecord } from "./record-checks";
import { digestOf, signerOfFile } from "./signed-file";

const RECORD = "record.json";
const MANIFEST = "manifest.json";
const NOTHING: Checked = { findings: [], record: null, keys: new Map() };

/** What is wrong with a file, and what it is; `named` is what findings call it. */
export async function checkFile(bytes: Bytes, named: string, ports: ProofPorts): Promise<Checked> {
  if (isArchive(bytes)) return await checkArchive(bytes, named, ports);
  if (!isPdf(bytes)) return await checkRecord(bytes, named, ports);
  const record = await attachedRecord(bytes, ports);
  if (record === null) return fault({ code: "file_unreadable", at: named });
  return { ...(await checkRecord(record, RECORD, ports)), inPages: true };
}

/** The same of a file that was made to break the check itself. */
export const checkAnyFile: typeof checkFile = async (bytes, named, ports) => {
  try {
    return await checkFile(bytes, named, ports);
  } catch {
    return fault({ code: "file_unreadable", at: named });
  }
};

const fault = (finding: Finding): Checked => ({ ...NOTHING, findings: [finding] });

async function checkArchive(bytes: Bytes, named: string, ports: ProofPorts): Promise<Checked> {
  const files = readArchive(bytes, ports.text);
  if (files === null) return fault({ code: "file_unreadable", at: named });
  const held = new Map(files.map((file) => [file.name, file]));
  const record = held.get(RECORD);
  const outcome = record === undefined ? NOTHING : await checkRecord(record.bytes, RECORD, ports);
  const other = otherByte(bytes, files);
  return {
    ...outcome,
    findings: [
      ...(record === undefined ? [{ code: "archive_missing", at: RECORD } as const] : []),
      ...outcome.findings,
      ...namesTwice(files).map((at) => ({ code: "archive_unknown", at }) as const),
      ...(await checkManifest(held, outcome, ports)),
      ...(other === null ? [] : [{ code: "archive_bytes", at: String(other) } as const]),
    ],
  };
}

/** The manifest names every file but itself; who signed the record signed it. */
async function checkManifest(
  held: ReadonlyMap<string, ArchivedFile>,
  { record, keys }: Checked,
  ports: ProofPorts,
): Promise<readonly Finding[]> {
  const manifest = held.get(MANIFEST);
  if (manifest === undefined) return [{ code: "archive_missing", at: MANIFEST }];
  const text = ports.text(manifest.bytes) ?? "";
  const server = await signerOfFile(text, "stormlamp-export-1", keys, ports);
  const listed = readManifest(text);
  if (listed === null) return [{ code: "file_unreadable", at: MANIFEST }];
  const findings: Finding[] = [];
  if (server === null || server !== record?.server) findings.push({ code: "file_signature", at: MANIFEST });
  for (const [name, sha256] of listed) {
    const file = held.get(name);
    if (file === undefined) findings.push({ code: "archive_missing", at: name });
    else if ((await digestOf(file.bytes, ports)) !== sha256) findings.push({ code: "archive_changed", at: name });
  }
  for (const name of held.keys()) {
    if (name !== MANIFEST && !listed.has(name)) findings.push({ code: "archive_unknown", at: name });
  }
  return findings;
}

function readManifest(text: string): ReadonlyMap<string, string> | null {
  try {
    const value: unknown = JSON.parse(text);
    const files = isObject(value) ? own(value, "files") : null;
    if (!isObject(files)) return null;
    return new Map(
      Object.entries(files).map(([name, file]) => [name, isObject(file) ? String(own(file, "sha256")) : ""]),
    );
  } catch {
    return null;
  }
}
