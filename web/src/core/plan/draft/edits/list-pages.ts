/**
 * A list's pages while it is written. Steps and the beginnings of pages stand in one row: a step that moves past the
 * beginning of a page is on that page, and a beginning that moves takes a step from one page to the other.
 */

import { fieldOf, isList, isThing, type Json, moved, type PlanThing } from "../plan-form";

export type Pages = readonly Json[];

/** Where a step stands, both from 0; `item` null: the beginning of the page. */
export interface StepPlace {
  readonly page: number;
  readonly item: number | null;
}

/** Fewer or more steps than these on a page, and nobody works through it in the dark. */
export const PAGE_STEPS = { least: 5, most: 9 } as const;

/** The steps of a page; none where it is no page. */
export function stepsOf(page: Json | undefined): readonly Json[] {
  const steps = fieldOf(page, "items");
  return isList(steps) ? steps : [];
}

/** The whole row: of each page its beginning, then its steps. */
export const placesIn = (pages: Pages): readonly StepPlace[] =>
  pages.flatMap((page, at) => [{ page: at, item: null }, ...stepsOf(page).map((_, item) => ({ page: at, item }))]);

const record = (value: Json | undefined): PlanThing => (isThing(value) ? value : {});

interface Entry {
  /** Null: the entry is a step. */
  readonly page: PlanThing | null;
  readonly step: Json;
}

const entriesOf = (pages: Pages): readonly Entry[] =>
  pages.flatMap((page) => [{ page: record(page), step: null }, ...stepsOf(page).map((step) => ({ page: null, step }))]);

/** Pages of a row; what stands before the first beginning is on the first page. */
function pagesOf(entries: readonly Entry[]): Pages {
  const heads = entries.flatMap(({ page }, at) => (page === null ? [] : [{ page, at }]));
  return heads.map(({ page, at }, index) => {
    const within = entries.slice(index === 0 ? 0 : at, heads[index + 1]?.at);
    return { ...page, items: within.flatMap((each) => (each.page === null ? [each.step] : [])) };
  });
}

/** With what stands at `from` in the row at `to`. */
export const movedInPages = (pages: Pages, from: number, to: number): Pages =>
  pagesOf(moved(entriesOf(pages), from, to));

/** With a step at a place of the row. */
export const withStep = (pages: Pages, at: number, step: Json): Pages =>
  pagesOf(entriesOf(pages).toSpliced(at, 0, { page: null, step }));

/** With a page that begins at a place of the row: it has what stood below on the page before. */
export const withPage = (pages: Pages, at: number): Pages =>
  pagesOf(entriesOf(pages).toSpliced(at, 0, { page: { name: null }, step: null }));

/** Without the beginning of a page: its steps are on the page before. */
export const withoutBeginning = (pages: Pages, at: number): Pages => pagesOf(entriesOf(pages).toSpliced(at, 1));

const needsOf = (step: Json): readonly Json[] => {
  const needs = fieldOf(step, "needs");
  return isList(needs) ? needs : [];
};

/** Without a step of the row; whoever waited for it waits for it no more. */
export function withoutStep(pages: Pages, at: number): Pages {
  const entries = entriesOf(pages);
  const gone = fieldOf(entries[at]?.step, "id");
  const freed = (step: Json): Json =>
    gone !== undefined && needsOf(step).includes(gone)
      ? { ...record(step), needs: needsOf(step).filter((id) => id !== gone) }
      : step;
  return pagesOf(entries.toSpliced(at, 1).map(({ page, step }) => ({ page, step: freed(step) })));
}

/** The numbers of the steps that wait for this one. */
export const waitingFor = (pages: Pages, id: Json | undefined): readonly number[] =>
  pages.flatMap(stepsOf).flatMap((step, at) => (id !== undefined && needsOf(step).includes(id) ? [at + 1] : []));
