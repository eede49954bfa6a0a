import { vi } from "vitest";
import type { Bench } from "./phone-screens";

/** The phone's disk is slow to write actions of this type, until it is let go on by what this gives. */
export function slowDisk({ localRecord }: Bench, type: string): () => void {
  const disk = Promise.withResolvers<void>();
  const write = localRecord.record.bind(localRecord);
  vi.spyOn(localRecord, "record").mockImplementation(async (draft) => {
    if (draft.type === type) await disk.promise;
    return await write(draft);
  });
  return disk.resolve;
}
