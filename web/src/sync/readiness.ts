/** Tells what this phone holds for a day without network. */

import type { SyncContext } from "./context";
import type { Readiness } from "./local-record";

export async function readReadiness({ env, stores, clock, photos }: SyncContext): Promise<Readiness> {
  const [shellReady, plan, unreadable, persisted, estimate] = await Promise.all([
    env.shellReady(),
    stores.files.plan(),
    stores.files.unreadable(),
    // A browser that will not say holds nothing else up.
    env.persist().catch(() => null),
    env.estimate().catch(() => null),
  ]);
  return {
    shellReady,
    plan,
    unreadable,
    planCheckedAt: plan?.checkedAt ?? null,
    persisted,
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    clockOffsetMs: clock.offsetMs,
    photosWaiting: photos.waiting.size,
  };
}
