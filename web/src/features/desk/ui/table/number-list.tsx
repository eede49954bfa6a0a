import * as styles from "./number-list.module.css";

/** Telephone numbers, each whole; null where there are none. */
export const numbersOrNone = (numbers: readonly string[]) =>
  numbers.length === 0 ? null : (
    <ul class={styles.numbers}>
      {numbers.map((number) => (
        <li key={number}>{number}</li>
      ))}
    </ul>
  );
