import { signal } from "@preact/signals";
import { openTorch } from "./torch";

/** `torch`: the camera's lamp shines; `screen`: the screen itself does, all white. */
export type Light = "off" | "screen" | "torch";
export const light = signal<Light>("off");

/** The camera's lamp, held open while it shines. */
let beam: MediaStreamTrack | null = null;
/** Counts presses: one that was overtaken while the camera opened changes nothing. */
let turn = 0;

/** True where the camera opens without a question; then nothing need shine meanwhile. */
async function allowed(): Promise<boolean> {
  const answer = await navigator.permissions?.query({ name: "camera" }).catch(() => null);
  return answer?.state === "granted";
}

/**
 * Light at once: the screen, until the camera's lamp shines. Where the camera has none, or may not be used, the screen
 * stays white.
 */
export async function lightUp(): Promise<void> {
  turn += 1;
  const mine = turn;
  if (!(await allowed()) && mine === turn) light.value = "screen";
  const track = await openTorch();
  if (mine !== turn) return track?.stop();
  beam = track;
  light.value = track ? "torch" : "screen";
  // The system takes the camera back, for a call or when the app is left.
  track?.addEventListener("ended", putOut);
}

export function putOut(): void {
  turn += 1;
  beam?.stop();
  beam = null;
  light.value = "off";
}
