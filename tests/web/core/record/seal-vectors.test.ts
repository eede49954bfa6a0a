import { describe, expect, test as it } from "vitest";
import { readAction } from "../../../../web/src/core/record/actions";
import { base32, base64url, fromBase64url, textDigest, utf8 } from "../../../../web/src/core/record/bytes";
import { firstHash, leaf, nextHash } from "../../../../web/src/core/record/journal";
import { pageIdentity, payloadText, signingInput } from "../../../../web/src/core/record/pages";
import { readReceipt } from "../../../../web/src/core/record/receipts";
import { digestWith } from "../../../../web/src/sync/push/seal";
import { vectors } from "../vectors";

const sha256 = digestWith(crypto.subtle);

interface JournalVectors {
  readonly site: string;
  readonly start: string;
  readonly entries: {
    ref: string;
    digest: string;
    happened_at: number;
    received_at: number;
    leaf: string;
    hash: string;
  }[];
}

describe("the running hash", () => {
  it("runs over the leaves as the server's does", async () => {
    const { site, start, entries } = vectors<JournalVectors>("record/journal.json");
    let hash = await firstHash(site, sha256);
    expect(base64url(hash)).toBe(start);
    for (const each of entries) {
      const own = await leaf(
        each.ref,
        each.digest,
        { happenedAt: each.happened_at, receivedAt: each.received_at },
        sha256,
      );
      expect(base64url(own)).toBe(each.leaf);
      hash = await nextHash(hash, own, sha256);
      expect(base64url(hash)).toBe(each.hash);
    }
  });
});

interface SealVectors {
  readonly devices: { device: string; key: JsonWebKey }[];
  readonly cases: { name: string; seal: string; reading: Record<string, unknown> | null; verifies: boolean }[];
}

describe("a seal", () => {
  const { devices, cases } = vectors<SealVectors>("record/seals.json");
  it.each(devices)("names device $device by its key", async ({ device, key: { crv, kty, x, y } }) => {
    const thumbprint = await sha256(utf8(JSON.stringify({ crv, kty, x, y })));
    expect(base32(thumbprint).slice(0, 10)).toBe(device);
  });
  const plain = cases.filter((each) => each.reading !== null && each.name === "a plain seal");
  it.each(plain)("is written byte for byte: $name", async ({ seal, reading }) => {
    const payload = { ...(reading as Record<string, never>), build: "test" } as unknown as Parameters<
      typeof payloadText
    >[0];
    const input = signingInput(payload.device, payloadText(payload));
    expect(input).toBe(seal.slice(0, seal.lastIndexOf(".")));
    expect(await pageIdentity(input, sha256)).toBe(reading?.["identity"]);
  });
});

interface PageCase {
  readonly name: string;
  readonly page: { seal?: unknown; actions?: unknown; privates?: unknown };
  readonly identity: string | null;
  readonly readable: boolean[] | null;
}

describe("a page", () => {
  const { cases } = vectors<{ cases: PageCase[] }>("record/pages.json");
  const good = cases.filter((each) => each.readable !== null && each.readable.length > 0);
  it.each(good)("has the same readable actions: $name", async ({ page, identity, readable }) => {
    const seal = page.seal as string;
    const input = seal.slice(0, seal.lastIndexOf("."));
    expect(await pageIdentity(input, sha256)).toBe(identity);
    const payload = JSON.parse(
      new TextDecoder().decode(fromBase64url(input.split(".")[1] as string) as Uint8Array),
    ) as {
      first: number;
      digests: string[];
    };
    const texts = page.actions as (string | null)[];
    expect(texts.map((text, index) => readAction(text, payload.first + index) !== null)).toEqual(readable);
    const digests = await Promise.all(texts.map((text) => (text === null ? null : textDigest(text, sha256))));
    expect(digests).toEqual(payload.digests.map((digest, index) => (texts[index] === null ? null : digest)));
  });
});

describe("a receipt", () => {
  const { cases } = vectors<{ cases: { name: string; receipt: unknown }[] }>("record/receipts.json");
  it.each(cases)("is read as it is: $name", ({ receipt }) => {
    expect(readReceipt(receipt)).toEqual(receipt);
  });
});
