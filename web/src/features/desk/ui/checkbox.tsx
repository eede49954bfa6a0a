import type { ComponentChildren } from "preact";
import * as styles from "./checkbox.module.css";

interface CheckboxProps {
  readonly checked: boolean;
  /** By which it is found. */
  readonly name?: string | undefined;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** A box to tick before its words. */
export function Checkbox({ checked, name, onToggle, children }: CheckboxProps) {
  return (
    <label class={styles.checkbox}>
      <input type="checkbox" name={name} checked={checked} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
