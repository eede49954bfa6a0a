/**
 * Gives each file of tests a page as it starts, though files share a worker: an empty document, nothing kept, nobody
 * listening, and all modules that hold state read anew. What lies beneath the screens holds none and is read once.
 */

import { cleanup } from "@testing-library/preact";
import { afterAll, vi } from "vitest";

const STATELESS = /\/web\/src\/(?:core|sync)\/|\/fixtures\/|virtual:catalogue/u;

interface ReadModule {
  promise: unknown;
  exports: unknown;
  evaluated: boolean;
  importers: Set<string>;
}
interface Worker {
  evaluatedModules: { idToModuleMap: ReadonlyMap<string, ReadModule> };
}

/** `vi.resetModules`, which takes no exceptions, with some. */
function forgetModules(): void {
  const worker: Worker = Reflect.get(globalThis, "__vitest_worker__");
  const kept = [...worker.evaluatedModules.idToModuleMap]
    .filter(([id, { evaluated }]) => evaluated && STATELESS.test(id))
    .map(([, module]) => ({ module, asRead: { ...module, importers: new Set(module.importers) } }));
  vi.resetModules();
  for (const { module, asRead } of kept) Object.assign(module, asRead);
}

/** Notes who begins to listen; gives what sends them away. */
function listenersOf(target: EventTarget): () => void {
  const add = target.addEventListener;
  const began: Parameters<EventTarget["addEventListener"]>[] = [];
  target.addEventListener = (...listener) => {
    began.push(listener);
    add.apply(target, listener);
  };
  return () => {
    target.addEventListener = add;
    for (const listener of began) target.removeEventListener(...listener);
  };
}

const sendAway = [globalThis, document].map(listenersOf);

function strip(element: Element): void {
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
}

afterAll(async () => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // What is on its way still finds what it was begun with.
  await new Promise((done) => setTimeout(done));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const each of sendAway) each();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const each of [document.documentElement, document.head, document.body]) strip(each);
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  forgetModules();
});
