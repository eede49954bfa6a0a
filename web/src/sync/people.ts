/** Who is here: enrolling, the reading session, signing out. */

import { base32, base64url, utf8 } from "../core/bytes";
import { isObject } from "../core/json";
import type { DeviceRecord } from "../storage/records";
import { ApiProblem, type Role, ServerUnheard } from "./api";
import type { Me } from "./lamp";
import { askNow, currentEpoch, outcomeOf, takeSample } from "./measure";
import type { Outcome, Parts } from "./parts";
import { copied } from "./record";
import { digestWith, signed } from "./seal";
import { type Answer, ask, postJson } from "./transport";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const SALT_BYTES = 16;
const ROLES: readonly Role[] = ["staff", "supervisor", "plan_keeper", "admin", "auditor"];

/** Device id: the first ten base32 characters of the key's RFC 7638 thumbprint. */
export async function deviceIdOf(subtle: SubtleCrypto, key: CryptoKey): Promise<{ id: string; jwk: JsonWebKey }> {
  const { crv, kty, x, y } = await subtle.exportKey("jwk", key);
  const thumbprint = await digestWith(subtle)(utf8(JSON.stringify({ crv, kty, x, y })));
  return { id: base32(thumbprint).slice(0, 10), jwk: { crv, kty, x, y } as JsonWebKey };
}

export interface Application {
  readonly code: string;
  readonly label: string;
  readonly name?: string;
}

/**
 * Redeems a code. A key that the server may have taken already (its answer was lost) is offered again; a forked or
 * revoked one is given up. Rejects with `ApiProblem` or `ServerUnheard`.
 */
export async function enrol(parts: Parts, asked: Application): Promise<Me> {
  const current = await parts.logbook.current();
  const usable = current !== null && !current.forked ? current : await parts.logbook.pendingKey();
  const id = usable?.id ?? (await newKey(parts));
  try {
    return await redeem(parts, id, asked, current);
  } catch (cause) {
    const given = cause instanceof ApiProblem && (cause.code === "device_revoked" || cause.code === "id_taken");
    if (!given) throw cause;
    return redeem(parts, await newKey(parts), asked, current);
  }
}

async function newKey({ env, logbook }: Parts): Promise<string> {
  const keys = await env.subtle.generateKey(P256, false, ["sign", "verify"]);
  const { id } = await deviceIdOf(env.subtle, keys.publicKey);
  await logbook.keepKey(id, keys);
  return id;
}

async function redeem(parts: Parts, id: string, asked: Application, current: DeviceRecord | null): Promise<Me> {
  const { env, logbook } = parts;
  const keys = await logbook.keys(id);
  if (keys === null) throw new ApiProblem(0, "key_lost", "the browser lost the key");
  const epoch = await currentEpoch(parts);
  const { jwk } = await deviceIdOf(env.subtle, keys.publicKey);
  const { jws } = await signed(
    { subtle: env.subtle, key: keys.privateKey, device: id },
    JSON.stringify({ code: asked.code }),
  );
  const answer = await ask(env, postJson("devices", { ...asked, key: jwk, proof: jws }));
  const body = bodyOf(answer);
  const { device, site, person, role, now } = body;
  if (device !== id || typeof site !== "string" || typeof person !== "string")
    throw new ServerUnheard("not our answer");
  const copy = (text: string, slot: Parameters<typeof copied>[1], refs: ReadonlyMap<string, string>) =>
    copied(text, slot, refs, base64url(env.random(SALT_BYTES)));
  await logbook.enrolled({ id, site, actor: person, retire: current?.forked === true ? current.id : null, copy });
  env.mark.write(id);
  parts.state.wiped = null;
  if (answer.kind === "ours" && typeof now === "number") await takeSample(parts, epoch, answer, now);
  const name = asked.name ?? asked.label;
  return { person, name, role: ROLES.find((each) => each === role) ?? "staff", duties: [], device: id, site };
}

/** The body of an answer that said yes; else the named error. */
export function bodyOf(answer: Answer): Record<string, unknown> {
  if (answer.kind === "later") throw new ApiProblem(answer.status, answer.code, "not now");
  if (answer.kind === "too_large") throw new ApiProblem(413, "too_big", "too large");
  if (answer.kind !== "ours") throw new ServerUnheard(answer.kind);
  if (answer.status >= 400) {
    throw new ApiProblem(answer.status, String(answer.body["code"]), String(answer.body["detail"] ?? ""));
  }
  return answer.body;
}

/** Who the server says is reading; null where the answer is none. */
function readSession(body: Record<string, unknown>): Me | null {
  const { person, device, site } = body;
  if (!isObject(person) || typeof site !== "string") return null;
  const role = ROLES.find((each) => each === person["role"]);
  const { id, name, duties } = person;
  if (typeof id !== "string" || typeof name !== "string" || role === undefined) return null;
  return {
    person: id,
    name,
    role,
    duties: Array.isArray(duties) ? duties.filter((duty) => typeof duty === "string") : [],
    device: typeof device === "string" ? device : null,
    site,
  };
}

/** Asks who is reading here. */
export async function askSession({ env }: Parts): Promise<Me | Outcome> {
  const answer = await ask(env, { method: "GET", path: "session" });
  return meOf(answer);
}

function meOf(answer: Answer): Me | Outcome {
  if (answer.kind !== "ours") return outcomeOf(answer);
  // Whoever may not read any more is answered 403 here, and that is no passing state.
  if (answer.status >= 400) return outcomeOf(answer) === "shut_out" ? "shut_out" : "signed_out";
  return readSession(answer.body) ?? "foreign";
}

/** Renews the reading session with the device's key and a nonce. */
export async function renewSession(parts: Parts): Promise<Me | Outcome> {
  const { env, logbook } = parts;
  const record = await logbook.current();
  const keys = record === null ? null : await logbook.keys(record.id);
  if (record === null || keys === null) return "signed_out";
  const now = await askNow(parts);
  if (typeof now === "string" || "laterMs" in now) return now;
  const { jws } = await signed(
    { subtle: env.subtle, key: keys.privateKey, device: record.id },
    JSON.stringify({ nonce: now.nonce }),
  );
  return meOf(await ask(env, postJson("sessions", { device: record.id, proof: jws })));
}

/** Forgets what a person has read here, so that the next one finds nothing of it. What is still to be sent stays. */
export async function forgetReading(parts: Parts): Promise<void> {
  const { shelves, state } = parts;
  await shelves.journal.clear();
  await shelves.vault.destroy();
  await shelves.files.forgetRead();
  state.directory = null;
  await parts.reloadJournal();
}

/** Signs out: what was read is forgotten, the logbook stays. The server is told now, or when it is heard again. */
export async function forgetPerson(parts: Parts): Promise<void> {
  const { logbook, shelves, state } = parts;
  await logbook.setActor(null);
  Object.assign(state, { me: null, signedOut: false, shutOut: false, leaving: true });
  await forgetReading(parts);
  await shelves.vault.keep("leaving", true);
  parts.tell({ kind: "person" });
}

/** Ends the session that was left while nobody could be told. */
export async function leave({ env, shelves, state }: Parts): Promise<Outcome> {
  const answer = await ask(env, { method: "DELETE", path: "session" });
  if (answer.kind !== "ours" || (answer.status >= 400 && answer.status !== 401)) return outcomeOf(answer);
  state.leaving = false;
  await shelves.vault.keep("leaving", false);
  return "fine";
}
