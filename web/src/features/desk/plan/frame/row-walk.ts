import { rowAfter } from "../../ui/table/row-keys";

/** What the arrow keys walk within a list carries this. */
const ROWS = "[data-row]";

const rowsIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(ROWS)];

/** Walks the rows of a list by the arrow keys; Alt with an arrow is another's. */
export function onRowKey(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element && target instanceof Element && target.matches(ROWS))) return;
  const rows = rowsIn(currentTarget);
  const to = rowAfter(event, target instanceof HTMLElement ? rows.indexOf(target) : -1, rows.length);
  if (to === null) return;
  event.preventDefault();
  rows[to]?.focus();
}

/** To the first row on the screen: down from the search. */
export const toFirstRow = (): void => document.querySelector<HTMLElement>(`main ${ROWS}`)?.focus();
