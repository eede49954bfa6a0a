import type { Json } from "../../../../core/plan/draft/plan-form";
import type { Narrowing } from "../forms/part-form";
import * as styles from "./narrowing-chips.module.css";

interface ChipsProps {
  readonly all: readonly Narrowing[];
  readonly things: readonly Json[];
  /** Its id; "": none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The ways to see only some things of a part, each with how many they are. */
export function NarrowingChips({ all, things, chosen, onChoose }: ChipsProps) {
  const counted = all.map((each) => ({ ...each, n: things.filter(each.has).length }));
  return (
    <div class={styles.chips}>
      {counted
        .filter(({ id, n }) => n > 0 || id === chosen)
        .map(({ id, n, words }) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id === chosen ? "" : id)}>
            {words(n)}
          </button>
        ))}
    </div>
  );
}
