/** Keeps ids off every screen until the names are here, and says meanwhile that a screen is not whole yet. */

import { effect } from "@preact/signals";
import { namesComing } from "../words/user-text";
import { status } from "./store";

/** @param root what holds every screen; gives the way to let go. */
export const awaitNames = (root: Element): (() => void) =>
  effect(() => {
    const { namesComing: coming } = status.value;
    namesComing.value = coming;
    if (coming) root.setAttribute("aria-busy", "true");
    else root.removeAttribute("aria-busy");
  });
