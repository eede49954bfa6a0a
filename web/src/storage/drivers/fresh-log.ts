/**
 * A new log for a browser that may have died while it wrote. Chromium keeps a site's databases in LevelDB and goes on
 * writing behind the last byte of the old log, even if the browser died in the middle of a record. At the start after that it
 * takes the stump for damage and deletes every database of the site, what was called saved with them
 * (github.com/google/leveldb/issues/1287; seen in one of about 150 kills right at a write). Deleting a database, an empty one too, has
 * LevelDB put what it holds in order and begin another log. Other engines just make and delete a small file.
 */
const NAME = "stormlamp-fresh-log";

/** Called at each start, before anything is recorded. Nobody waits for it, and it may fail: others say what is the matter. */
export function beginFreshLog(factory: IDBFactory): void {
  try {
    const asked = factory.open(NAME);
    asked.onsuccess = () => {
      asked.result.close();
      factory.deleteDatabase(NAME);
    };
  } catch {
    // A browser that keeps its databases shut throws.
  }
}
