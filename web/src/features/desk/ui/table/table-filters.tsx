import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { Icon } from "../../../../ui/icons";
import { meansSearch } from "./row-keys";
import * as styles from "./table-filters.module.css";
import type { Table, TableMark } from "./table-shape";
import type { TableState } from "./table-state";

interface SearchProps {
  readonly words: string;
  readonly value: string;
  readonly onSearch: (query: string) => void;
  /** Down from the field: to the first row. */
  readonly onDown: () => void;
}

function TableSearch({ words, value, onSearch, onDown }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!meansSearch(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <label class={styles.find}>
      <Icon name="find" size="small" />
      <input
        ref={field}
        type="search"
        value={value}
        placeholder={words}
        aria-label={words}
        aria-keyshortcuts="/"
        autocomplete="off"
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          onDown();
        }}
      />
    </label>
  );
}

/** A mark that no row bears any more stays while it narrows: what is shown must be what is pressed. */
const standing = <T,>({ rows, marks = [] }: Table<T>, mark: string | null) =>
  marks
    .map((each): TableMark<T> & { readonly count: number } => ({ ...each, count: rows.filter(each.has).length }))
    .filter(({ id, count }) => count > 0 || id === mark);

const countWords = <T,>({ count: words, rows: { length: count } }: Table<T>, shown: number): string =>
  t(words, { shown, count, more: shown < count ? "yes" : "no" });

interface FiltersProps<T> {
  readonly table: Table<T>;
  readonly state: TableState<T>;
  readonly onDown: () => void;
}

/** How many there are and what of them is missing; what is looked for. */
export function TableFilters<T>({ table, state, onDown }: FiltersProps<T>) {
  const marks = standing(table, state.mark);
  return (
    <div class={styles.filters}>
      <div class={styles.marks}>
        <span>
          <span role="status">{countWords(table, state.shown.length)}</span>
          {marks.length > 0 && <span aria-hidden="true">{t("desk-table-among")}</span>}
        </span>
        {marks.map(({ id, words, count, calm }) => (
          <button
            type="button"
            key={id}
            class={calm ? styles.mark : `${styles.mark} warn`}
            aria-pressed={id === state.mark}
            onClick={() => state.toggleMark(id)}
          >
            {words} <b>{count}</b>
          </button>
        ))}
      </div>
      <div class={styles.picks}>
        <TableSearch words={table.searchWords} value={state.query} onSearch={state.look} onDown={onDown} />
        {table.picks?.map(({ id, label, any, options }) => (
          <select
            key={id}
            aria-label={label}
            value={state.picked(id) ?? ""}
            onChange={(event) => state.pick(id, event.currentTarget.value || null)}
          >
            <option value="">{any}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        ))}
        <select
          class={styles.order}
          aria-label={t("desk-table-order")}
          value={state.sorting?.by ?? ""}
          onChange={(event) => state.orderBy(event.currentTarget.value || null)}
        >
          <option value="">{t(table.orderWords ?? "desk-table-order-own")}</option>
          {table.columns
            .filter(({ sortBy }) => sortBy)
            .map(({ id, head }) => (
              <option key={id} value={id}>
                {t("desk-table-order-by", { head })}
              </option>
            ))}
        </select>
        {state.narrowed && (
          <Button kind="bare" onPress={state.clear}>
            {t("desk-filter-clear")}
          </Button>
        )}
      </div>
    </div>
  );
}
