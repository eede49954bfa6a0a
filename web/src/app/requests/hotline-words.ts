import { DUTIES } from "../../core/catalogue/words";
import { byId } from "../../core/plan/plan-lookups";
import type { Hotline } from "../../core/readings/response/hotline";
import { among } from "../../core/record/fields";
import { directory, nameOf } from "../record/store";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";

function whoWords(id: string): string {
  const duty = among(DUTIES, id);
  if (duty) return names.value.duty(duty);
  return byId(directory.value?.people ?? [], id) ? nameOf(id) : names.value.contact(id);
}

/** Who answers the hotline: a duty, a person, a firm, or nobody yet. */
export const answersWords = ({ answers }: Hotline): string =>
  answers ? t("hotline-answers", { who: whoWords(answers) }) : t("hotline-answers-nobody");
