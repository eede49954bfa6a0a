/** What the checks of a handed-out record need, lent by the browser. */

import type { ProofPorts } from "../core/proof/findings";
import type { Bytes } from "../core/record/bytes";

const ES256 = { name: "ECDSA", namedCurve: "P-256" };

/** A key that is none, or a signature of another length, is refused by throwing: it signed nothing. */
const orFalse = (made: Promise<boolean>): Promise<boolean> => made.catch(() => false);

export const browserPorts = (subtle: SubtleCrypto): ProofPorts => ({
  digest: async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes)),
  digestBy: async (hash, bytes) => new Uint8Array(await subtle.digest(hash, bytes)),
  signed: ({ kty, crv, x, y }, input, signature) =>
    orFalse(
      subtle
        .importKey("jwk", { kty, crv, x, y }, ES256, false, ["verify"])
        .then((key) => subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, input)),
    ),
  signedBy: ({ spki, kind, hash }, input, signature) => {
    const [imported, verified] =
      kind === "RSA"
        ? [{ name: "RSASSA-PKCS1-v1_5", hash }, { name: "RSASSA-PKCS1-v1_5" }]
        : [
            { name: "ECDSA", namedCurve: kind },
            { name: "ECDSA", hash },
          ];
    return orFalse(
      subtle
        .importKey("spki", spki, imported, false, ["verify"])
        .then((key) => subtle.verify(verified, key, signature, input)),
    );
  },
  text: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
  inflate,
});

async function inflate(bytes: Bytes, most: number): Promise<Bytes | null> {
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const held = new Uint8Array(most);
    let size = 0;
    for (const reader = unpacked.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return held.slice(0, size);
      if (size + value.length > most) {
        await reader.cancel();
        return null;
      }
      held.set(value, size);
      size += value.length;
    }
  } catch {
    return null;
  }
}
