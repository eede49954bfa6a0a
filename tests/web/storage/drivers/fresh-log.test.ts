import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginFreshLog, freshLog } from "../../../../web/src/storage/drivers/fresh-log";

describe("a new log", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is begun by a database that is made and deleted, for which what is recorded waits", async () => {
    const seen: string[] = [];
    const asked = { result: { close: () => seen.push("close") }, onsuccess: () => undefined };
    const gone = { onsuccess: () => undefined };
    const deleteDatabase = (name: string) => {
      seen.push(`delete ${name}`);
      return gone;
    };
    beginFreshLog({ open: () => asked, deleteDatabase } as unknown as IDBFactory);
    void freshLog().then(() => seen.push("recorded"));
    asked.onsuccess();
    await Promise.resolve();
    expect(seen).toEqual(["close", "delete stormlamp-fresh-log"]);
    gone.onsuccess();
    await vi.advanceTimersByTimeAsync(499);
    expect(seen.at(-1), "the browser still puts the old log away").toBe("delete stormlamp-fresh-log");
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.at(-1)).toBe("recorded");
  });

  it("holds nobody up for more than ten seconds", async () => {
    let recorded = false;
    beginFreshLog({ open: () => ({}) } as unknown as IDBFactory);
    void freshLog().then(() => {
      recorded = true;
    });
    await vi.advanceTimersByTimeAsync(9999);
    expect(recorded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(recorded).toBe(true);
  });

  it("keeps no start from going on in a browser whose databases are shut", async () => {
    const open = () => {
      throw new DOMException("shut", "UnknownError");
    };
    expect(() => beginFreshLog({ open } as unknown as IDBFactory)).not.toThrow();
    await freshLog();
  });
});
