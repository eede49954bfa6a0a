import type { Locks } from "../../../web/src/sync/environment";
import type { Tab } from "./tab";

interface Waiting {
  readonly tab: Tab;
  readonly grant: () => void;
}

/** The Web Locks of one browser: a killed tab gives back what it held, a frozen one does not. */
export class SharedLocks {
  #holder: { readonly tab: Tab; readonly stolen: () => void } | null = null;
  #queue: Waiting[] = [];

  of(tab: Tab): Locks {
    return {
      hold: ({ steal, onHeld, release }) =>
        new Promise((resolve) => {
          const grant = () => {
            const mine = { tab, stolen: () => tab.enter(() => resolve("stolen")) };
            this.#holder = mine;
            tab.enter(onHeld);
            void release.then(() => {
              resolve("released");
              if (this.#holder === mine) this.#next();
            });
          };
          if (steal) {
            this.#holder?.stolen();
            grant();
          } else if (this.#holder === null) grant();
          else this.#queue.push({ tab, grant });
        }),
    };
  }

  /** The browser cleans up after a tab that is gone. */
  ended(tab: Tab): void {
    this.#queue = this.#queue.filter((each) => each.tab !== tab);
    if (this.#holder?.tab === tab) this.#next();
  }

  #next(): void {
    this.#holder = null;
    this.#queue.shift()?.grant();
  }
}
