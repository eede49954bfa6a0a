import { signal } from "@preact/signals";

/**
 * Small things that this phone keeps for itself and that are nobody's record: where it was, a note begun, a call set
 * out. The page's own store answers at once, but browsers write it to the disk when they please, after many changes up
 * to a minute later: a phone that dies meanwhile would forget. A database of its own is written at once.
 */
const NAME = "stormlamp-jots";
const STORE = "jots";
/** How many changes there were, kept on both sides: a page that is left may never have told the database its last. */
const COUNT = "stormlamp:changes";
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

const counted = (count: unknown): number => Number(count ?? 0);

/** Makes a change in the database; gives its number, for the page's own store to keep once it has made it too. */
function change(make: (jots: IDBObjectStore) => unknown): string {
  const count = String(counted(localStorage.getItem(COUNT)) + 1);
  store("readwrite")
    .then(async (jots) => {
      jots.put(count, COUNT);
      await make(jots);
    })
    .catch(() => undefined);
  return count;
}

/** Keeps a text under a name; null forgets it. Throws where the page's own store is full or closed to us. */
export function storeLocally(key: string, text: string | null): void {
  // What was forgotten stands there as forgotten: the page's own store may still hold it after a kill.
  const count = change((jots) => jots.put(text, key));
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  localStorage.setItem(COUNT, count);
}

/** Forgets everything that this page keeps for itself, but what stands under these names. */
export function clearLocally(but: readonly string[]): void {
  const goes = (key: unknown) => key !== COUNT && !but.includes(String(key));
  const count = change(async (jots) => {
    for (const key of await answerOf(jots.getAllKeys())) if (goes(key)) jots.delete(key);
  });
  for (const key of Object.keys(localStorage)) if (goes(key)) localStorage.removeItem(key);
  sessionStorage.clear();
  localStorage.setItem(COUNT, count);
}

/** Makes both sides alike: as the one says that has had more changes. */
async function bringBack(): Promise<void> {
  const jots = await store("readwrite");
  const [keys, texts, count] = await Promise.all([
    answerOf(jots.getAllKeys()),
    answerOf(jots.getAll()),
    answerOf<unknown>(jots.get(COUNT)),
  ]);
  const isNewer = counted(localStorage.getItem(COUNT)) > counted(count);
  for (const [index, key] of keys.map(String).entries()) {
    const text: unknown = texts[index];
    if (isNewer) jots.put(localStorage.getItem(key), key);
    else if (typeof text === "string") localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  }
}

/** Changes once what was kept has been brought back: what was read before may be older. */
export const broughtBack = signal(false);

/** Puts back what the page's own store had not yet written when the phone died. */
export async function restoreLocally(): Promise<void> {
  await Promise.race([bringBack().catch(() => undefined), new Promise<void>((done) => setTimeout(done, PATIENCE_MS))]);
  broughtBack.value = true;
}
