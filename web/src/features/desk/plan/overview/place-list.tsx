import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { onRowKey } from "../frame/row-walk";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./place-list.module.css";

interface PlaceListProps<T> {
  readonly label: string;
  /** What stands above it. */
  readonly head: ComponentChildren;
  readonly places: readonly T[];
  /** What is said of a place. */
  readonly words: (place: T) => ComponentChildren;
  /** So many are shown at once. */
  readonly first: number;
}

/** Places of the draft, each a link to its field. */
export function PlaceList<T extends { readonly path: PlanPath }>(props: PlaceListProps<T>) {
  const { label, head, places, words, first } = props;
  const [all, setAll] = useState(false);
  const plan = draft.value ?? {};
  const shown = all ? places : places.slice(0, first);
  return (
    <section class="card" aria-label={label}>
      {head}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the links inside */}
      <ul class="list" onKeyDown={onRowKey}>
        {shown.map((place, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have two of the same words
          <li key={at}>
            <a class={styles.place} data-row href={hrefOf(plan, place.path)}>
              <span class="label">{planPlaceWords(plan, place.path)}</span>
              <span class={styles.words}>{words(place)}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <Button onPress={() => setAll(true)}>{t("plan-found-more", { n: places.length - shown.length })}</Button>
      )}
    </section>
  );
}
