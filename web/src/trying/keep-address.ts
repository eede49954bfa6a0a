/**
 * Lets the screens go from one to the other while the page's address stays: a reload begins the trial again and not the
 * app, and beside the editor the browser's own Back is the editor's.
 */

export interface Places {
  /** Opens a screen of the app; `replacing` the one that stands there. */
  readonly go: (path: string, replacing?: boolean) => void;
  /** Where one is. */
  readonly here: () => string;
}

type Page = Window & typeof globalThis;

/** Takes the page's history over. In a frame nothing of it reaches the browser's. */
export function keepAddress(page: Page, framed: boolean): Places {
  const { history } = page;
  const keepStep = history.pushState.bind(history);
  const paths = ["/"];
  let at = 0;
  let following = false;
  const show = (path: string) => {
    following = true;
    followLink(page, path);
    following = false;
  };
  const turnTo = (index: number) => {
    at = Math.max(0, Math.min(index, paths.length - 1));
    show(paths[at] as string);
  };
  const add = (_state: unknown, _title: string, url?: string | URL | null) => {
    if (following) return;
    paths.splice(at + 1, paths.length, String(url));
    at += 1;
    if (!framed) keepStep(at, "");
  };
  const replace = (_state: unknown, _title: string, url?: string | URL | null) => {
    if (!following) paths[at] = String(url);
  };
  takeOver(history, { pushState: add, replaceState: replace });
  if (framed) takeOver(history, { back: () => turnTo(at - 1), forward: () => turnTo(at + 1) });
  // Before the router's own, which would read the address.
  const stepped = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    turnTo(Number(event.state) || 0);
  };
  page.addEventListener("popstate", stepped, { capture: true });
  const go = (path: string, replacing = false) => {
    (replacing ? replace : add)(null, "", path);
    show(path);
  };
  return { go, here: () => paths[at] as string };
}

function takeOver(history: History, own: Partial<History>): void {
  for (const [name, value] of Object.entries(own)) Object.defineProperty(history, name, { value, configurable: true });
}

/** The router goes where a link leads. */
function followLink(page: Page, path: string): void {
  const link = page.document.createElement("a");
  link.href = path;
  link.hidden = true;
  page.document.body.append(link);
  // Behind the router's: where no app is drawn, nobody else keeps the browser from leaving this page.
  page.addEventListener("click", (event) => event.preventDefault(), { once: true });
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
  link.remove();
}
