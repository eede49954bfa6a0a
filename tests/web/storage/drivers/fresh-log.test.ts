import { describe, expect, it } from "vitest";
import { beginFreshLog } from "../../../../web/src/storage/drivers/fresh-log";

describe("a new log", () => {
  it("is begun by a database that is made and deleted", () => {
    const seen: string[] = [];
    const asked = { result: { close: () => seen.push("close") }, onsuccess: () => undefined };
    const factory = { open: () => asked, deleteDatabase: (name: string) => seen.push(`delete ${name}`) };
    beginFreshLog(factory as unknown as IDBFactory);
    asked.onsuccess();
    expect(seen).toEqual(["close", "delete stormlamp-fresh-log"]);
  });

  it("keeps no start from going on in a browser whose databases are shut", () => {
    const open = () => {
      throw new DOMException("shut", "UnknownError");
    };
    expect(() => beginFreshLog({ open } as unknown as IDBFactory)).not.toThrow();
  });
});
