/** Enrolling from a screen: the key and the code, then everything this browser needs to be somebody's. */

import { base32, base64url, utf8 } from "../../core/bytes";
import { ROLES } from "../../core/catalogue/roles";
import type { DeviceRecord } from "../../storage/logbook/logbook-rows";
import { ApiProblem, bodyOf, ServerUnheard } from "../connection/api";
import { currentEpoch, takeSample } from "../connection/server-clock";
import { ask, postJson } from "../connection/transport";
import type { Parts } from "../context";
import type { Me } from "../local-record";
import { digestWith, signed } from "../push/seal";
import { reopenShelves } from "../tabs/follow-tabs";
import { copied } from "./copy-action";
import { askSession, becomes } from "./reader";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const SALT_BYTES = 16;

/** Rejects with `ApiProblem` or `ServerUnheard`; the same code may then be tried again. */
export async function enrolHere(parts: Parts, asked: Application): Promise<Me> {
  const enrolled = await enrol(parts, asked);
  parts.state.turn++;
  await reopenShelves(parts);
  const said = await askSession(parts);
  // The device exists now, whatever became of this question: the next round asks again.
  await becomes(parts, typeof said === "object" && "person" in said ? said : enrolled);
  await parts.refreshOutbox();
  parts.tell({ kind: "person" });
  return parts.state.me ?? enrolled;
}

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
async function enrol(parts: Parts, asked: Application): Promise<Me> {
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

/** Who reads in a browser that is no device; true where clearly nobody does. Signing in loads the page anew, so once is enough. */
export async function lookForSession(parts: Parts): Promise<boolean> {
  const me = await askSession(parts);
  if (typeof me === "object" && "person" in me) await becomes(parts, me);
  return me === "signed_out";
}
