/** Small files in the browser's own folder for this site, which lies apart from its databases. */

import type { SmallFiles } from "../second-copy";

const FOLDER = "waiting";

type Listed = FileSystemDirectoryHandle & { keys: () => AsyncIterable<string> };

/** Null where the browser has no such folder, or writes to it from workers alone. */
export function privateFiles(storage: StorageManager | undefined): SmallFiles | null {
  const writes = "FileSystemFileHandle" in globalThis && "createWritable" in FileSystemFileHandle.prototype;
  if (!writes || typeof storage?.getDirectory !== "function") return null;
  const folder = async () => (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    names: async () => {
      const names: string[] = [];
      for await (const name of ((await folder()) as Listed).keys()) names.push(name);
      return names;
    },
    write: async (name, text) => {
      const file = await (await folder()).getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    },
    remove: async (name) => (await folder()).removeEntry(name),
    read: async (name) => (await (await (await folder()).getFileHandle(name)).getFile()).text(),
  };
}
