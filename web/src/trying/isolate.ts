/**
 * Makes a page one that only tries: nothing that it keeps outlives it, and nothing leaves it. What browsers offer for
 * that is taken away or put in memory before the app is read, so that no module, also none that is written later, can
 * do otherwise. What was held back is told, so that the page can say why nothing happened.
 */

import { StorageInMemory } from "./storage-in-memory";

/** What was held back: a call or message, a text to copy or share, a file to save, a page to open elsewhere. */
export type HeldBack = "call" | "copy" | "save" | "leave";

export interface Outside {
  /** The one way to the server that is left: for the draft itself. */
  readonly fetch: typeof fetch;
  /** Calls back with what was held back. */
  readonly whenHeldBack: (run: (what: HeldBack) => void) => void;
}

const CALLS = /^(?:tel|sms):$/u;

type Page = Window & typeof globalThis;
type Tell = (what: HeldBack) => void;

/** Kept over, so that the page speaks and looks as its reader likes. It is read, and never written. */
const PREFERENCES = "stormlamp:preferences";

/** Ways to keep something, to other tabs and to the network, that a browser may have. */
const TAKEN = [
  ...["indexedDB", "caches", "cookieStore", "BroadcastChannel", "SharedWorker", "Worker"],
  ...["EventSource", "WebSocket", "WebTransport", "XMLHttpRequest", "RTCPeerConnection"],
] as const;

const put = (on: object, name: string, value: unknown) =>
  Object.defineProperty(on, name, { value, configurable: true, writable: true });

const refusal = () => Promise.reject(new TypeError("this page only tries"));

export function isolate(page: Page): Outside {
  const fetch = page.fetch.bind(page);
  let tell: Tell = () => undefined;
  const held: Tell = (what) => tell(what);
  keepInMemory(page);
  for (const name of TAKEN) {
    // Gone, so that what looks whether it is there finds nothing; what cannot go is nothing.
    if (!Reflect.deleteProperty(page, name) || name in page) put(page, name, undefined);
  }
  put(page, "fetch", refusal);
  for (const name of ["serviceWorker", "locks", "storage"]) put(page.navigator, name, undefined);
  put(page.navigator, "sendBeacon", () => false);
  holdBackTexts(page, held);
  put(page, "open", () => {
    held("leave");
    return null;
  });
  // A link that is not on the page is how a file is saved: a click on it reaches no listener.
  put(page.HTMLAnchorElement.prototype, "click", () => held("save"));
  page.addEventListener("click", (event) => holdBackLink(event, page.location.origin, held), { capture: true });
  const whenHeldBack = (run: Tell) => {
    tell = run;
  };
  return { fetch, whenHeldBack };
}

function keepInMemory(page: Page): void {
  const local = new StorageInMemory();
  try {
    const liked = page.localStorage.getItem(PREFERENCES);
    if (liked !== null) local.setItem(PREFERENCES, liked);
  } catch {
    // A browser that shows its store to no page: as if nothing had been chosen.
  }
  put(page, "localStorage", local);
  put(page, "sessionStorage", new StorageInMemory());
}

function holdBackTexts({ navigator }: Page, held: Tell): void {
  const refuse = () => {
    held("copy");
    return refusal();
  };
  if ("share" in navigator) put(navigator, "share", refuse);
  put(navigator, "clipboard", { writeText: refuse, write: refuse });
}

/** Lets through only links from screen to screen. */
function holdBackLink(event: Event, origin: string, held: Tell): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || link.href === "") return;
  const url = new URL(link.href);
  if (url.origin === origin && !link.hasAttribute("download") && link.target === "") return;
  event.preventDefault();
  if (link.hasAttribute("download")) held("save");
  else held(CALLS.test(url.protocol) ? "call" : "leave");
}
