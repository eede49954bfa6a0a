/** The keys of a list's steps: Enter adds the next one, Escape folds, arrows go from line to line. */

export interface StepKeys {
  /** Whether the entry at a place of the row is a step. */
  readonly isStep: (at: number) => boolean;
  readonly isOpen: (at: number) => boolean;
  readonly insert: (at: number) => void;
  readonly fold: (at: number) => void;
}

const ROWS: ReadonlyMap<string, number> = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

/** From the line of one step to the next. */
function goOn(list: HTMLElement, line: HTMLElement, by: number): void {
  const lines = [...list.querySelectorAll<HTMLElement>("[data-line]")];
  lines[lines.indexOf(line) + by]?.focus();
}

/** The name of a control for a step's own words. */
const STEP_WORDS = /\.items\.\d+\.text\.[^.]+$/u;

/** True where somebody writes a step's own words; not where a Chinese word is still being chosen. */
const writesStep = ({ target, isComposing }: KeyboardEvent): boolean =>
  !isComposing && target instanceof HTMLTextAreaElement && STEP_WORDS.test(target.name);

/** @returns whether the key was one of these. */
export function onStepKey(event: KeyboardEvent, list: HTMLElement, keys: StepKeys): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return false;
  const at = [...list.children]
    .filter((each) => each.hasAttribute("data-member"))
    .findIndex((each) => each.contains(target));
  const by = ROWS.get(key);
  if (by !== undefined && target.hasAttribute("data-line")) goOn(list, target, by);
  else if (key === "Enter" && keys.isStep(at) && writesStep(event)) keys.insert(at + 1);
  else if (key === "Escape" && keys.isOpen(at)) keys.fold(at);
  else return false;
  event.preventDefault();
  return true;
}
