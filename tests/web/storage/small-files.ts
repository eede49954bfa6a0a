/** Small files in memory. */

import type { SmallFiles } from "../../../web/src/storage/second-copy";

export function memoryFiles(held = new Map<string, string>()): SmallFiles & { readonly held: Map<string, string> } {
  return {
    held,
    names: async () => [...held.keys()],
    write: async (name, text) => void held.set(name, text),
    remove: async (name) => void held.delete(name),
    read: async (name) => held.get(name) ?? "",
  };
}
