/** A second copy of what was recorded here and is not handed in, outside the databases, which a browser may lose as a whole. */

import { refOf } from "../core/record/actions";
import type { StoredAction } from "./logbook/logbook-rows";

/** Small files by name. A file is whole or empty, whatever dies. */
export interface SmallFiles {
  names: () => Promise<readonly string[]>;
  write: (name: string, text: string) => Promise<void>;
  remove: (name: string) => Promise<void>;
  read: (name: string) => Promise<string>;
}

/** What a copy holds. Private parts are not among it: their key cannot be copied. */
export type CopiedAction = Pick<StoredAction, "device" | "n" | "epoch"> & { readonly text: string };

export interface SecondCopy {
  /** Has a copy of each of these, and of nothing else. */
  follow: (waiting: readonly StoredAction[]) => Promise<void>;
  /** Has a copy of this one, too. */
  add: (action: StoredAction) => Promise<void>;
  /** By device and number. */
  read: () => Promise<readonly CopiedAction[]>;
}

/** One file for each action, named by its ref: nothing that was written is ever written again. */
export function secondCopyIn(files: SmallFiles): SecondCopy {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other. It may fail: the logbook is what counts. */
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    last = last.then(work).catch(() => undefined);
    return last.then(() => undefined);
  };
  const write = async ({ device, n, epoch, text }: StoredAction): Promise<void> => {
    if (text !== null) await files.write(refOf(device, n), JSON.stringify({ device, n, epoch, text }));
  };
  return {
    add: (action) => inTurn(() => write(action)),
    follow: (waiting) =>
      inTurn(async () => {
        const held = new Set(await files.names());
        const wanted = new Map(
          waiting.flatMap((action) =>
            action.text === null ? [] : [[refOf(action.device, action.n), action] as const],
          ),
        );
        for (const name of held) if (!wanted.has(name)) await files.remove(name);
        for (const [ref, action] of wanted) if (!held.has(ref)) await write(action);
      }),
    read: async () => {
      await last;
      const found: CopiedAction[] = [];
      // A browser that has the folder and keeps it shut, as in a private window, has no copy.
      for (const name of await files.names().catch(() => [])) {
        // One that cannot be read takes none of the others along.
        const copy = readCopy(await files.read(name).catch(() => ""));
        if (copy !== null && refOf(copy.device, copy.n) === name) found.push(copy);
      }
      return found.toSorted((a, b) => (a.device === b.device ? a.n - b.n : a.device < b.device ? -1 : 1));
    },
  };
}

/** Null where a kill left a file empty. */
function readCopy(text: string): CopiedAction | null {
  try {
    const { device, n, epoch, text: action } = JSON.parse(text) as Record<string, unknown>;
    const isCopy = typeof device === "string" && Number.isSafeInteger(n) && Number.isSafeInteger(epoch);
    return isCopy && typeof action === "string" ? ({ device, n, epoch, text: action } as CopiedAction) : null;
  } catch {
    return null;
  }
}
