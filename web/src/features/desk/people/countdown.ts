/** "9:41" until `ends`; null from then on. Both µs. */
export function countdown(ends: number, now: number): string | null {
  const seconds = Math.ceil((ends - now) / 1_000_000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
