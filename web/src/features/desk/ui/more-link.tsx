import type { ComponentChildren } from "preact";
import * as styles from "./more-link.module.css";

/** From a panel to the screen that shows all of it. */
export const MoreLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class={styles.more} href={href}>
    {children}
  </a>
);
