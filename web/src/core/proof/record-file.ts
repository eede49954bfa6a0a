/** The parts of a handed-out record, `stormlamp-record-1` (docs/protocol.md). */

import type { Bytes } from "../record/bytes";
import { isObject, type JsonObject, own } from "../record/json";
import type { PublicKey } from "./findings";
import { readKey } from "./keys";
import { fromBase64 } from "./signed-file";

export interface RecordEntry {
  readonly seq: number;
  readonly ref: string;
  /** null: redacted or withheld. */
  readonly action: string | null;
  readonly private: string | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
}

export interface HandedRecord {
  readonly site: string;
  readonly generation: string;
  readonly incidents: readonly string[];
  readonly personal: boolean;
  readonly keys: ReadonlyMap<string, PublicKey>;
  readonly seals: readonly string[];
  readonly entries: readonly RecordEntry[];
  /** 32 bytes each. */
  readonly leaves: Bytes;
  readonly checkpoint: {
    readonly size: number;
    readonly hash: string;
    readonly action: string;
    readonly seal: string;
  };
  /** DER; null: no time authority was asked. */
  readonly token: Bytes | null;
}

/** A member that is missing or of another kind; its name is what the finding says. */
export class OtherShape extends Error {
  override readonly name = "OtherShape";
  readonly member: string;

  constructor(member: string) {
    super(member);
    this.member = member;
  }
}

/** Read a record's parts. Throws `OtherShape`. */
export function readRecord(value: JsonObject): HandedRecord {
  if (value["format"] !== "stormlamp-record-1") throw new OtherShape("format");
  const checkpoint = object(value, "checkpoint");
  return {
    site: text(value, "site"),
    generation: text(value, "generation"),
    incidents: list(value, "incidents", isText),
    personal: value["personal"] === true,
    keys: readKeys(object(value, "devices")),
    seals: list(value, "pages", isText),
    entries: list(value, "entries", isObject).map(readEntry),
    leaves: bytes(value, "leaves"),
    checkpoint: {
      size: whole(checkpoint, "size"),
      hash: text(checkpoint, "hash"),
      action: text(checkpoint, "action"),
      seal: text(checkpoint, "seal"),
    },
    token: value["token"] === undefined ? null : bytes(value, "token"),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";

function readKeys(devices: JsonObject): HandedRecord["keys"] {
  return new Map(
    Object.entries(devices).map(([device, value]) => {
      const key = readKey(value);
      if (key === null) throw new OtherShape(`devices/${device}`);
      return [device, key];
    }),
  );
}

function readEntry(value: JsonObject, at: number): RecordEntry {
  try {
    return {
      seq: whole(value, "seq"),
      ref: text(value, "ref"),
      action: value["action"] === null ? null : text(value, "action"),
      private: value["private"] === undefined ? null : text(value, "private"),
      happenedAt: whole(value, "happened_at"),
      receivedAt: whole(value, "received_at"),
    };
  } catch (error) {
    throw error instanceof OtherShape ? new OtherShape(`entries/${at}/${error.member}`) : error;
  }
}

function text(value: JsonObject, member: string): string {
  const found = own(value, member);
  if (typeof found !== "string") throw new OtherShape(member);
  return found;
}

function whole(value: JsonObject, member: string): number {
  const found = own(value, member);
  if (!Number.isSafeInteger(found)) throw new OtherShape(member);
  return found as number;
}

function object(value: JsonObject, member: string): JsonObject {
  const found = own(value, member);
  if (!isObject(found)) throw new OtherShape(member);
  return found;
}

function list<T>(value: JsonObject, member: string, is: (each: unknown) => each is T): readonly T[] {
  const found = own(value, member);
  if (!(Array.isArray(found) && found.every(is))) throw new OtherShape(member);
  return found;
}

function bytes(value: JsonObject, member: string): Bytes {
  const found = fromBase64(text(value, member));
  if (found === null) throw new OtherShape(member);
  return found;
}
