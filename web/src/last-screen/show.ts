/**
 * Shows what was last on this phone's screen, marked as of when, until the first screen stands: it needs neither the
 * app's script and styles nor the journal. By itself, without the app's own storage code, so that nothing else is read before it.
 */

/** A piece of text, or an element: its name, its attributes and what is in it. */
export type Piece =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, within: readonly Piece[]];

export interface LastScreen {
  /** Another version looks different. */
  readonly build: string;
  /** Ms on this phone's clock: from when until when it may be shown. What it tells of people may not outlive their lease. */
  readonly at: number;
  readonly until: number;
  /** Attributes of the page: language, theme, size of text. */
  readonly page: Readonly<Record<string, string>>;
  /** Says from when it is. */
  readonly words: string;
  readonly pieces: readonly Piece[];
  /** The rules that it was drawn with: to fetch whole sheets would take longer than all the rest. */
  readonly styles: string;
}

/** As the app's vault names them; `keep.ts` keeps there. */
const VAULT = "stormlamp-vault";
const KEY = "personal";
const NAME = "last-screen";

interface Ports {
  readonly factory: IDBFactory;
  readonly subtle: SubtleCrypto;
  readonly now: number;
  readonly build: string;
}

/** What may be shown now; null where nothing is, or whoever it was has left. */
export async function lastScreen({ factory, subtle, now, build }: Ports): Promise<LastScreen | null> {
  const [[key, sealed], [leaving]] = await Promise.all([
    read(factory, VAULT, [
      ["keys", KEY],
      ["sealed", NAME],
    ]),
    read(factory, "stormlamp-logbook", [["meta", "leaving"]]),
  ]);
  if (!(key && isSealed(sealed)) || leaving) return null;
  const plain = await subtle
    .decrypt({ name: "AES-GCM", iv: sealed.iv }, key as CryptoKey, sealed.bytes)
    .catch(() => null);
  const kept = plain && (JSON.parse(new TextDecoder().decode(plain)) as LastScreen);
  return kept && kept.build === build && kept.at <= now && now < kept.until ? kept : null;
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const isSealed = (value: unknown): value is Sealed => typeof value === "object" && value !== null && "iv" in value;

/** Values of a database, in the order asked for; none where it is not there: it is not made by looking for it. */
function read(factory: IDBFactory, name: string, asked: readonly (readonly [table: string, key: string])[]) {
  return new Promise<readonly unknown[]>((done) => {
    const opening = factory.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done([]);
    opening.onsuccess = () => {
      const database = opening.result;
      const tx = database.transaction(asked.map(([table]) => table));
      const found = asked.map(([table, key]) => tx.objectStore(table).get(key));
      tx.oncomplete = () => done(found.map(({ result }) => result as unknown));
      tx.onabort = () => done([]);
      database.close();
    };
  });
}

const SVG = "http://www.w3.org/2000/svg";

function made(piece: Piece, space: string | null = null): Node {
  if (typeof piece === "string") return document.createTextNode(piece);
  const [tag, attributes, within] = piece;
  const here = tag === "svg" ? SVG : space;
  const element = here === null ? document.createElement(tag) : document.createElementNS(here, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...within.map((each) => made(each, here)));
  return element;
}

/** Turns the page to where it leads, and says so by its look; the app, if it is there already, follows. */
function open(link: Element): void {
  const address = link.getAttribute("href");
  if (location.pathname === "/") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  link.setAttribute("data-tapped", "");
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Nobody waits longer than that for the app: then the page says what to do. */
const MOST_MS = 8000;

/**
 * Puts it over the page; it goes when the app shows a heading. Nothing in it can be pressed, nor is it read aloud; but where
 * a tap on a link would lead, there the app opens.
 */
export function drawOver({ page, words, pieces, styles }: LastScreen, app: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  for (const [name, value] of Object.entries(page)) document.documentElement.setAttribute(name, value);
  const over = made(["div", { "data-before": "", inert: "", "aria-hidden": "true" }, []]) as Element;
  const frame = made(["div", { class: "frame" }, pieces]);
  over.append(frame, made(["p", {}, [words]]));
  app.before(over);
  const follow = (tap: MouseEvent) => {
    over.removeAttribute("inert");
    const link = document.elementFromPoint(tap.clientX, tap.clientY)?.closest("[data-before] a[href^='/']");
    over.setAttribute("inert", "");
    if (link) open(link);
  };
  addEventListener("click", follow);
  const gone = () => {
    removeEventListener("click", follow);
    over.remove();
    document.adoptedStyleSheets = [];
    observer.disconnect();
  };
  const observer = new MutationObserver(() => app.querySelector("h1") && gone());
  observer.observe(app, { subtree: true, childList: true });
  setTimeout(gone, MOST_MS);
}

/** Shows it over a page that has nothing else to show, once that is painted; resolves when it is drawn, or at once where there is none. */
export async function showOver(app: Element, painted: Promise<unknown>): Promise<void> {
  const ports = { factory: indexedDB, subtle: crypto.subtle, now: Date.now(), build: __BUILD__ };
  const [last] = await Promise.all([lastScreen(ports), painted]);
  // The app may have come first after all.
  if (!last || app.firstChild) return;
  drawOver(last, app);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
