import { signal } from "@preact/signals";
import { type Filter, filterFrom, searchPutting, searchWith } from "../timeline/filter-codec";

/** The query of the address bar, as a signal: what the desk shows is in it and nowhere else. */
export const search = signal(location.search);

/** Takes over what the address bar says now: after a link, after "back". */
export function readAddress(): void {
  search.value = location.search;
}

/** The history is not lengthened: "back" leaves the desk, it does not undo a filter letter by letter. */
function replace(next: string): void {
  history.replaceState(history.state, "", `${location.pathname}${next}`);
  search.value = next;
}

export const filterNow = (): Filter => filterFrom(search.value);
export const setFilter = (change: Partial<Filter>): void =>
  replace(searchWith(search.value, { ...filterNow(), ...change }));

const value = (name: string): string | null => new URLSearchParams(search.value).get(name);

/** A word or an id by which a table is narrowed or ordered; never a name, nor what somebody typed. */
export const tableWord = (name: string): string | null => value(name) || null;
export const putTableWord = (name: string, word: string | null): void =>
  replace(searchPutting(search.value, name, word));

/** Ref of the incident looked at; null: the current one. */
export const incidentAsked = (): string | null => value("incident");
export const lookAt = (ref: string | null): void => replace(searchPutting(search.value, "incident", ref));
/** Ref of the entry whose detail is open. */
export const entryOpen = (): string | null => value("entry");
export const openEntry = (ref: string | null): void => replace(searchPutting(search.value, "entry", ref));

/** Which of the three columns a narrow screen shows. */
export type Column = "needs" | "timeline" | "progress";
const COLUMNS: readonly Column[] = ["needs", "timeline", "progress"];
export const columnShown = (): Column => COLUMNS.find((column) => column === value("column")) ?? "timeline";
/** Another column also closes the entry that covers it. */
export const showColumn = (column: Column): void =>
  replace(searchPutting(searchPutting(search.value, "entry", null), "column", column));
