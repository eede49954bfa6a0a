import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { locale, t } from "../../app/i18n";
import { directory, scenes } from "../../app/store";
import { format } from "../../app/times";
import { dutiesOf } from "../../core/duties";
import { displayTime } from "../../core/entries";
import type { Row } from "../../core/timeline";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { filterNow, setFilter } from "./address";
import { conditions, NO_FILTER } from "./filter-codec";
import { countOf, filterRows } from "./filter-rows";
import { LongList } from "./long-list";
import { keepLooked, startLooking } from "./looking";
import { searchWords } from "./row-words";
import { counted, deskEdition, looked, news, rowOpen, rows, scene } from "./state";
import { TimelineFilters } from "./timeline-filters";
import { TimelineRow } from "./timeline-row";

const keyOf = (row: Row): string => row.entry.ref;

/** Duties by the roster and those held in this incident. */
function dutiesOfPerson(person: string): readonly string[] {
  const roster = directory.value?.people.find((each) => each.id === person)?.duties ?? [];
  return scene.value ? [...roster, ...dutiesOf(scene.value.duties, person)] : roster;
}

/** What the filter lets through, and of how many. */
function useShownRows(): readonly [readonly Row[], number] {
  const all = rows.value;
  const filter = filterNow();
  const plan = deskEdition.value;
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the filter, compared by value
  return useMemo(
    () => [filterRows(all, filter, { plan, dutiesOf: dutiesOfPerson, wordsOf: searchWords }), countOf(all, filter)],
    [all, key, plan, locale.value],
  );
}

const dayOf = (row: Row): string =>
  format(displayTime(row.entry) / 1000, "day", locale.value, deskEdition.value?.site.zone);

/** The day stands on the first row of it; on the top row it goes without saying. */
function dayAt(shown: readonly Row[], index: number): string | null {
  const [row, above] = [shown[index], shown[index - 1]];
  return row && above && dayOf(row) !== dayOf(above) ? dayOf(row) : null;
}

interface NewsLineProps {
  readonly refs: readonly string[];
  readonly onGo: (ref: string) => void;
}

/** "你上次看过之后，新到 3 条", with a way from one to the next wherever they were inserted. */
function NewsLine({ refs, onGo }: NewsLineProps) {
  const next = useRef(0);
  if (refs.length === 0) return null;
  const go = () => {
    const ref = refs[next.current % refs.length];
    next.current += 1;
    if (ref) onGo(ref);
  };
  return (
    <div class="tl-since">
      <button type="button" onClick={go}>
        {t("desk-new-since", { count: refs.length })}
        <Icon name="down" size="small" />
        <span class="quiet">{t("desk-new-next")}</span>
      </button>
      <Button onPress={() => keepLooked({ seq: scenes.value.head, refs: [] })}>{t("desk-new-seen")}</Button>
    </div>
  );
}

/** What happened, the latest first, each in its place by the time that it happened. */
export function TimelinePanel() {
  const [shown, of] = useShownRows();
  const [goTo, setGoTo] = useState<{ key: string } | null>(null);
  const seen = useRef(new Set<string>());
  const onSeen = useCallback((keys: readonly string[]) => {
    if (document.visibilityState === "visible") for (const key of keys) seen.current.add(key);
  }, []);
  useEffect(() => startLooking(seen.current), []);
  const open = rowOpen();
  const fresh = news.value;
  const refs = fresh.size === 0 ? [] : shown.map(keyOf).filter((ref) => fresh.has(ref));
  return (
    <section class="desk-col timeline" aria-label={t("desk-timeline")}>
      <TimelineFilters shown={shown.length} all={of} />
      {looked.value && <NewsLine refs={refs} onGo={(key) => setGoTo({ key })} />}
      {shown.length === 0 ? (
        <div class="empty">
          {/* Of the newest alone it is not known that none of all matches. */}
          {counted.value && <p>{t(rows.value.length === 0 ? "desk-timeline-empty" : "desk-filter-empty")}</p>}
          {conditions(filterNow()) > 0 && (
            <Button onPress={() => setFilter(NO_FILTER)}>{t("desk-filter-clear")}</Button>
          )}
        </div>
      ) : (
        <LongList
          label={t("desk-timeline")}
          items={shown}
          keyOf={keyOf}
          goTo={goTo}
          onSeen={onSeen}
          render={(row, tabIndex, index) => (
            <TimelineRow
              row={row}
              day={dayAt(shown, index)}
              isNew={fresh.has(keyOf(row))}
              isOpen={open === keyOf(row)}
              tabIndex={tabIndex}
            />
          )}
        />
      )}
    </section>
  );
}
