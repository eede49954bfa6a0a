import type { ComponentChildren } from "preact";
import * as styles from "./panel.module.css";

/** One block of a column under its heading. */
export function Panel({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
