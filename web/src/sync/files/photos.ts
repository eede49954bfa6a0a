/** Keeps, hands in and finds photos, and finds editions, by their hash. */

import type { Edition } from "../../core/plan/plan";
import type { Entry, FileRef } from "../../core/record/entries";
import { withoutMetadata } from "../../core/record/picture-metadata";
import type { UnmovedPhoto } from "../../storage/files";
import type { Photo } from "../../storage/logbook/photos";
import { dropAstray, keepPhoto, keptPhoto, markSeen, markSent } from "../../storage/logbook/single-photos";
import { askServer } from "../connection/transport";
import type { SyncContext } from "../context";
import { DONE, outcomeOf, type StepOutcome } from "../outcome";
import { fetchFile, hashOf, readEdition } from "./fetch-plan";
import { isResting, noteRefusal } from "./photo-retries";

/** A photo of the logbook, or one that an earlier version left apart. */
type Held = FileRef & Partial<Photo>;

/** A photo that no text here has named for so long belongs to none. */
const ASTRAY_MS = 24 * 3_600_000;

/** Shrinks a photo, takes out what it tells beside the picture, and keeps it in the logbook. Rejects with `StorageFull`. */
export async function savePhoto(context: SyncContext, picture: Blob): Promise<FileRef> {
  const { env, logbook, session, cipher } = context;
  const small = await env.shrink(picture);
  const drawn = new Uint8Array(await small.arrayBuffer());
  const bytes = (withoutMetadata(drawn) ?? drawn).buffer;
  const file = { sha256: await hashOf(env.subtle, bytes), size: bytes.byteLength, type: small.type };
  const taken = { ...file, by: session.me?.person ?? null, takenAt: env.now() };
  await keepPhoto(logbook.database, taken, await cipher.encrypt(bytes));
  await context.refreshOutbox();
  return file;
}

/** Takes what an earlier version left apart into the logbook. */
async function adopted({ stores, logbook }: SyncContext, left: readonly UnmovedPhoto[]): Promise<readonly FileRef[]> {
  for (const { sealed, ...file } of left) {
    await keepPhoto(logbook.database, file, sealed);
    await stores.files.moved(file.sha256);
  }
  return left;
}

const filesOf = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ action }) => action?.files ?? []).map(({ sha256 }) => sha256));

/** Hands in what waits, once it is known of what was taken before that the server still has it. */
export async function sendFiles(
  context: SyncContext,
  unsure: readonly Photo[],
  left: readonly UnmovedPhoto[],
): Promise<StepOutcome> {
  const waiting = unsure.filter(({ sent }) => sent === null);
  const taken = unsure.filter(({ sent }) => sent !== null);
  return sendWaiting(context, [...waiting, ...(await askAfter(context, taken)), ...(await adopted(context, left))]);
}

/** Which of these the server has no more. Those have to be sent again. */
async function askAfter(
  { env, logbook, refreshOutbox }: SyncContext,
  taken: readonly Photo[],
): Promise<readonly Photo[]> {
  const missing: Photo[] = [];
  for (const file of taken) {
    const headers = { "if-none-match": `"${file.sha256}"` };
    const answer = await askServer(env, { method: "GET", path: `files/${file.sha256}`, headers });
    const there = answer.kind === "ours" && answer.status === 304;
    const gone = answer.kind === "ours" && answer.status === 404;
    // Somebody else, or nobody: a later round asks again.
    if (!(there || gone)) break;
    await markSeen(logbook.database, file.sha256, there ? env.now() : null);
    if (gone) missing.push(file);
  }
  if (missing.length > 0) await refreshOutbox();
  return missing;
}

/** Sends photos whose entry the server has: the text first, always. One that is refused does not stop the others. */
async function sendWaiting(context: SyncContext, waiting: readonly Held[]): Promise<StepOutcome> {
  const entries = context.merged.entries();
  const [known, named] = [filesOf(entries), filesOf(entries.filter(({ state }) => state === "received"))];
  const { env, logbook } = context;
  // Killed before its words were saved; they are asked for again, and so is the picture.
  const astray = waiting.filter(({ sha256, takenAt = 0 }) => !known.has(sha256) && env.now() - takenAt > ASTRAY_MS);
  if (astray.length > 0) {
    await dropAstray(
      logbook.database,
      astray.map(({ sha256 }) => sha256),
    );
    await context.refreshOutbox();
  }
  for (const { sha256 } of waiting) {
    const outcome = named.has(sha256) && !isResting(context, sha256) ? await sendFile(context, sha256) : DONE;
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

async function sendFile(context: SyncContext, sha256: string): Promise<StepOutcome> {
  const { env, logbook, outbox, cipher, refreshOutbox } = context;
  const held = await keptPhoto(logbook.database, sha256);
  const bytes = held === null ? null : await cipher.decrypt(held.picture);
  if (held === null || bytes === null) return DONE;
  const { generation } = outbox;
  const body = { data: bytes, type: held.photo.type };
  const answer = await askServer(env, { method: "PUT", path: `files/${sha256}`, body });
  if (noteRefusal(context, sha256, answer)) return DONE;
  if (answer.kind !== "ours" || answer.status >= 400) return outcomeOf(answer);
  // Where another generation was heard of meanwhile, nobody knows which of them took it.
  if (generation === null || generation !== outbox.generation) return DONE;
  await markSent(logbook.database, sha256, { generation, at: env.now() });
  await refreshOutbox();
  return DONE;
}

/** A photo of this phone or of the server; null if neither has it now, or if it waits here and another person took it. */
export async function findPhoto(context: SyncContext, sha256: string): Promise<Blob | null> {
  const own = await keptPhoto(context.logbook.database, sha256);
  if (own !== null && own.photo.by === context.session.me?.person) {
    const bytes = await context.cipher.decrypt(own.picture);
    if (bytes !== null) return new Blob([bytes], { type: own.photo.type });
  }
  const held = await context.stores.files.get(sha256);
  if (held !== null) return new Blob([held.bytes], { type: held.type });
  const bytes = await fetchFile(context, sha256);
  if (bytes === null) return null;
  const type = typeNamed(context, sha256) ?? "image/jpeg";
  // A full disk keeps no copy of what the server has; the picture is shown all the same.
  await context.stores.files.keep({ sha256, size: bytes.byteLength, type }, bytes).catch(() => undefined);
  return new Blob([bytes], { type });
}

/** Only pictures are shown as such, whatever an entry says of its file. */
function typeNamed({ merged }: SyncContext, sha256: string): string | null {
  for (const { action } of merged.entries()) {
    const file = action?.files.find((each) => each.sha256 === sha256);
    if (file !== undefined) return file.type.startsWith("image/") && !file.type.includes("svg") ? file.type : null;
  }
  return null;
}

/** An edition of this phone or of the server; null if neither has it now, or it cannot be read. */
export async function findEdition(context: SyncContext, sha256: string): Promise<Edition | null> {
  const { files } = context.stores;
  const held = await files.get(sha256);
  if (held !== null) return readEdition(held.bytes);
  const bytes = await fetchFile(context, sha256);
  if (bytes === null) return null;
  await files.keep({ sha256, size: bytes.byteLength, type: "application/json" }, bytes).catch(() => undefined);
  return readEdition(bytes);
}
