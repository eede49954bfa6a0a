/** Enrols this browser: makes a key, redeems the code, and takes over what the server says of its person. */

import { ROLES } from "../../core/catalogue/roles";
import { base32, base64url, utf8 } from "../../core/record/bytes";
import type { NewLogbook } from "../../storage/logbook/logbook";
import type { DeviceRecord } from "../../storage/logbook/logbook-rows";
import { ApiProblem, bodyOf, ServerUnheard } from "../connection/api";
import { currentEpoch, takeSample } from "../connection/server-clock";
import { askServer, postJson } from "../connection/transport";
import type { SyncContext } from "../context";
import type { Me } from "../local-record";
import { digestWith, signJws } from "../push/seal";
import { reopenStores } from "../tabs/follow-tabs";
import { copyAction } from "./copy-action";
import { askSession, setReader } from "./reader";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const SALT_BYTES = 16;

/** Rejects with `ApiProblem` or `ServerUnheard`; the same code may then be tried again. */
export async function enrolDevice(context: SyncContext, asked: EnrolmentRequest): Promise<Me> {
  const enrolled = await enrol(context, asked);
  context.session.turn++;
  await reopenStores(context);
  const said = await askSession(context);
  // The device exists now, whatever became of this question: the next round asks again.
  await setReader(context, said.kind === "value" ? said.value : enrolled);
  await context.refreshOutbox();
  context.tell({ kind: "person" });
  return context.session.me ?? enrolled;
}

/** Device id: the first ten base32 characters of the key's RFC 7638 thumbprint. */
export async function deviceIdOf(subtle: SubtleCrypto, key: CryptoKey): Promise<{ id: string; jwk: JsonWebKey }> {
  const { crv, kty, x, y } = await subtle.exportKey("jwk", key);
  const thumbprint = await digestWith(subtle)(utf8(JSON.stringify({ crv, kty, x, y })));
  return { id: base32(thumbprint).slice(0, 10), jwk: { crv, kty, x, y } as JsonWebKey };
}

export interface EnrolmentRequest {
  readonly code: string;
  readonly label: string;
  readonly name: string | undefined;
}

/**
 * Redeems a code. A key that the server may have taken already (its answer was lost) is offered again; a forked or
 * revoked one is given up. Rejects with `ApiProblem` or `ServerUnheard`.
 */
async function enrol(context: SyncContext, asked: EnrolmentRequest): Promise<Me> {
  const current = await context.logbook.current();
  const usable = current !== null && !current.forked ? current : await context.logbook.pendingKey();
  const id = usable?.id ?? (await newKey(context));
  try {
    return await redeem(context, id, asked, current);
  } catch (cause) {
    const given = cause instanceof ApiProblem && (cause.code === "device_revoked" || cause.code === "id_taken");
    if (!given) throw cause;
    return redeem(context, await newKey(context), asked, current);
  }
}

async function newKey({ env, logbook }: SyncContext): Promise<string> {
  const keys = await env.subtle.generateKey(P256, false, ["sign", "verify"]);
  const { id } = await deviceIdOf(env.subtle, keys.publicKey);
  await logbook.keepKey(id, keys);
  return id;
}

async function redeem(
  context: SyncContext,
  id: string,
  asked: EnrolmentRequest,
  current: DeviceRecord | null,
): Promise<Me> {
  const { env, logbook } = context;
  const keys = await logbook.keys(id);
  if (keys === null) throw new ApiProblem(0, "key_lost", "the browser lost the key");
  // A browser that lost its databases has this alone. Read before the code is spent: whoever fails here tries again.
  const saved = current === null ? ((await env.secondCopy?.read()) ?? []) : [];
  const epoch = await currentEpoch(context);
  const { jwk } = await deviceIdOf(env.subtle, keys.publicKey);
  const { jws } = await signJws(
    { subtle: env.subtle, key: keys.privateKey, device: id },
    JSON.stringify({ code: asked.code }),
  );
  const answer = await askServer(env, postJson("devices", { ...asked, key: jwk, proof: jws }));
  const body = bodyOf(answer);
  const { device, site, person, role, now } = body;
  if (device !== id || typeof site !== "string" || typeof person !== "string")
    throw new ServerUnheard("not our answer");
  const copy: NewLogbook["copy"] = (text, slot, old, refs) =>
    copyAction(text, { slot, epoch: old, salt: base64url(env.random(SALT_BYTES)) }, refs);
  const retire = current?.forked === true ? current.id : null;
  await logbook.enrolled({ id, site, actor: person, retire, saved, copy });
  env.mark.write(id);
  context.session.wiped = null;
  if (answer.kind === "ours" && typeof now === "number") await takeSample(context, epoch, answer, now);
  const name = asked.name ?? asked.label;
  return { person, name, role: ROLES.find((each) => each === role) ?? "staff", duties: [], device: id, site };
}

/** Who reads in a browser that is no device; true where clearly nobody does. Signing in loads the page anew, so once is enough. */
export async function lookForSession(context: SyncContext): Promise<boolean> {
  const me = await askSession(context);
  if (me.kind === "value") await setReader(context, me.value);
  return me.kind === "signed_out";
}
