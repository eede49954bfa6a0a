/** Stores, marks and reads a single photo. */

import type { Database, Reads } from "../database";
import type { Encrypted } from "../encryption";
import { dropUnnamed, PHOTOS, type Photo, type Sent } from "./photos";

const photoIn = async (tx: Reads, sha256: string) => (await tx.get("photos", sha256)) as Photo | undefined;

export const keepPhoto = (database: Database, photo: Omit<Photo, "sent">, picture: Encrypted): Promise<void> =>
  database.write(PHOTOS, async (tx) => {
    tx.put("photos", photo.sha256, { ...photo, sent: null } satisfies Photo);
    tx.put("pictures", photo.sha256, picture);
  });

export const keptPhoto = (
  database: Database,
  sha256: string,
): Promise<{ readonly photo: Photo; readonly picture: Encrypted } | null> =>
  database.read(PHOTOS, async (tx) => {
    const photo = await photoIn(tx, sha256);
    return photo === undefined ? null : { photo, picture: (await tx.get("pictures", sha256)) as Encrypted };
  });

const markPhoto = (database: Database, sha256: string, mark: (sent: Sent | null) => Sent | null): Promise<void> =>
  database.write(["photos"], async (tx) => {
    const photo = await photoIn(tx, sha256);
    if (photo !== undefined) tx.put("photos", sha256, { ...photo, sent: mark(photo.sent) } satisfies Photo);
  });

export const markSent = (database: Database, sha256: string, sent: Omit<Sent, "seq" | "seenAt">): Promise<void> =>
  markPhoto(database, sha256, () => ({ ...sent, seenAt: sent.at, seq: null }));

/** The server was asked whether it has it; null: it has not, so that it must be sent again. */
export const markSeen = (database: Database, sha256: string, seenAt: number | null): Promise<void> =>
  markPhoto(database, sha256, (sent) => (sent === null || seenAt === null ? null : { ...sent, seenAt }));

export const dropAstray = (database: Database, photos: readonly string[]): Promise<void> =>
  database.write(["actions", ...PHOTOS], (tx) => dropUnnamed(tx, photos));
