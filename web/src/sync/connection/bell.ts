/** Keeps the server's live connection (`/bell`) open while it is worth it. Without it rounds only come more often. */

import type { Cancel, Environment } from "../environment";

export interface BellListener {
  /** Opens or closes the bell, as is wanted just now. */
  update: () => void;
  /** True while it may ring. */
  isOpen: () => boolean;
  close: () => void;
}

export function listenToBell(
  env: Environment,
  wanted: () => boolean,
  onRing: (seq: number) => void,
  onEnd: () => void,
): BellListener {
  let bell: Cancel | null = null;
  const close = () => {
    bell?.();
    bell = null;
  };
  const update = () => {
    if (!wanted()) close();
    else if (bell === null && env.bell !== null) {
      // Over its cap the server lets nobody listen, and nobody who is shut out: then the timer does it, and the next round asks again.
      bell = env.bell(`${env.origin}/api/v1/bell`, onRing, () => {
        bell = null;
        onEnd();
      });
    }
  };
  return { update, isOpen: () => bell !== null, close };
}
