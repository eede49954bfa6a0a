import type { ComponentChildren } from "preact";
import * as styles from "./checkbox.module.css";

interface CheckboxProps {
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** A box to tick before its words. */
export function Checkbox({ checked, onToggle, children }: CheckboxProps) {
  return (
    <label class={styles.checkbox}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
