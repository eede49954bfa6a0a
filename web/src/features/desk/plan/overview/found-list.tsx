import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { onRowKey } from "../frame/row-walk";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./found-list.module.css";

/** Something at a place of the draft, in words. */
export interface FoundPlace {
  readonly path: PlanPath;
  readonly words: string;
}

const FIRST = 20;

/** Places of the draft, each a link to its field. */
export function FoundList({ title, places }: { title: string; places: readonly FoundPlace[] }) {
  const [all, setAll] = useState(false);
  const plan = draft.value ?? {};
  const shown = all ? places : places.slice(0, FIRST);
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the links inside */}
      <ul class="list" onKeyDown={onRowKey}>
        {shown.map(({ path, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have two of the same words
          <li key={at}>
            <a class={styles.found} data-row href={hrefOf(plan, path)}>
              <span class="label">{planPlaceWords(plan, path)}</span>
              <span class={styles.words}>{words}</span>
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
