/** Scrolls a screen to the words that are edited in the editor beside it. */

/** ms: a screen that was just opened may come in pieces. */
const TRIES = [0, 150, 400, 1000] as const;

const plain = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

/** The innermost element that says all of these words; null: none. */
function saying(root: Element, words: string): HTMLElement | null {
  const wanted = plain(words);
  let found: Element | null = null;
  let at: Element | undefined = root;
  while (at !== undefined && plain(at.textContent ?? "").includes(wanted)) {
    found = at;
    at = [...at.children].find((child) => plain(child.textContent ?? "").includes(wanted));
  }
  return found instanceof HTMLElement && found !== root ? found : null;
}

function show(element: HTMLElement, mark: string): void {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  element.classList.add(mark);
  element.scrollIntoView({ block: "center" });
}

/** Shows the first of the words that the screen says, and marks them by this class; gives which, -1: none of them. */
export function showWords(root: HTMLElement, candidates: readonly string[], mark: string): number {
  for (const old of root.querySelectorAll(`.${mark}`)) old.classList.remove(mark);
  for (const [at, words] of candidates.entries()) {
    const element = plain(words) === "" ? null : saying(root, words);
    if (element === null) continue;
    show(element, mark);
    return at;
  }
  return -1;
}

/** The same on a screen that may still be on its way; what is asked later takes its place. */
export function wordsFollower(root: HTMLElement, mark: string): (candidates: readonly string[]) => void {
  let stop: () => void = () => undefined;
  return (candidates) => {
    stop();
    const waits: ReturnType<typeof setTimeout>[] = [];
    stop = () => {
      for (const wait of waits) clearTimeout(wait);
    };
    const look = () => {
      if (showWords(root, candidates, mark) === 0) stop();
    };
    waits.push(...TRIES.map((ms) => setTimeout(look, ms)));
  };
}
