/**
 * One tab syncs. The holder of a lock beats; a visible tab that hears no beat for a while takes the lock from a frozen
 * holder, and so does one that comes to be looked at. This only spares work: two tabs that sync at once do no harm.
 */

import type { Cancel, Environment } from "../environment";

const BEAT_MS = 4000;
/** Silence after which the holder counts as frozen; with one beat on top it is under 20 s. */
const SILENCE_MS = 14_000;

export interface Leader {
  /** Without locks every tab leads. */
  leads: () => boolean;
  /** Another tab said that it lives. */
  heard: () => void;
  close: () => void;
}

/** Stands in line for the lock. `lead` is called whenever this tab gets it, `beat` while it has it. */
export function standForLeader(env: Environment, on: { readonly lead: () => void; readonly beat: () => void }): Leader {
  const { locks } = env;
  if (locks === null) return { leads: () => true, heard: () => undefined, close: () => undefined };
  let [leads, queued, closed] = [false, false, false];
  let lastBeat = env.monotonic();
  let timer: Cancel = () => undefined;
  let release: () => void = () => undefined;
  // One for every time that it stands in line: who stole the lock still stands there.
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });

  const hold = async (steal: boolean) => {
    if (closed || (queued && !steal)) return;
    if (!steal) queued = true;
    const how = await locks
      .hold({ steal, onHeld: () => held(steal), release: released })
      .catch(() => "stolen" as const);
    if (how === "stolen") lost();
  };
  const held = (stolen: boolean) => {
    // Given up while it stood in line: the lock is let go as soon as it comes.
    if (closed) return;
    if (!stolen) queued = false;
    leads = true;
    on.beat();
    on.lead();
  };
  /** Taken away: stand in line again. */
  const lost = () => {
    leads = false;
    lastBeat = env.monotonic();
    void hold(false);
  };
  const tick = () => {
    if (leads) on.beat();
    else if (env.visible() && env.monotonic() - lastBeat > SILENCE_MS) {
      lastBeat = env.monotonic();
      void hold(true);
    }
    timer = env.after(BEAT_MS, tick);
  };
  // Nobody waits for a tab in the back, whose tries are few: the one that is looked at syncs.
  const stop = env.onHint(() => {
    if (!leads && env.visible()) void hold(true);
  });
  void hold(false);
  tick();
  return {
    leads: () => leads,
    heard: () => {
      lastBeat = env.monotonic();
    },
    close: () => {
      [closed, leads] = [true, false];
      stop();
      timer();
      release();
    },
  };
}
