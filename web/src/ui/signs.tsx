import type { ComponentChildren } from "preact";
import { Icon } from "./icons";
import "./signs.css";

const STATE_ICONS = { phone: "phone", sending: "sending", received: "received", attention: "alert" } as const;

/** Where an item is: icon and word, so that it reads in greyscale. */
export function StateSign({ state, children }: { state: keyof typeof STATE_ICONS; children: ComponentChildren }) {
  return (
    <span class={`state ${state}`}>
      <Icon name={STATE_ICONS[state]} size="small" />
      {children}
    </span>
  );
}

interface Badge {
  readonly level: number | null;
  readonly size?: "small" | "large";
  readonly children: ComponentChildren;
}

/** The response level: colour and always the numeral (in its words). 1 is highest; null is "not set". */
export function LevelBadge({ level, size, children }: Badge) {
  return (
    <span class="level" data-level={level ?? undefined} data-size={size}>
      {children}
    </span>
  );
}

export type StepMark = "done" | "not" | "skipped" | "open";

/** How far a list is, one segment a step; the words beside it say the same. */
export function Steps({ marks, here }: { marks: readonly StepMark[]; here?: number }) {
  return (
    <div class="steps" aria-hidden="true">
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step's place is its identity
        <i key={index} data-mark={index === here ? "here" : mark} />
      ))}
    </div>
  );
}

const two = (n: number) => String(n).padStart(2, "0");

/** Milliseconds as h:mm:ss, counting by itself where the parent renders again each second. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
