import { signal } from "@preact/signals";

/** What the system says of its battery. */
export interface Battery {
  /** From 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** Null where the browser does not say: most do not. */
export const battery = signal<Battery | null>(null);

/** True where it is known that less than this share is left, and nothing loads it. */
export const below = (share: number): boolean =>
  battery.value !== null && !battery.value.charging && battery.value.level < share;

interface Manager extends EventTarget, Battery {}

/** Follows the battery from now on; harmless where there is nothing to follow. */
export async function watchBattery(): Promise<void> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Manager> };
  const manager = await getBattery?.call(navigator).catch(() => null);
  if (!manager) return;
  const read = () => {
    battery.value = { level: manager.level, charging: manager.charging };
  };
  for (const change of ["levelchange", "chargingchange"]) manager.addEventListener(change, read);
  read();
}
