import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { type PlanHit, searchPlan } from "../../../../core/plan/draft/places/find";
import { Button } from "../../../../ui/button";
import { Empty } from "../../../../ui/empty";
import { onRowKey } from "../frame/row-walk";
import { inOneLine } from "../inserts/as-read";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./hit-list.module.css";

const FIRST = 40;

const Hit = ({ hit: { path, words, at, length } }: { hit: PlanHit }) => (
  <a class={styles.hit} data-row href={hrefOf(draft.value ?? {}, path)}>
    <span class="label">{planPlaceWords(draft.value ?? {}, path)}</span>
    <span>
      {words.slice(0, at)}
      <mark class={styles.mark}>{words.slice(at, at + length)}</mark>
      {words.slice(at + length)}
    </span>
  </a>
);

/** What a search of the whole plan found, each a link to its field. */
export function HitList({ query }: { query: string }) {
  const [all, setAll] = useState(false);
  const hits = searchPlan(draft.value ?? {}, query, inOneLine);
  if (hits.length === 0) {
    return (
      <Empty icon="find" title={t("plan-search-nothing")}>
        <p>{t("plan-search-nothing-hint")}</p>
      </Empty>
    );
  }
  const shown = all ? hits : hits.slice(0, FIRST);
  return (
    <section class="card" aria-label={t("plan-search")}>
      <p class="label" role="status">
        {t("plan-search-count", { n: hits.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the links inside */}
      <ul class="list" onKeyDown={onRowKey}>
        {shown.map((hit) => (
          <li key={hit.path.join(".")}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <Button onPress={() => setAll(true)}>{t("plan-found-more", { n: hits.length - shown.length })}</Button>
      )}
    </section>
  );
}
