import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { searchPlan } from "../../../../core/plan/draft/places/find";
import { planThings } from "../../../../core/plan/draft/plan-form";
import { Empty } from "../../../../ui/empty";
import { FoldOut } from "../../../../ui/fold-out";
import { useReorder } from "../fields/use-reorder";
import { PART_FORMS } from "../forms/part-forms";
import { PlanSearch } from "../frame/plan-search";
import { onRowKey } from "../frame/row-walk";
import { useKeptWord } from "../frame/use-kept-word";
import { inOneLine } from "../inserts/as-read";
import { thingHref } from "../state/addresses";
import { draft, move } from "../state/draft-state";
import { NarrowingChips } from "./narrowing-chips";
import * as styles from "./thing-list.module.css";
import { ThingRow } from "./thing-row";
import { useThingActs } from "./use-thing-acts";

/** Fewer are seen at a glance. */
const SEARCH_FROM = 8;

/** The places of the things in which something says this; null: of all. */
function placesFound(part: PlanPart, query: string): ReadonlySet<number> | null {
  if (query.trim() === "") return null;
  const hits = searchPlan({ [part]: planThings(draft.value ?? {}, part) }, query, inOneLine);
  return new Set(hits.map(({ path }) => Number(path[1])));
}

/** The things of a part one below the other: found, narrowed, ordered, doubled, taken out; not where they are given. */
export function ThingList({ part, isOpen }: { part: PlanPart; isOpen: boolean }) {
  const { query } = useLocation();
  const [words, setWords] = useKeptWord("find");
  const [only, setOnly] = useKeptWord("only", query["only"]);
  const things = planThings(draft.value ?? {}, part);
  const narrowings = PART_FORMS.get(part)?.narrowings ?? [];
  const narrowing = narrowings.find(({ id }) => id === only);
  const found = placesFound(part, words);
  const all = [...things.keys()].filter((at) => found?.has(at) !== false);
  const isShown = (at: number) => narrowing?.has(things[at] ?? null) !== false;
  const [shown, rest] = [all.filter(isShown), all.filter((at) => !isShown(at))];
  const rows = useRows(part, isOpen, isOpen && found === null && narrowing === undefined);
  return (
    <>
      {things.length >= SEARCH_FROM && <PlanSearch words={t("plan-search-part")} value={words} onSearch={setWords} />}
      <NarrowingChips all={narrowings} things={things} chosen={only} onChoose={setOnly} />
      {things.length === 0 && <Empty icon="lists" title={t("plan-part-empty")} />}
      {found?.size === 0 && <p class="label">{t("plan-search-nothing")}</p>}
      {narrowing !== undefined && shown.length === 0 && <p class="ok">{t("plan-none-lacking")}</p>}
      {rows.of(shown)}
      {rest.length > 0 && <FoldOut title={t("plan-the-rest", { n: rest.length })}>{rows.of(rest)}</FoldOut>}
      {rows.sheet}
    </>
  );
}

/** The rows of some things of a part, by their places in it. */
function useRows(part: PlanPart, isOpen: boolean, isOrdered: boolean) {
  const { route } = useLocation();
  const plan = draft.value ?? {};
  const things = planThings(plan, part);
  const keys = keysOf(plan, part);
  const acts = useThingActs(part);
  const reorder = useReorder(things.length, (from, to) => move([part, from], to));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOrdered) reorder.onKeyDown(event);
    onRowKey(event);
  };
  const of = (places: readonly number[]) => (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the links inside
    <ul ref={reorder.list} class={styles.things} onKeyDown={onKeyDown}>
      {places.map((at) => (
        <ThingRow
          key={keys[at]}
          part={part}
          thing={things[at] ?? null}
          at={at}
          href={thingHref(part, keys[at] ?? "")}
          onGrab={isOrdered ? reorder.onGrab : undefined}
          onCopy={isOpen ? () => route(acts.copy(at)) : undefined}
          onRemove={isOpen ? () => acts.remove(at) : undefined}
        />
      ))}
    </ul>
  );
  return { of, sheet: acts.sheet };
}
