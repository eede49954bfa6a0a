/** The sound of a wallboard. A browser makes none before somebody has touched the page. */

import { signal } from "@preact/signals";

let context: AudioContext | null = null;

/** True once somebody has let the page be heard. */
export const heard = signal(false);

const HIGH_HZ = 880;
const LOW_HZ = 660;
const TONE_S = 0.35;
const LOUD = 0.4;

function tone(of: AudioContext, hz: number, at: number): void {
  const [source, volume] = [of.createOscillator(), of.createGain()];
  source.frequency.value = hz;
  volume.gain.setValueAtTime(LOUD, at);
  // Cut off at once it would crack.
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
  source.connect(volume).connect(of.destination);
  source.start(at);
  source.stop(at + TONE_S);
}

/** Two tones, so many times. Where nothing may be heard, nothing happens. */
export function sound(times: number): void {
  if (context?.state !== "running") return;
  for (let turn = 0; turn < times; turn += 1) {
    const at = context.currentTime + turn * 3 * TONE_S;
    tone(context, HIGH_HZ, at);
    tone(context, LOW_HZ, at + TONE_S);
  }
}

/** By a tap: from now on the page may be heard, and is, so that one knows how loud. */
export async function allowSound(): Promise<void> {
  if (!("AudioContext" in globalThis)) return;
  context ??= new AudioContext();
  await context.resume();
  const { state } = context;
  heard.value = state === "running";
  sound(1);
}
