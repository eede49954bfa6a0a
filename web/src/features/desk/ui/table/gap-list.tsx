import { Icon } from "../../../../ui/icons";
import * as styles from "./gap-list.module.css";

/** What is missing, each thing a line of its own. */
export function GapList({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ul class={`warn ${styles.gaps}`}>
      {words.map((each) => (
        <li key={each}>
          <Icon name="alert" size="small" />
          {each}
        </li>
      ))}
    </ul>
  );
}
