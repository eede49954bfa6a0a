import * as styles from "./indent.module.css";

/** So many steps at most: deeper ones stand as far in as that. */
const DEEPEST = 8;

/** How far a row of a tree stands in. */
export const Indent = ({ depth }: { depth: number }) =>
  depth === 0 ? null : <span class={styles.indent} data-depth={Math.min(depth, DEEPEST)} />;
