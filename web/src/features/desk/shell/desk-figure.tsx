import type { ComponentChildren } from "preact";
import * as styles from "./desk-figure.module.css";

interface FigureProps {
  readonly name: string;
  readonly tone?: "bad" | "warn" | undefined;
  /** True where the figure is of an earlier time. */
  readonly stale?: boolean;
  readonly children: ComponentChildren;
  readonly note?: string | false;
}

/** One figure of the header under its name. */
export function DeskFigure({ name, tone, stale, children, note }: FigureProps) {
  return (
    <div class={styles.figure} data-figure>
      <span class="label">{name}</span>
      <span class={[styles.value, tone, stale && styles.stale].filter(Boolean).join(" ")}>{children}</span>
      {note && <span class="label">{note}</span>}
    </div>
  );
}
