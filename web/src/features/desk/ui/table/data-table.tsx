import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { Icon } from "../../../../ui/icons";
import { readAddress } from "../../shell/address";
import * as styles from "./data-table.module.css";
import { BLOCK, RowBlock } from "./row-block";
import { rowAfter } from "./row-keys";
import { TableFilters } from "./table-filters";
import type { Sorting } from "./table-rows";
import type { Opens, Table, TableColumn } from "./table-shape";
import { useTableState } from "./table-state";

interface HeadProps {
  readonly column: { readonly id: string; readonly head: string; readonly sortBy?: unknown };
  readonly sorting: Sorting | null;
  readonly onSort: (column: string) => void;
}

function Head({ column: { id, head, sortBy }, sorting, onSort }: HeadProps) {
  if (sortBy === undefined) return <th scope="col">{head}</th>;
  const way = sorting?.by === id ? (sorting.down ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={way}>
      <button type="button" class={styles.sort} onClick={() => onSort(id)}>
        {head}
        {way !== "none" && <Icon name={way === "ascending" ? "up" : "down"} size="small" />}
      </button>
    </th>
  );
}

interface OpenerProps<T> {
  readonly opens: Opens | null;
  readonly column: TableColumn<T>;
  readonly row: T;
  readonly tabIndex: 0 | -1;
}

/** What stands first in a row, and opens it; where nothing opens, it can be walked to all the same. */
function Opener<T>({ opens, column, row, tabIndex }: OpenerProps<T>) {
  const same = { class: styles.opener, tabIndex, "data-opener": true };
  if (opens === null) return <span {...same}>{column.cell(row)}</span>;
  if ("href" in opens)
    return (
      <a {...same} href={opens.href}>
        {column.cell(row)}
      </a>
    );
  return (
    <button type="button" {...same} onClick={opens.onOpen}>
      {column.cell(row)}
    </button>
  );
}

interface RowProps<T> {
  readonly table: Table<T>;
  readonly row: T;
  readonly index: number;
  readonly tabIndex: 0 | -1;
}

function Row<T>({ table, row, index, tabIndex }: RowProps<T>) {
  const [first, ...others] = table.columns;
  if (first === undefined) return null;
  return (
    <tr data-key={table.keyOf(row)} aria-rowindex={index + 2} class={table.isGone?.(row) ? styles.gone : undefined}>
      <th scope="row">
        <Opener opens={table.opens(row)} column={first} row={row} tabIndex={tabIndex} />
      </th>
      {others.map((column) => {
        const said = column.cell(row);
        return (
          <td key={column.id} data-column={column.id} data-empty={said === null || said === false ? true : undefined}>
            {column.labelled && <span class={`label ${styles.label}`}>{column.head}</span>}
            {said}
          </td>
        );
      })}
      {table.acts && <td class={styles.acts}>{table.acts(row)}</td>}
    </tr>
  );
}

/** A press anywhere in a row does what its first cell does; whoever marks a text to copy it opens nothing. */
function openRow({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest("button, a, select, input")) return;
  if (getSelection()?.toString()) return;
  target.closest("[data-key]")?.querySelector<HTMLElement>("button[data-opener], a[data-opener]")?.click();
}

/** Which row the keys walk from; the one walked to is drawn, brought into view and focused. */
function useWalk<T>(shown: readonly T[], keyOf: (row: T) => string) {
  const body = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const found = at === null ? -1 : shown.findIndex((row) => keyOf(row) === at);
  const stop = Math.max(found, 0);
  const goTo = (row: number) => {
    const to = shown[row];
    if (to === undefined) return;
    wanted.current = keyOf(to);
    setAt(wanted.current);
    focus();
  };
  const focus = () => {
    const row = wanted.current && body.current?.querySelector(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    const opener = row.querySelector<HTMLElement>("[data-opener]");
    opener?.focus({ preventScroll: true });
    opener?.scrollIntoView({ block: "nearest" });
  };
  useLayoutEffect(focus);
  const onKeyDown = (event: KeyboardEvent) => {
    const opener = event.target instanceof Element ? event.target.closest("[data-opener]") : null;
    const key = opener?.closest("[data-key]")?.getAttribute("data-key");
    const from = key ? shown.findIndex((row) => keyOf(row) === key) : -1;
    const to = from < 0 ? null : rowAfter(event, from, shown.length);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  return { body, stop, goTo, onKeyDown };
}

/** A list of the desk: heads that order it, a search, filters in the address, rows that the keys walk, of any length. */
export function DataTable<T>(table: Table<T>) {
  const { url } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router tells that the address is another
  useEffect(readAddress, [url]);
  const state = useTableState(table);
  const { shown } = state;
  const { body, stop, goTo, onKeyDown } = useWalk(shown, table.keyOf);
  const added = (table.added ?? null) === null ? -1 : shown.findIndex((row) => table.keyOf(row) === table.added);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is added, as soon as it is there
  useEffect(() => {
    if (added >= 0) goTo(added);
  }, [table.added, added >= 0]);
  const columns = table.columns.length + Number(table.acts !== undefined);
  const blocks = Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, block) => block * BLOCK);
  return (
    <div class={styles.table}>
      <TableFilters table={table} state={state} onDown={() => goTo(0)} />
      {shown.length === 0 ? (
        <p class={styles.none}>
          {t("desk-table-none")}
          <Button onPress={state.clear}>{t("desk-filter-clear")}</Button>
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys and presses are those of the buttons inside
        <table
          ref={body}
          aria-label={table.label}
          aria-rowcount={shown.length + 1}
          onKeyDown={onKeyDown}
          onClick={openRow}
        >
          <thead>
            <tr aria-rowindex={1}>
              {table.columns.map((column) => (
                <Head key={column.id} column={column} sorting={state.sorting} onSort={state.sort} />
              ))}
              {table.acts && (
                <th scope="col">
                  <span class="quiet">{t("desk-table-acts")}</span>
                </th>
              )}
            </tr>
          </thead>
          {blocks.map((start) => (
            <RowBlock
              key={start}
              rows={Math.min(BLOCK, shown.length - start)}
              columns={columns}
              kept={start === 0 || (stop >= start && stop < start + BLOCK)}
              draw={() =>
                shown
                  .slice(start, start + BLOCK)
                  .map((row, i) => (
                    <Row
                      key={table.keyOf(row)}
                      table={table}
                      row={row}
                      index={start + i}
                      tabIndex={start + i === stop ? 0 : -1}
                    />
                  ))
              }
            />
          ))}
        </table>
      )}
    </div>
  );
}
