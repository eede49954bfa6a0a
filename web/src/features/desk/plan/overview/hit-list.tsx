import { t } from "../../../../app/words/i18n";
import { type PlanHit, searchPlan } from "../../../../core/plan/draft/places/find";
import { Empty } from "../../../../ui/empty";
import { inOneLine } from "../inserts/as-read";
import { draft } from "../state/draft-state";
import * as styles from "./hit-list.module.css";
import { PlaceList } from "./place-list";

const FIRST = 40;

const hitWords = ({ words, at, length }: PlanHit) => (
  <>
    {words.slice(0, at)}
    <mark class={styles.mark}>{words.slice(at, at + length)}</mark>
    {words.slice(at + length)}
  </>
);

/** What a search of the whole plan found, each a link to its field. */
export function HitList({ query }: { query: string }) {
  const hits = searchPlan(draft.value ?? {}, query, inOneLine);
  if (hits.length === 0) {
    return (
      <Empty icon="find" title={t("plan-search-nothing")}>
        <p>{t("plan-search-nothing-hint")}</p>
      </Empty>
    );
  }
  const count = (
    <p class="label" role="status">
      {t("plan-search-count", { n: hits.length })}
    </p>
  );
  return <PlaceList label={t("plan-search")} head={count} places={hits} words={hitWords} first={FIRST} />;
}
