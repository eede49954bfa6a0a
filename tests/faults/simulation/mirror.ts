import type { Key } from "../../../web/src/storage/database";
import type { StoredAction, StoredPage } from "../../../web/src/storage/records";
import type { Change } from "./disk";

const inside = (device: string, n: number, { from, to }: { from?: Key; to?: Key }): boolean => {
  const [low, high] = [from as [string, number] | undefined, to as [string, number] | undefined];
  return !(
    (low && (device < low[0] || (device === low[0] && n < low[1]))) ||
    (high && (device > high[0] || (device === high[0] && n > high[1])))
  );
};

/** What a phone's logbook holds on its disk, followed write by write. */
export class Mirror {
  readonly actions = new Map<string, StoredAction>();
  readonly pages = new Map<string, StoredPage>();

  /** Follows one transaction; gives what it took away, pages as they were before it. */
  apply(changes: readonly Change[]): { gone: StoredAction[] } {
    const gone: StoredAction[] = [];
    for (const change of changes) {
      if (change.do === "put") this.#put(change.table, change.value);
      else if (change.table === "actions") {
        for (const [ref, action] of this.actions) {
          if (!inside(action.device, action.n, change.range)) continue;
          this.actions.delete(ref);
          gone.push(action);
        }
      } else if (change.table === "pages") {
        for (const [name, page] of this.pages)
          if (inside(page.device, page.page, change.range)) this.pages.delete(name);
      }
    }
    return { gone };
  }

  #put(table: string, value: unknown): void {
    if (table === "actions") {
      const action = value as StoredAction;
      this.actions.set(`${action.device}.${action.n}`, action);
    } else if (table === "pages") {
      const page = value as StoredPage;
      this.pages.set(`${page.device}/${page.page}`, page);
    }
  }

  pageOf({ device, n }: { device: string; n: number }): StoredPage | null {
    for (const page of this.pages.values()) {
      if (page.device === device && page.first <= n && n < page.first + page.count) return page;
    }
    return null;
  }

  /** Recorded, and not known to be on the server. */
  open(): StoredAction[] {
    return [...this.actions.values()].filter((action) => this.pageOf(action)?.state !== "received");
  }
}
