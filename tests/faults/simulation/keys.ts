import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createPrivateKey,
  type KeyObject,
  sign,
} from "node:crypto";
import type { Chance } from "./chance";

type Bytes = ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** A key as the storage may copy it; what it stands for stays in here, and so cannot be read out of a database. */
interface Handle {
  readonly key: number;
}

interface Pair {
  readonly kind: "pair";
  readonly jwk: JsonWebKey;
  readonly signer: KeyObject;
}

type Held = Pair | { readonly kind: "secret"; readonly bytes: Uint8Array };

const TAG_BYTES = 16;
const view = (bytes: Bytes): Uint8Array =>
  bytes instanceof ArrayBuffer
    ? new Uint8Array(bytes)
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/**
 * What the client uses of WebCrypto, real and at once: threads would answer in any order. Keys come from the seed.
 * Only the signature's own random number does not, and nothing depends on it.
 */
export function seededCrypto(chance: Chance): SubtleCrypto {
  const held: Held[] = [];
  const handle = (key: Held): Handle => ({ key: held.push(key) - 1 });
  const secret = ({ key }: Handle): Uint8Array => (held[key] as { bytes: Uint8Array }).bytes;
  const made = {
    digest: async (_: string, bytes: Bytes) => buffer(createHash("sha256").update(view(bytes)).digest()),
    generateKey: async ({ name }: { name: string }) => {
      if (name === "AES-GCM") return handle({ kind: "secret", bytes: chance.bytes(32) });
      const pair = handle(newPair(chance));
      return { privateKey: pair, publicKey: pair };
    },
    exportKey: async (_: string, { key }: Handle) => (held[key] as Pair).jwk,
    sign: async (_: object, { key }: Handle, bytes: Bytes) =>
      buffer(sign("sha256", view(bytes), { key: (held[key] as Pair).signer, dsaEncoding: "ieee-p1363" })),
    encrypt: async ({ iv }: { iv: Uint8Array }, key: Handle, bytes: Bytes) => {
      const cipher = createCipheriv("aes-256-gcm", secret(key), iv);
      return buffer(Buffer.concat([cipher.update(view(bytes)), cipher.final(), cipher.getAuthTag()]));
    },
    decrypt: async ({ iv }: { iv: Uint8Array }, key: Handle, bytes: Bytes) => {
      const whole = view(bytes);
      const cipher = createDecipheriv("aes-256-gcm", secret(key), iv);
      cipher.setAuthTag(whole.subarray(-TAG_BYTES));
      return buffer(Buffer.concat([cipher.update(whole.subarray(0, -TAG_BYTES)), cipher.final()]));
    },
  };
  return made as unknown as SubtleCrypto;
}

function newPair(chance: Chance): Pair {
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(chance.bytes(32));
  const point = curve.getPublicKey();
  const jwk = { kty: "EC", crv: "P-256", x: text(point.subarray(1, 33)), y: text(point.subarray(33)) };
  const d = text(Buffer.from(curve.getPrivateKey("hex").padStart(64, "0"), "hex"));
  return { kind: "pair", jwk, signer: createPrivateKey({ key: { ...jwk, d }, format: "jwk" }) };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
