import { signal } from "@preact/signals";
import { buzz } from "../device/buzz";

export interface Announcement {
  readonly text: string;
  readonly failed?: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** What the bottom of the screen says just now, and what screen readers are told. */
export const notice = signal<Announcement | null>(null);
export const spoken = signal("");
export const alarm = signal("");

const SHOWN_MS = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let shownAt = 0;

/** Shows a line for a while, says it and lets it be felt: what is felt is always seen too. */
export function show(next: Announcement, ms = SHOWN_MS): void {
  clearTimeout(timer);
  shownAt = performance.now();
  notice.value = next;
  announce(next.text);
  buzz();
  timer = setTimeout(dismiss, ms);
}

/** A failure stays until it is closed: it must not slip by while someone looks away. */
export function fail(text: string, close: string): void {
  clearTimeout(timer);
  notice.value = { text, failed: true, action: { label: close, onPress: dismiss } };
  alarm.value = anew(alarm.peek(), text);
  buzz("long");
}

export function dismiss(): void {
  clearTimeout(timer);
  notice.value = null;
}

/** Says a line without showing it: the screen shows it already in its own place. */
export function announce(text: string): void {
  spoken.value = anew(spoken.peek(), text);
}

/** An act may lead on by itself, and what it says comes along. */
const COMES_ALONG_MS = 2000;

/** Another screen has come: what was said of something on the one before would stand over what it is not about. */
export function leaveBehind(): void {
  if (notice.value?.failed !== true && performance.now() - shownAt > COMES_ALONG_MS) dismiss();
}

/** Screen readers pass over what has not changed: the same words again end in a space that nobody hears. */
const anew = (before: string, text: string): string => (before === text ? `${text}\u00a0` : text);
