import type { ComponentChildren } from "preact";
import * as styles from "./check.module.css";

interface CheckProps {
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** A box to tick before its words. */
export function Check({ checked, onToggle, children }: CheckProps) {
  return (
    <label class={styles.check}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
