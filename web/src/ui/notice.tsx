import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";
import "./notice.css";

type Tone = "ok" | "warn" | "bad";
const SIGNS = { ok: "check", warn: "alert", bad: "alert" } as const;

/** A line with a sign: colour is never alone. */
export function Notice({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <div class="notice">
      <span class={tone ?? "mute"}>
        <Icon name={icon ?? (tone ? SIGNS[tone] : "info")} />
      </span>
      <div class="grow">{children}</div>
    </div>
  );
}
