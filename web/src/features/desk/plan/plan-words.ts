/** The screens of the plan, of setting up and of tables, with the words that only they say. */

import "../../../app/apart/desk-words";
import { sayToo, speakMore } from "../../../app/words/i18n";
import { ImportScreen } from "../imports/import-screen";
import { SetUpLink } from "../setup/set-up-link";
import { SetUpScreen } from "../setup/set-up-screen";
import { PlanScreen } from "./plan-screen";

sayToo({
  "zh-Hans": () => import("virtual:catalogue/plan-zh-Hans"),
  "zh-Hant": () => import("virtual:catalogue/plan-zh-Hant"),
  en: () => import("virtual:catalogue/plan-en"),
});

export const loadPlanScreen = async () => {
  await speakMore();
  return PlanScreen;
};

export const loadSetUpScreen = async () => {
  await speakMore();
  return SetUpScreen;
};

export const loadImportScreen = async () => {
  await speakMore();
  return ImportScreen;
};

/** Says only words of the desk. */
export const loadSetUpLink = () => SetUpLink;
