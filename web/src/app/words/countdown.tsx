import { elapsed } from "../../ui/signs";
import { serverNow } from "../record/store";
import { t } from "./i18n";
import { span } from "./words";

const HOUR_MS = 3_600_000;

/** To the second within the hour, in words beyond it. What has gone by is no race any more: in words at once. */
const size = (ms: number): string => (ms > 0 && ms < HOUR_MS ? elapsed(ms).slice(3) : span(Math.abs(ms)));

/** How long it has gone on since `at` (µs); `beside` a limit that counts down, in words: only one figure moves. */
export function Since({ at, beside }: { at: number; beside: boolean }) {
  const ms = Math.max(0, (serverNow.value - at) / 1000);
  return (
    <span class="far" role={beside ? undefined : "timer"} aria-live="off">
      <span class="label under">{t("limit-since")}</span>
      {beside ? span(ms) : size(ms)}
    </span>
  );
}

/** How long until `at` (µs), or how long it has gone by; it alone renders each second. */
export function Countdown({ at }: { at: number }) {
  const left = (at - serverNow.value) / 1000;
  const passed = left <= 0;
  return (
    <span class={passed ? "bad far" : "far"} role="timer" aria-live="off">
      <span class="label under">{t(passed ? "limit-passed" : "limit-left")}</span>
      {size(left)}
    </span>
  );
}
