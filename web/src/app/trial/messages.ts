/** What the editor and the phone beside it tell each other, from one page of ours to another. */

import type { Preferences } from "../device/preferences";

/** From the editor: each part that is there counts. */
export interface ToTrial {
  /** The draft as an edition, as the server gives it. */
  readonly edition?: unknown;
  /** The screen to open. */
  readonly place?: string;
  /** What is edited, as the screen says it, the nearest first: it is scrolled to and marked. */
  readonly words?: readonly string[];
  /** How the phone is to look and speak. */
  readonly look?: Partial<Preferences>;
}

/** From the phone: it waits for a draft, or this build's screens could not show the one that came. */
export type FromTrial = "trial-ready" | "trial-unreadable";

/** Tells a page of the same origin. */
export const tell = (to: Window, message: ToTrial | FromTrial): void => to.postMessage(message, location.origin);

/** Hears what one window of the same origin tells; gives the way to stop. */
export function hear<T>(from: () => Window | null, run: (message: T) => void): () => void {
  const heard = ({ origin, source, data }: MessageEvent<T>) => {
    if (origin === location.origin && source !== null && source === from()) run(data);
  };
  addEventListener("message", heard);
  return () => removeEventListener("message", heard);
}
