import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { directory } from "../../../app/record/store";
import { locale, t } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { dutiesOf } from "../../../core/folds/duties";
import { displayTime } from "../../../core/record/entries";
import type { Row } from "../../../core/timeline/timeline";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { filterNow, setFilter } from "../shell/address";
import {
  allCounted,
  deskEdition,
  deskNames,
  deskScene,
  head,
  isNews,
  newsMark,
  rowOpen,
  rows,
  safeRefs,
  siftNews,
} from "../shell/desk-state";
import { conditions, NO_FILTER } from "./filter-codec";
import { createFiltering, type Filtered } from "./filter-rows";
import { keepNewsMark, startVisit } from "./kept-news-marks";
import { LongList } from "./long-list";
import { saysLate } from "./row-marks";
import { searchWords } from "./row-words";
import { TimelineFilters } from "./timeline-filters";
import * as styles from "./timeline-panel.module.css";
import { type RowMarks, TimelineRow } from "./timeline-row";

const keyOf = (row: Row): string => row.entry.ref;

/** Duties by the roster and those held in this incident. */
function dutiesOfPerson(person: string): readonly string[] {
  const roster = directory.value?.people.find((each) => each.id === person)?.duties ?? [];
  return deskScene.value ? [...roster, ...dutiesOf(deskScene.value.duties, person)] : roster;
}

/** What the filter lets through, and of how many. */
function useShownRows(): Filtered {
  const filter = filterNow();
  const plan = deskEdition.value;
  const key = JSON.stringify(filter);
  const [people, duties, spoken] = [directory.value, deskScene.value?.duties, deskNames.value];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the filter, compared by value; the rest is what it reads
  const filtered = useMemo(
    () => createFiltering(filter, { plan, dutiesOf: dutiesOfPerson, wordsOf: searchWords }),
    [key, plan, people, duties, spoken, safeRefs.value],
  );
  return filtered(rows.value);
}

const dayOf = (row: Row): string =>
  format(displayTime(row.entry) / 1000, "day", locale.value, deskEdition.value?.site.zone);

/** The day stands on the first row of it; on the top row it goes without saying. */
function dayAt(shown: readonly Row[], index: number): string | null {
  const [row, above] = [shown[index], shown[index - 1]];
  return row && above && dayOf(row) !== dayOf(above) ? dayOf(row) : null;
}

/** What is marked at a row; of those that are new or came together, the top one says it. */
function marksAt(shown: readonly Row[], index: number): RowMarks {
  const [row, above] = [shown[index], shown[index - 1]];
  if (!row) return { says: null, late: false };
  const isNew = (of: Row | undefined) => of !== undefined && isNews.value(of.entry);
  return { says: isNew(row) ? (isNew(above) ? "new-too" : "new") : null, late: saysLate(row, above) };
}

interface NewsLineProps {
  readonly news: readonly Row[];
  readonly onGo: (ref: string) => void;
}

/** "你上次看过之后，新到 3 条", with a way from one to the next wherever they were inserted. */
function NewsLine({ news, onGo }: NewsLineProps) {
  const next = useRef(0);
  if (news.length === 0) return null;
  const go = () => {
    const row = news.at(-1 - (next.current % news.length));
    next.current += 1;
    if (row) onGo(keyOf(row));
  };
  return (
    <div class={styles.news}>
      <button type="button" onClick={go}>
        {t("desk-new-since", { count: news.length })}
        <Icon name="down" size="small" />
        <span class="quiet">{t("desk-new-next")}</span>
      </button>
      <Button onPress={() => keepNewsMark({ seq: head.value, refs: [] })}>{t("desk-new-seen")}</Button>
    </div>
  );
}

/** What happened, the latest first, each in its place by the time that it happened. */
export function TimelinePanel() {
  const filtered = useShownRows();
  const shown = useMemo(() => filtered.rows.toReversed(), [filtered.rows]);
  const [goTo, setGoTo] = useState<{ key: string } | null>(null);
  const seen = useRef(new Set<string>());
  const onSeen = useCallback((keys: readonly string[]) => {
    if (document.visibilityState === "visible") for (const key of keys) seen.current.add(key);
  }, []);
  useEffect(() => startVisit(seen.current), []);
  const open = rowOpen();
  const fresh = siftNews.value(filtered.rows);
  return (
    <section aria-label={t("desk-timeline")}>
      <TimelineFilters shown={shown.length} all={filtered.of} />
      {newsMark.value && <NewsLine news={fresh} onGo={(key) => setGoTo({ key })} />}
      {shown.length === 0 ? (
        <div class={styles.empty}>
          {/* Of the newest alone it is not known that none of all matches. */}
          {allCounted.value && <p>{t(rows.value.length === 0 ? "desk-timeline-empty" : "desk-filter-empty")}</p>}
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
              {...marksAt(shown, index)}
              isOpen={open === keyOf(row)}
              tabIndex={tabIndex}
            />
          )}
        />
      )}
    </section>
  );
}
