import type { ComponentChildren } from "preact";
import * as styles from "./row-acts.module.css";

/** What may be done with one row of a list: at its end, below it where it is narrow. */
export const RowActs = ({ children }: { children: ComponentChildren }) => <span class={styles.acts}>{children}</span>;
