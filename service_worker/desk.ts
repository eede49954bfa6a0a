/** Keeps the files of the desk where it was opened once, and from then on those of each newer build. */

import { fill, type Outside, type Precached } from "./update";

/** That there is a cache of this name says that the desk was opened in this browser; it holds nothing. */
const OPENED = "stormlamp-desk";

/** What a build must have here before it may take over. */
export const wanted = async (caches: CacheStorage, shell: readonly Precached[], desk: readonly Precached[]) =>
  (await caches.has(OPENED)) ? [...shell, ...desk] : shell;

/** Whether all of it is kept now; whoever asked asks again where a line broke. */
export async function keepDesk(outside: Outside, build: string, desk: readonly Precached[]): Promise<boolean> {
  try {
    await outside.caches.open(OPENED);
    await fill(outside, build, desk);
    return true;
  } catch {
    return false;
  }
}
