import type { ComponentChildren } from "preact";
import * as styles from "./review-row.module.css";

interface RowProps {
  /** What may be done with it, beside its words. */
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One thing of a review: words of any length, and beside or below them what may be done. */
export const ReviewRow = ({ acts, children }: RowProps) => (
  <li class={styles.row}>
    <div class={styles.words}>{children}</div>
    {acts}
  </li>
);
