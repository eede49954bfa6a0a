/** What every way to the desk and the wallboard begins with: the words that only they say, and that all of it is kept. */

import { sayToo, speakMore } from "../words/i18n";
import { keepDesk } from "./keep-desk";

sayToo({
  "zh-Hans": () => import("virtual:catalogue/desk-zh-Hans"),
  "zh-Hant": () => import("virtual:catalogue/desk-zh-Hant"),
  en: () => import("virtual:catalogue/desk-en"),
});

export async function openDesk(): Promise<void> {
  await speakMore();
  void keepDesk();
}
