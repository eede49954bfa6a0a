/** Files by hash for the screens: photos kept and shown, editions found. */

import type { FileRef } from "../core/entries";
import type { Edition } from "../core/plan";
import { fetchFile, hashOf, parsed } from "./extras";
import type { Parts } from "./parts";

/** Shrinks a photo and keeps it until the server has it. Rejects with `StorageFull`. */
export async function savePhoto(parts: Parts, taken: Blob): Promise<FileRef> {
  const { env, shelves, state, safe } = parts;
  const small = await env.shrink(taken);
  const bytes = await small.arrayBuffer();
  const file = { sha256: await hashOf(env.subtle, bytes), size: bytes.byteLength, type: small.type };
  await shelves.files.keepWaiting({ ...file, by: state.me?.person ?? null, sealed: await safe.seal(bytes) });
  state.photosWaiting = new Set([...state.photosWaiting, file.sha256]);
  parts.changed();
  return file;
}

/** A photo of this phone or of the server; null if neither has it now, or if it waits here and another person took it. */
export async function photo(parts: Parts, sha256: string): Promise<Blob | null> {
  const waits = await parts.shelves.files.waitingFile(sha256);
  if (waits !== null) {
    const bytes = waits.by === parts.state.me?.person ? await parts.safe.unseal(waits.sealed) : null;
    return bytes === null ? null : new Blob([bytes], { type: waits.type });
  }
  const held = await parts.shelves.files.get(sha256);
  if (held !== null) return new Blob([held.bytes], { type: held.type });
  const bytes = await fetchFile(parts, sha256);
  if (bytes === null) return null;
  const type = typeNamed(parts, sha256) ?? "image/jpeg";
  // A full disk keeps no copy of what the server has; the picture is shown all the same.
  await parts.shelves.files.keep({ sha256, size: bytes.byteLength, type }, bytes).catch(() => undefined);
  return new Blob([bytes], { type });
}

/** Only pictures are shown as such, whatever an entry says of its file. */
function typeNamed({ book }: Parts, sha256: string): string | null {
  for (const { action } of book.entries()) {
    const file = action?.files.find((each) => each.sha256 === sha256);
    if (file !== undefined) return file.type.startsWith("image/") && !file.type.includes("svg") ? file.type : null;
  }
  return null;
}

/** An edition of this phone or of the server; null if neither has it now. */
export async function edition(parts: Parts, sha256: string): Promise<Edition | null> {
  const { files } = parts.shelves;
  const held = await files.get(sha256);
  if (held !== null) return parsed(held.bytes);
  const bytes = await fetchFile(parts, sha256);
  if (bytes === null) return null;
  await files.keep({ sha256, size: bytes.byteLength, type: "application/json" }, bytes).catch(() => undefined);
  return parsed(bytes);
}
