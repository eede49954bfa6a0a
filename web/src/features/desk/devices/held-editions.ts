/** Which edition of the plan each device holds, as the server was last told. */

import { groupedBy } from "../../../core/grouping";
import type { DeviceStatus } from "../../../sync/connection/api";

/** Phones and desks that are in use. */
const inUse = (all: readonly DeviceStatus[]): readonly DeviceStatus[] =>
  all.filter(({ kind, revoked_at }) => kind !== "server" && revoked_at === null);

/** True where it said that it holds another edition than the one in force. */
export const isBehind = ({ edition }: DeviceStatus, inForce: number | null): boolean =>
  edition !== null && inForce !== null && edition !== inForce;

export interface EditionHolders {
  /** Null: they have not said. */
  readonly edition: number | null;
  readonly devices: readonly DeviceStatus[];
}

/** Who holds which edition: the newest first, last those who have not said. */
export function holdersOf(all: readonly DeviceStatus[]): readonly EditionHolders[] {
  return [...groupedBy(inUse(all), ({ edition }) => edition)]
    .map(([edition, devices]) => ({ edition, devices }))
    .toSorted((a, b) => (b.edition ?? -1) - (a.edition ?? -1));
}
