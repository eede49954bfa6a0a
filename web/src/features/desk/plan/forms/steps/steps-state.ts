/** What the editor of a list's steps does with them, and where the focus goes afterwards. */

import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import {
  movedInPages,
  type Pages,
  placesIn,
  stepsOf,
  withoutBeginning,
  withoutStep,
  withPage,
  withStep,
} from "../../../../../core/plan/draft/edits/list-pages";
import { fieldOf, type Json, type PlanPath, type PlanThing } from "../../../../../core/plan/draft/plan-form";
import { put } from "../../state/draft-state";
import { freshId } from "../../state/fresh-id";
import { reveal } from "../../thing/use-asked";

export const freshStep = (): PlanThing => ({
  ...{ id: freshId("step"), text: {}, expect: null, detail: null, warning: null, skip_at: [], list: null },
  ...{ could_not: null, needs: [], conditional: false, two_persons: false, due: null, contacts: [], scripts: [] },
  ...{ clock: null, customers: null, photo: false },
});

/** By what a step or the beginning of a page is known on screen, wherever it moves; one without an id by its place. */
function entryKeys(pages: Pages): readonly string[] {
  const seen = new Set<string>();
  return placesIn(pages).map(({ page, item }) => {
    if (item === null) return `page ${page}`;
    const id = fieldOf(stepsOf(pages[page])[item], "id");
    const key = typeof id === "string" && !seen.has(id) ? id : `@${page}.${item}`;
    seen.add(key);
    return key;
  });
}

const [WORDS, LINE] = ["textarea", "[data-line]"];

/** Gives the focus to the first control that a selector finds, once it is drawn. */
function useFocus() {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const found = document.querySelector<HTMLElement>(wanted);
    if (found?.matches(LINE)) found.focus();
    else reveal(found);
    setWanted(null);
  }, [wanted]);
  return setWanted;
}

const quoted = (path: PlanPath) => `"${CSS.escape(path.join("."))}"`;

/** @param path of the list's pages. */
export function useSteps(path: PlanPath, pages: Pages) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const focusOn = useFocus();
  const asked = useLocation().query["at"];
  const focus = (those: Pages, at: number, what: string) => {
    const { page, item } = placesIn(those)[at] ?? { page: 0, item: null };
    if (item !== null) focusOn(`[data-path=${quoted([...path, page, "items", item])}] ${what}`);
  };
  const keys = entryKeys(pages);
  const toggle = (key: string, open: boolean) =>
    setOpened((now) => {
      if (now.has(key) === open) return now;
      return new Set(open ? [...now, key] : [...now].filter((each) => each !== key));
    });
  const change = (next: Pages) => put(path, next as Json);
  const begin = (next: (step: Json) => Pages, at: number) => {
    const step = freshStep();
    const made = next(step);
    change(made);
    setOpened(new Set([String(step["id"])]));
    focus(made, at, WORDS);
  };
  const end = placesIn(pages).length;
  return {
    pages,
    keys,
    places: placesIn(pages),
    opened,
    toggle,
    /** Opens a step for the field in it that the address asks for. */
    ask: (at: number) => {
      if (asked === undefined) return;
      toggle(keys[at] ?? "", true);
      focusOn(`[name=${quoted([asked])}], [data-path=${quoted([asked])}]`);
    },
    /** A new step at a place of the row, open for its words. */
    insert: (at: number) => begin((step) => withStep(pages, at, step), at),
    addPage: () => begin((step) => withStep(withPage(pages, end), end + 1, step), end + 1),
    fold: (at: number) => {
      toggle(keys[at] ?? "", false);
      focus(pages, at, LINE);
    },
    move: (from: number, to: number) => change(movedInPages(pages, from, to)),
    part: (at: number) => change(withPage(pages, at)),
    join: (at: number) => change(withoutBeginning(pages, at)),
    takeOut: (at: number) => {
      const left = withoutStep(pages, at);
      change(left);
      focus(left, Number.isInteger(placesIn(left)[at]?.item) ? at : at - 1, LINE);
    },
  };
}
