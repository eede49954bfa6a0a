import { vi } from "vitest";

/** A `navigator` that can do this and nothing more; undone by `vi.unstubAllGlobals`. */
export function withNavigator(ports: Readonly<Record<string, unknown>>): void {
  vi.stubGlobal("navigator", { languages: ["zh-CN"], maxTouchPoints: 5, onLine: true, userAgent: "", ...ports });
}

/** A battery that a test can drain. */
export class FakeBattery extends EventTarget {
  level = 1;
  charging = false;

  becomes(level: number, charging = false): void {
    [this.level, this.charging] = [level, charging];
    this.dispatchEvent(new Event("levelchange"));
  }
}

/** A screen whose locks the system takes back when it likes. */
export class FakeWakeLock {
  readonly held = new Set<EventTarget>();
  refuses = false;

  request = async (kind: string) => {
    if (this.refuses || kind !== "screen") throw new DOMException("low power", "NotAllowedError");
    const lock = Object.assign(new EventTarget(), { release: async () => this.takeBack(lock) });
    this.held.add(lock);
    return lock;
  };

  takeBack(lock: EventTarget): void {
    if (this.held.delete(lock)) lock.dispatchEvent(new Event("release"));
  }

  takeAllBack(): void {
    for (const lock of [...this.held]) this.takeBack(lock);
  }
}

/** A camera's track, with a lamp or without. */
export class FakeTrack extends EventTarget {
  readonly localRecord: boolean;
  lit = false;
  open = true;

  constructor(localRecord: boolean) {
    super();
    this.localRecord = localRecord;
  }

  getCapabilities = () => (this.localRecord ? { torch: true } : {});
  applyConstraints = async ({ advanced }: { advanced: { torch: boolean }[] }) => {
    this.lit = advanced[0]?.torch === true;
  };
  stop = () => {
    [this.open, this.lit] = [false, false];
  };
}

export const cameraOf = (track: FakeTrack) => ({ getUserMedia: async () => ({ getVideoTracks: () => [track] }) });
