import type { ComponentChildren } from "preact";
import * as styles from "./desk-page.module.css";

interface PageProps {
  readonly title: string;
  /** What may be done with the whole page, beside its title. */
  readonly act?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A list of the desk under its title. */
export function DeskPage({ title, act, children }: PageProps) {
  const heading = <h1 tabIndex={-1}>{title}</h1>;
  return (
    <div class={styles.page}>
      {act === undefined ? (
        heading
      ) : (
        <div class={styles.head}>
          {heading}
          {act}
        </div>
      )}
      {children}
    </div>
  );
}
