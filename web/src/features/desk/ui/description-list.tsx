import type { ComponentChildren } from "preact";
import * as styles from "./description-list.module.css";

/** Names on the left, what they are on the right: `<div><dt/><dd/></div>` each. */
export const DescriptionList = ({ children }: { children: ComponentChildren }) => (
  <dl class={styles.descriptions}>{children}</dl>
);
