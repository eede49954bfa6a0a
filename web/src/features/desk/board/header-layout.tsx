import type { ComponentChildren } from "preact";
import { AsOf } from "../shell/as-of";
import * as styles from "./header-layout.module.css";

interface HeaderLayoutProps {
  readonly sign: ComponentChildren;
  readonly clock?: ComponentChildren;
  readonly title: string;
  readonly subtitle: string;
  /** What must not be overlooked, below what it is. */
  readonly alarm?: ComponentChildren;
  /** What stands before "as of". */
  readonly figures?: ComponentChildren;
  readonly acts?: ComponentChildren;
}

/** The desk's header as it is laid out, in an outage and in quiet times. */
export function HeaderLayout({ sign, clock, title, subtitle, alarm, figures, acts }: HeaderLayoutProps) {
  return (
    <header class={styles.head}>
      <span class={styles.sign}>{sign}</span>
      {clock && (
        <span class={styles.clock} role="timer" aria-live="off">
          {clock}
        </span>
      )}
      <div class={styles.what}>
        <h1 tabIndex={-1}>{title}</h1>
        <p class="label">{subtitle}</p>
        {alarm}
      </div>
      <div class={styles.figures}>
        {figures}
        <AsOf />
      </div>
      {acts && <div class={styles.acts}>{acts}</div>}
    </header>
  );
}
