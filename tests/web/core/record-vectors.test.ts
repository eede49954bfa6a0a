import { describe, expect, test as it } from "vitest";
import { readAction, statedAt } from "../../../web/src/core/actions";
import { base32, base64url, fromBase64url, textDigest, utf8 } from "../../../web/src/core/bytes";
import { adjustment, clamp, readAt, type Sample } from "../../../web/src/core/clock";
import { displayTime, type Entry, inDisplayOrder } from "../../../web/src/core/entries";
import { firstHash, leaf, nextHash } from "../../../web/src/core/journal";
import { pageIdentity, payloadText, signingInput } from "../../../web/src/core/pages";
import { readReceipt } from "../../../web/src/core/receipts";
import { digestWith } from "../../../web/src/sync/seal";
import { vectors } from "./vectors";

const sha256 = digestWith(crypto.subtle);

interface ActionCase {
  readonly name: string;
  readonly text: string;
  readonly reading: Record<string, unknown> | null;
}

describe("an action's text", () => {
  it.each(vectors<{ cases: ActionCase[] }>("record/actions.json").cases)("$name", ({ text, reading }) => {
    const action = readAction(text, 1);
    const found = action && {
      n: action.n,
      type: action.type,
      at: (readAt(action.at) ?? 0) * 1000,
      epoch: action.epoch,
      actor: action.actor,
      incident: action.incident,
      drill: action.drill,
      refs: action.refs,
      files: action.files.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
      private: action.private,
      stated_at: statedAt(action),
    };
    const files = reading?.["files"] as { sha256: string; size: number }[] | undefined;
    const expected = reading && {
      ...reading,
      type: reading["type"] ?? "",
      files: files?.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
    };
    expect(found).toEqual(expected);
  });
});

describe("a phone's time", () => {
  it.each(vectors<{ cases: { text: string; micros: number | null }[] }>("record/at.json").cases)(
    "reads $text",
    ({ text, micros }) => {
      const ms = readAt(text);
      expect(ms === null ? null : ms * 1000).toBe(micros);
    },
  );
});

interface ClockVectors {
  readonly adjustments: { name: string; epoch: number; samples: Sample[]; add: number; quality: string }[];
  readonly clamps: {
    name: string;
    wanted: number;
    after: number | null;
    received_at: number;
    previous: number | null;
    following: number | null;
    time: number;
    before_ref: boolean;
  }[];
}

describe("from a phone's clock to the journal's", () => {
  const { adjustments, clamps } = vectors<ClockVectors>("record/clock.json");
  it.each(adjustments)("adjusts by $name", ({ epoch, samples, add, quality }) => {
    expect(adjustment(epoch, samples)).toEqual({ micros: add, quality });
  });
  it.each(clamps)("clamps: $name", ({ wanted, after, received_at: receivedAt, previous, following, ...expected }) => {
    expect(clamp(wanted, { after, receivedAt, previous, following })).toEqual({
      time: expected.time,
      beforeRef: expected.before_ref,
    });
  });
});

interface OrderVectors {
  readonly entries: {
    ref: string;
    device: string;
    n: number;
    happened_at: number;
    stated_at: number | null;
    received_at: number;
    display_time: number;
  }[];
  readonly arrivals: number[][];
  readonly shown: string[];
}

describe("display order", () => {
  const { entries, arrivals, shown } = vectors<OrderVectors>("record/order.json");
  const read = entries.map(
    (each) =>
      ({
        ref: each.ref,
        device: each.device,
        n: each.n,
        happenedAt: each.happened_at,
        statedAt: each.stated_at === null ? null : Math.min(each.stated_at, each.received_at),
        receivedAt: each.received_at,
      }) as Entry,
  );
  it("reads the display time", () => {
    expect(read.map(displayTime)).toEqual(entries.map((each) => each.display_time));
  });
  it("is the same for every order of arrival", () => {
    for (const arrival of arrivals) {
      const arrived = arrival.map((index) => read[index] as Entry);
      expect(arrived.sort(inDisplayOrder).map((entry) => entry.ref)).toEqual(shown);
    }
  });
});

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
