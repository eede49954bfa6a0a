import type { Range } from "../../../web/src/storage/database";
import type { StoredAction, StoredPage } from "../../../web/src/storage/logbook/logbook-rows";
import type { Change } from "./disk";

type Bounds = Pick<Range, "from" | "to">;

function inside(device: string, n: number, { from, to }: Bounds): boolean {
  const [low, high] = [from, to] as ([string, number] | undefined)[];
  const below = low !== undefined && (device < low[0] || (device === low[0] && n < low[1]));
  const above = high !== undefined && (device > high[0] || (device === high[0] && n > high[1]));
  return !(below || above);
}

/** What a phone's logbook holds on its disk, followed write by write. */
export class Mirror {
  readonly actions = new Map<string, StoredAction>();
  readonly pages = new Map<string, StoredPage>();

  /** Follows one transaction; gives the actions that it took away. */
  apply(changes: readonly Change[]): readonly StoredAction[] {
    const gone: StoredAction[] = [];
    for (const change of changes) {
      if (change.do === "put") this.#put(change.table, change.value);
      else if (change.table === "actions") gone.push(...this.#dropActions(change.range));
      else if (change.table === "pages") this.#dropPages(change.range);
    }
    return gone;
  }

  #dropActions(range: Bounds): readonly StoredAction[] {
    const gone = [...this.actions].filter(([, { device, n }]) => inside(device, n, range));
    for (const [ref] of gone) this.actions.delete(ref);
    return gone.map(([, action]) => action);
  }

  #dropPages(range: Bounds): void {
    for (const [name, { device, page }] of this.pages) if (inside(device, page, range)) this.pages.delete(name);
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
