/** Stores plan editions and photos that were looked at, by hash. They are verified before they come in. */

import type { FileRef } from "../core/record/entries";
import type { Databases, Schema, Writes } from "./database";
import type { Encrypted } from "./encryption";

export const FILES: Schema = {
  name: "stormlamp-files",
  version: 1,
  // `waiting`: what the logbook's first version left here.
  tables: ["meta", "files", "waiting"],
  durability: "relaxed",
};

/** What `GET /api/v1/plan` says of the current edition, and when it was last heard, ms on this phone's clock. */
export interface PlanHeld {
  readonly sha256: string;
  readonly number: number;
  readonly published_at: number;
  readonly size: number;
  readonly checkedAt: number;
}

interface StoredFile extends FileRef {
  readonly bytes: ArrayBuffer;
}

/** A photo that no server has yet, as it was kept before it belonged to the logbook. */
export interface UnmovedPhoto extends FileRef {
  readonly by: string | null;
  readonly sealed: Encrypted;
}

export interface Files {
  get: (sha256: string) => Promise<StoredFile | null>;
  /** Keeps a file that the server has. */
  keep: (file: FileRef, bytes: ArrayBuffer) => Promise<void>;
  left: () => Promise<readonly UnmovedPhoto[]>;
  /** The logbook has it now. */
  moved: (sha256: string) => Promise<void>;
  /** Forgets the photos that somebody looked at. The plan stays, but where it is all that is to go. */
  forgetRead: (planToo?: boolean) => Promise<void>;
  plan: () => Promise<PlanHeld | null>;
  /** The current edition, where this phone cannot read it. */
  unreadable: () => Promise<PlanHeld | null>;
  /** This phone cannot read that edition: its bytes are kept, so that they need not be fetched again, and it is not the plan. */
  setUnreadable: (plan: PlanHeld, bytes: ArrayBuffer) => Promise<void>;
  /** The edition's bytes and the word that it is the current one, at once; `bytes` null where they are here already. */
  setPlan: (plan: PlanHeld, bytes: ArrayBuffer | null) => Promise<void>;
  close: () => void;
}

const EDITION = "application/json";

export async function openFiles(databases: Databases): Promise<Files> {
  const database = await databases.open(FILES);
  const known = (name: string): Promise<PlanHeld | null> =>
    database.read(["meta"], async (tx) => ((await tx.get("meta", name)) as PlanHeld | undefined) ?? null);
  const putEdition = (tx: Writes, { sha256, size }: PlanHeld, bytes: ArrayBuffer): void =>
    tx.put("files", sha256, { sha256, size, type: EDITION, bytes } satisfies StoredFile);
  return {
    get: (sha256) =>
      database.read(["files"], async (tx) => ((await tx.get("files", sha256)) as StoredFile | undefined) ?? null),
    keep: (file, bytes) =>
      database.write(["files"], async (tx) => tx.put("files", file.sha256, { ...file, bytes } satisfies StoredFile)),
    left: () => database.read(["waiting"], async (tx) => (await tx.range("waiting")) as UnmovedPhoto[]),
    moved: (sha256) => database.write(["waiting"], async (tx) => tx.delete("waiting", sha256)),
    forgetRead: (planToo = false) =>
      database.write(["meta", "files"], async (tx) => {
        if (planToo) tx.delete("meta", "plan");
        const plan = (await tx.get("meta", "plan")) as PlanHeld | undefined;
        const edition = plan === undefined ? undefined : await tx.get("files", plan.sha256);
        tx.deleteRange("files", {});
        if (plan !== undefined && edition !== undefined) tx.put("files", plan.sha256, edition);
      }),
    plan: () => known("plan"),
    unreadable: () => known("unreadable"),
    setUnreadable: (plan, bytes) =>
      database.write(["meta", "files"], async (tx) => {
        putEdition(tx, plan, bytes);
        tx.put("meta", "unreadable", plan);
        // What a former version took unread.
        if (((await tx.get("meta", "plan")) as PlanHeld | undefined)?.sha256 === plan.sha256) tx.delete("meta", "plan");
      }),
    setPlan: (plan, bytes) =>
      database.write(["meta", "files"], async (tx) => {
        if (bytes !== null) putEdition(tx, plan, bytes);
        tx.put("meta", "plan", plan);
        tx.delete("meta", "unreadable");
      }),
    close: () => database.close(),
  };
}
