import { computed, effect, signal } from "@preact/signals";
import { below } from "./battery";
import { light } from "./light";
import { preferences } from "./preferences";

/** Under this share the screen may go dark again, whatever was wished: the phone must last. */
export const DARKEN_BELOW = 0.15;

/** True where the browser can keep the screen lit at all. */
export const canStayAwake = (): boolean => "wakeLock" in navigator;

/** True while the system has promised to keep the screen lit. */
export const awake = signal(false);

/** True where it was wished and the battery forbids it. */
export const tooLow = computed(() => preferences.value.awake === "on" && below(DARKEN_BELOW));

/** How many views stand open that somebody reads from. */
const read = signal(0);

/** Keeps the screen lit while a view stands open that is read from; gives the way to end it. */
export function keepReading(): () => void {
  read.value++;
  return () => {
    read.value--;
  };
}

const wanted = computed(
  () =>
    (preferences.value.awake === "on" || light.value === "screen" || read.value > 0) &&
    !below(DARKEN_BELOW) &&
    canStayAwake(),
);

let held: WakeLockSentinel | null = null;

async function take(): Promise<void> {
  if (held || document.visibilityState !== "visible") return;
  try {
    const lock = await navigator.wakeLock.request("screen");
    // The wish may have passed, or another call may have been quicker.
    if (held || !wanted.peek()) return void lock.release();
    held = lock;
    awake.value = true;
    lock.addEventListener("release", () => {
      if (held !== lock) return;
      held = null;
      awake.value = false;
    });
  } catch {
    // The system refuses, for power it says: the person sees that the screen is not kept lit.
  }
}

/** Keeps the screen lit while that is wished; the system takes it back with each look elsewhere, so it is asked again. */
export function stayAwake(): () => void {
  const again = () => {
    if (wanted.peek()) void take();
  };
  document.addEventListener("visibilitychange", again);
  const stop = effect(() => {
    if (wanted.value) void take();
    else void held?.release();
  });
  return () => {
    stop();
    document.removeEventListener("visibilitychange", again);
    void held?.release();
  };
}
