/** The screen stays lit while somebody reads from it. Where the browser has no such lock, nothing happens. */

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

/** Under this the battery is worth more than a lit screen. */
const LEAST = 0.15;

async function enough(): Promise<boolean> {
  const asks = navigator as unknown as { readonly getBattery?: () => Promise<Battery> };
  const battery = await asks.getBattery?.().catch(() => null);
  return !battery || battery.charging || battery.level >= LEAST;
}

/** Keeps the screen lit, again after each look elsewhere; gives the way to let it go dark. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const take = async () => {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible" || !(await enough())) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (over) void lock?.release();
  };
  const again = () => void take();
  document.addEventListener("visibilitychange", again);
  again();
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
