/** The globals of a page, as far as Node has none, for tests of the browser's environment. */

import { afterEach, beforeEach, vi } from "vitest";
import { browserEnvironment } from "../../../web/src/sync/browser";

export const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
export const globals = new EventTarget();

/** Puts them in place before each test of a file, and takes them away after it. */
export function withPageGlobals(): void {
  beforeEach(() => {
    page.visibilityState = "visible";
    vi.stubGlobal("document", page);
    vi.stubGlobal("location", { origin: "https://lamp.example" });
    vi.stubGlobal("addEventListener", globals.addEventListener.bind(globals));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

export const environment = () => browserEnvironment("b1");
