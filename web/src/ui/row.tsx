import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";
import "./row.css";

interface Lead {
  readonly href: string;
  readonly icon?: IconName;
  /** What stands before the words in an icon's place. */
  readonly start?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly current?: boolean;
}

/** A whole row that leads to another screen; the arrow says so. */
export function LeadRow({ href, icon, start, children, end, current }: Lead) {
  return (
    <a class="leads" href={href} aria-current={current ? "true" : undefined}>
      {icon && <Icon name={icon} />}
      {start}
      <span class="grow">{children}</span>
      {end}
      <Icon name="onward" size="small" />
    </a>
  );
}

/** A named fact: the word small above, the value below. */
export function Fact({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt class="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

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

/** What stands where there is nothing yet: what this place is for and what to do. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <span class="mute">
        <Icon name={icon} size="big" />
      </span>
      <p class="title">{title}</p>
      {children}
    </div>
  );
}
