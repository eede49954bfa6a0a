import { signal } from "@preact/signals";

/**
 * Small things that this phone keeps for itself and that are nobody's record: where it was, a note begun, a call set
 * out. The page's own store answers at once, but browsers write it to the disk when they please, after many changes up
 * to a minute later: a phone that dies meanwhile would forget. A database of its own is written at once.
 */
const NAME = "stormlamp-jots";
const STORE = "jots";
/** A database that does not answer must not keep the first screen away. */
const PATIENCE_MS = 3000;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => void asked.result.createObjectStore(STORE);
    return await answerOf(asked);
  })();
  return opened;
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(STORE, mode).objectStore(STORE);
}

/** Keeps a text under a name; null forgets it. Throws where the page's own store is full or closed to us. */
export function storeLocally(key: string, text: string | null): void {
  // What was forgotten stands there as forgotten: the page's own store may still hold it after a kill.
  store("readwrite")
    .then((jots) => jots.put(text, key))
    .catch(() => undefined);
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
}

/** Forgets everything that this page keeps for itself, but what stands under these names. */
export function clearLocally(but: readonly string[]): void {
  store("readwrite")
    .then(async (jots) => {
      for (const key of await answerOf(jots.getAllKeys())) if (!but.includes(String(key))) jots.delete(key);
    })
    .catch(() => undefined);
  for (const key of Object.keys(localStorage)) if (!but.includes(key)) localStorage.removeItem(key);
  sessionStorage.clear();
}

async function bringBack(): Promise<void> {
  const jots = await store("readonly");
  const [keys, texts] = await Promise.all([answerOf(jots.getAllKeys()), answerOf(jots.getAll())]);
  for (const [index, key] of keys.entries()) {
    const text: unknown = texts[index];
    if (typeof text === "string") localStorage.setItem(String(key), text);
    else localStorage.removeItem(String(key));
  }
}

/** Changes once what was kept has been brought back: what was read before may be older. */
export const broughtBack = signal(false);

/** Puts back what the page's own store had not yet written when the phone died. */
export async function restoreLocally(): Promise<void> {
  await Promise.race([bringBack().catch(() => undefined), new Promise<void>((done) => setTimeout(done, PATIENCE_MS))]);
  broughtBack.value = true;
}
