import type { ComponentChildren } from "preact";
import * as styles from "./call-grid.module.css";

/** Whom to call, side by side where there is room. */
export const CallGrid = ({ children }: { children: ComponentChildren }) => <div class={styles.calls}>{children}</div>;
