/** The button by which somebody takes a duty in an outage, takes it over from whoever has it, or lets it go again. */

import type { Duty } from "../../core/catalogue/words";
import { Button } from "../../ui/button";
import { currentIncident, me, nameOf, readsOnly, workIncident } from "../record/store";
import { t } from "../words/i18n";
import { name } from "../words/words";
import { letGo, passDuty, passesFrom } from "./pass-duty";
import { doers, staffing } from "./staffing";

export const dutyName = (duty: Duty): string => name("duties", duty) || t(`duty-${duty}`);

/** Whose it was is said: they hear of it too. */
const tookWords = (duty: string, whose: string | null): string =>
  whose === null ? t("duties-took", { duty }) : t("duties-took-over", { duty, who: nameOf(whose) });

/** Whether this phone's person does it. */
export const doesDuty = (duty: Duty): boolean =>
  doers.value.get(duty)?.some((each) => each === me.value?.person) ?? false;

/** Nothing while no outage is on, and for who only reads. */
export function TakeDuty({ duty }: { duty: Duty }) {
  const person = me.value?.person;
  if (person === undefined || currentIncident.value === null || readsOnly.value) return null;
  const passing = { duty, about: workIncident.value, staffing: staffing.value };
  const mine = doesDuty(duty);
  const words = dutyName(duty);
  const act = () =>
    mine
      ? letGo(passing, person, t("duties-let-go", { duty: words }))
      : passDuty(passing, person, (whose) => tookWords(words, whose));
  return (
    <Button size="tall" onPress={() => void act()}>
      {t(mine ? "duties-release" : passesFrom(passing) === null ? "matter-take" : "duties-take-over")}
    </Button>
  );
}
