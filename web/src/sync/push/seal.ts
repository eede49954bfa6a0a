/** Seals actions: a run of them becomes a signed page. The signature is made outside any transaction. */

import { type Bytes, base64url, type Digest, textDigest, utf8 } from "../../core/record/bytes";
import { adjustment, clocksFor, type Sample } from "../../core/record/clock";
import { cut, PAGE_ACTIONS, type PagePayload, pageIdentity, payloadText, signingInput } from "../../core/record/pages";
import type { Logbook } from "../../storage/logbook/logbook";
import type { DeviceRecord, StoredAction } from "../../storage/logbook/logbook-rows";
import { allDevices, beginPage, commitPage, markForked, openPages } from "../../storage/logbook/outbox";

export interface Sealer {
  readonly subtle: SubtleCrypto;
  readonly build: string;
}

const ECDSA = { name: "ECDSA", hash: "SHA-256" } as const;

export const digestWith =
  (subtle: SubtleCrypto): Digest =>
  async (bytes: Bytes) =>
    new Uint8Array(await subtle.digest("SHA-256", bytes));

interface Signer {
  readonly subtle: SubtleCrypto;
  readonly key: CryptoKey;
  readonly device: string;
}

/** A compact JWS by a device's key, with our header; `input` is what was signed. */
export async function signJws(by: Signer, payload: string): Promise<{ readonly jws: string; readonly input: string }> {
  const input = signingInput(by.device, payload);
  const signature = await by.subtle.sign(ECDSA, by.key, utf8(input));
  return { jws: `${input}.${base64url(new Uint8Array(signature))}`, input };
}

/** The browser gave the logbook back without its key: nothing can be added to it. */
export class KeyLost extends Error {
  override readonly name = "KeyLost";
}

/** Seals everything that is not yet on a page, of every logbook on this phone that may still speak. */
export async function sealAll(logbook: Logbook, sealer: Sealer): Promise<void> {
  const samples = await logbook.samples();
  for (const device of await allDevices(logbook.database)) {
    if (device.site === "" || device.forked) continue;
    try {
      while (await sealNext(logbook, sealer, device.id, samples));
      await sealClocks(logbook, sealer, device.id, samples);
    } catch (cause) {
      if (!(cause instanceof KeyLost)) throw cause;
      // It is given up as a doubled one is: what was not received of it is recorded again in the next.
      await markForked(logbook.database, device.id);
    }
  }
}

/** Seals the next page; false when nothing is left. A page that another tab was faster to seal is begun again. */
async function sealNext(
  logbook: Logbook,
  sealer: Sealer,
  device: string,
  samples: readonly Sample[],
): Promise<boolean> {
  const { record, actions } = await beginPage(logbook.database, device, PAGE_ACTIONS);
  const run = actions.slice(0, cut(actions.map((action) => action.size)));
  if (run.length === 0) return false;
  const epochs = [...new Set(run.map((action) => action.epoch))];
  await commit(logbook, sealer, record, { actions: run, epochs, clocks: clocksFor(epochs, samples) });
  return true;
}

/**
 * A page on its way may have been sealed before its epoch was measured. Then a page without actions takes the
 * measurement along, in the same request.
 */
async function sealClocks(logbook: Logbook, sealer: Sealer, device: string, samples: readonly Sample[]): Promise<void> {
  const open = (await openPages(logbook.database)).filter((page) => page.device === device && page.state === "sealed");
  const told = open.flatMap((page) => page.clocks);
  const news = open
    .flatMap((page) => page.epochs)
    .filter(
      (epoch) => adjustment(epoch, told).quality === "estimated" && adjustment(epoch, samples).quality === "synced",
    );
  if (news.length === 0) return;
  const { record } = await beginPage(logbook.database, device, 0);
  await commit(logbook, sealer, record, { actions: [], epochs: [], clocks: clocksFor(news, samples) });
}

interface Run {
  readonly actions: readonly StoredAction[];
  readonly epochs: readonly number[];
  readonly clocks: readonly Sample[];
}

/** Signs and stores. What is not stored (another tab was faster) is simply begun again by the caller. */
async function commit(logbook: Logbook, { subtle, build }: Sealer, record: DeviceRecord, run: Run): Promise<void> {
  const keys = await logbook.keys(record.id);
  if (keys === null) throw new KeyLost(record.id);
  const digest = digestWith(subtle);
  const payload: PagePayload = {
    site: record.site,
    device: record.id,
    page: record.page + 1,
    prev: record.prev,
    first: record.sealed + 1,
    build,
    clocks: run.clocks,
    digests: await Promise.all(run.actions.map((action) => textDigest(action.text ?? "", digest))),
  };
  const { jws, input } = await signJws({ subtle, key: keys.privateKey, device: record.id }, payloadText(payload));
  await commitPage(logbook.database, record, {
    device: record.id,
    page: payload.page,
    identity: await pageIdentity(input, digest),
    seal: jws,
    first: payload.first,
    count: run.actions.length,
    epochs: run.epochs,
    clocks: run.clocks,
    state: "sealed",
    firstSeq: null,
    generation: "",
    judgedAt: null,
    reason: null,
  });
}
