/** A buzz beside a visible sign, long for what failed; harmless where there is no motor. */
export function buzz(how: "short" | "long" = "short"): void {
  navigator.vibrate?.(how === "short" ? 30 : [80, 60, 80]);
}
