/** Reads with all other words those that only the trial says: no phone keeps them. */

import { sayToo } from "../app/words/i18n";

sayToo({
  "zh-Hans": () => import("virtual:catalogue/plan-zh-Hans"),
  "zh-Hant": () => import("virtual:catalogue/plan-zh-Hant"),
  en: () => import("virtual:catalogue/plan-en"),
});
