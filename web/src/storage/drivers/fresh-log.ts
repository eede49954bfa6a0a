/**
 * A new log for a browser that may have died while it wrote. Chromium keeps a site's databases in LevelDB and goes on
 * writing behind the last byte of the old log, even if the browser died in the middle of a record. At the start after that it
 * takes the stump for damage and deletes every database of the site, what was called saved with them
 * (github.com/google/leveldb/issues/1287; seen in one of about 150 kills right at a write). Deleting a database, an empty one too, has
 * LevelDB put what it holds in order and begin another log. Other engines just make and delete a small file.
 */
const NAME = "stormlamp-fresh-log";

/** However slow a browser is, nobody waits longer for it. A disk that others keep busy takes a second for each of its four writes. */
const LONGEST_MS = 10_000;
/** Chromium says "deleted" while it still puts the old log away: up to 11 ms later where that was watched, more on a slow disk. */
const PUT_AWAY_MS = 500;

let begun: Promise<void> = Promise.resolve();

/** Called at each start, before anything is recorded. It may fail: others say what is the matter. */
export function beginFreshLog(factory: IDBFactory): void {
  begun = new Promise((done) => {
    setTimeout(done, LONGEST_MS);
    try {
      const asked = factory.open(NAME);
      asked.onerror = () => done();
      asked.onsuccess = () => {
        asked.result.close();
        factory.deleteDatabase(NAME).onsuccess = () => setTimeout(done, PUT_AWAY_MS);
      };
    } catch {
      // A browser that keeps its databases shut throws.
      done();
    }
  });
}

/** Once the new log is there: what is called saved before that would be lost with the old one. */
export const freshLog = (): Promise<void> => begun;
