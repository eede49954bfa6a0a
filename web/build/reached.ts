import type { Plugin } from "vite";

/** Where the page begins, and the modules behind which desk, wallboard and editor lie: desk-screens.ts says why. */
const BEGINS = /web\/src\/(?:boot\.ts|main\.tsx)$/u;
const DESK = /web\/src\/features\/(?:desk\/desk-screens|wallboard\/wallboard-words)\.ts$/u;
const PLAN = /web\/src\/features\/desk\/plan\/plan-words\.ts$/u;

const WORDS = /virtual:catalogue\//u;

const desks = new Set<string>();

/** Whether the desk and the wallboard alone need a module: no screen of the phone imports it, however far off. */
export const isDesks = (id: string): boolean => desks.has(id);

/** Finds, once all modules are known, which of them are the desk's. */
export function whatIsReached(): Plugin {
  return {
    name: "stormlamp-reached",
    buildEnd() {
      const all = [...this.getModuleIds()];
      const from = (begins: RegExp, stays: readonly RegExp[]): Set<string> => {
        const seen = new Set(all.filter((id) => begins.test(id)));
        for (const id of seen) {
          const info = this.getModuleInfo(id);
          const fetched = info?.dynamicallyImportedIds ?? [];
          for (const next of info?.importedIds ?? []) seen.add(next);
          for (const next of fetched) if (!stays.some((each) => each.test(next))) seen.add(next);
        }
        return seen;
      };
      const phones = from(BEGINS, [DESK, PLAN]);
      desks.clear();
      // Words of each language travel by themselves.
      for (const id of from(DESK, [PLAN, WORDS])) if (!phones.has(id)) desks.add(id);
    },
  };
}
