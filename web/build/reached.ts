import type { Plugin } from "vite";

/** Where the page begins, and the modules behind which desk, wallboard and editor lie: desk-screens.ts says why. */
const BEGINS = /web\/src\/(?:boot\.ts|main\.tsx)$/u;
const DESK = /web\/src\/features\/(?:desk\/desk-screens|wallboard\/wallboard-words)\.ts$/u;
const PLAN = /web\/src\/features\/desk\/plan\/plan-words\.ts$/u;

/** What the first screen is made of; what they import with `import()` waits. */
const FIRST = /web\/src\/(?:main|features\/now\/now-screen)\.tsx$/u;

const WORDS = /virtual:catalogue\//u;

const desks = new Set<string>();
const firsts = new Set<string>();

/** Whether the desk and the wallboard alone need a module: no screen of the phone imports it, however far off. */
export const isDesks = (id: string): boolean => desks.has(id);

/** Whether the first screen needs a module before it stands. */
export const isFirst = (id: string): boolean => firsts.has(id);

/** Finds, once all modules are known, which of them are the desk's. */
export function whatIsReached(): Plugin {
  return {
    name: "stormlamp-reached",
    buildEnd() {
      const all = [...this.getModuleIds()];
      const infoOf = (id: string) => this.getModuleInfo(id);
      const from = (begins: RegExp, fetched: (id: string) => readonly string[]): Set<string> => {
        const seen = new Set(all.filter((id) => begins.test(id)));
        // What a set is given while it is gone through is gone through too.
        for (const id of seen) for (const next of [...(infoOf(id)?.importedIds ?? []), ...fetched(id)]) seen.add(next);
        return seen;
      };
      const allBut = (stays: readonly RegExp[]) => (id: string) =>
        (infoOf(id)?.dynamicallyImportedIds ?? []).filter((next) => !stays.some((each) => each.test(next)));
      firsts.clear();
      for (const id of from(FIRST, () => [])) firsts.add(id);
      const phones = from(BEGINS, allBut([DESK, PLAN]));
      desks.clear();
      // Words of each language travel by themselves.
      for (const id of from(DESK, allBut([PLAN, WORDS]))) if (!phones.has(id)) desks.add(id);
    },
  };
}
