/** What a real browser says of its storage, and whether its service worker is ready. */

import { privateFiles } from "../storage/drivers/private-files";
import { type SecondCopy, secondCopyIn } from "../storage/second-copy";

let copy: SecondCopy | null | undefined;

/** One for the page: what it does comes in turn. Null where the browser has no place for it. */
export function secondCopy(): SecondCopy | null {
  if (copy === undefined) {
    const files = privateFiles(navigator.storage);
    copy = files && secondCopyIn(files);
  }
  return copy;
}

/** How long the browser may take to ask whether storage may stay. */
const PROMPT_MS = 1000;

export const shellReady = async (): Promise<boolean> =>
  Boolean((await navigator.serviceWorker?.getRegistration())?.active);

export async function persist(): Promise<boolean | null> {
  const { storage } = navigator;
  if (typeof storage?.persist !== "function") return null;
  // Firefox asks its person, who may let it wait.
  const unsaid = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROMPT_MS));
  return (await storage.persisted()) || Promise.race([storage.persist(), unsaid]);
}

export async function estimate(): Promise<{ usage: number; quota: number } | null> {
  if (typeof navigator.storage?.estimate !== "function") return null;
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usage, quota };
}
