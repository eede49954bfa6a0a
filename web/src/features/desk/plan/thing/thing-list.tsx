import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { searchPlan } from "../../../../core/plan/draft/places/find";
import { planThings } from "../../../../core/plan/draft/plan-form";
import { Empty } from "../../../../ui/empty";
import { useReorder } from "../fields/use-reorder";
import { PlanSearch } from "../frame/plan-search";
import { onRowKey } from "../frame/row-walk";
import { thingHref } from "../state/addresses";
import { draft, move } from "../state/draft-state";
import * as styles from "./thing-list.module.css";
import { ThingRow } from "./thing-row";
import { useThingActs } from "./use-thing-acts";

/** Fewer are seen at a glance. */
const SEARCH_FROM = 8;

/** The places of the things in which something says this; null: of all. */
function placesFound(part: PlanPart, query: string): ReadonlySet<number> | null {
  if (query.trim() === "") return null;
  const hits = searchPlan({ [part]: planThings(draft.value ?? {}, part) }, query);
  return new Set(hits.map(({ path }) => Number(path[1])));
}

/** The things of a part one below the other: found, ordered, doubled, taken out; not where they are given. */
export function ThingList({ part, isOpen }: { part: PlanPart; isOpen: boolean }) {
  const { route } = useLocation();
  const [query, setQuery] = useState("");
  const plan = draft.value ?? {};
  const things = planThings(plan, part);
  const keys = keysOf(plan, part);
  const found = placesFound(part, query);
  const acts = useThingActs(part);
  const reorder = useReorder(things.length, (from, to) => move([part, from], to));
  const isOrdered = isOpen && found === null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOrdered) reorder.onKeyDown(event);
    onRowKey(event);
  };
  return (
    <>
      {things.length >= SEARCH_FROM && <PlanSearch words={t("plan-search-part")} value={query} onSearch={setQuery} />}
      {things.length === 0 && <Empty icon="lists" title={t("plan-part-empty")} />}
      {found?.size === 0 && <p class="label">{t("plan-search-nothing")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the links inside */}
      <ul ref={reorder.list} class={styles.things} onKeyDown={onKeyDown}>
        {things.map(
          (thing, at) =>
            found?.has(at) !== false && (
              <ThingRow
                key={keys[at]}
                part={part}
                thing={thing}
                at={at}
                href={thingHref(part, keys[at] ?? "")}
                onGrab={isOrdered ? reorder.onGrab : undefined}
                onCopy={isOpen ? () => route(acts.copy(at)) : undefined}
                onRemove={isOpen ? () => acts.remove(at) : undefined}
              />
            ),
        )}
      </ul>
      {acts.sheet}
    </>
  );
}
