import type { ComponentChildren } from "preact";
import * as styles from "./desk-page.module.css";

interface PageProps {
  readonly title: string;
  /** What may be done with the whole page, beside its title. */
  readonly act?: ComponentChildren;
  /** For a table of many columns. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A list of the desk under its title. */
export function DeskPage({ title, act, wide = false, children }: PageProps) {
  const heading = <h1 tabIndex={-1}>{title}</h1>;
  return (
    <div class={wide ? `${styles.page} ${styles.wide}` : styles.page}>
      {act === undefined ? (
        heading
      ) : (
        <div class={styles.head}>
          {heading}
          <div class={styles.acts}>{act}</div>
        </div>
      )}
      {children}
    </div>
  );
}
