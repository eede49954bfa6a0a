/** Several outages are on: which of them this screen is about, and the way to each other. */

import { LeadRow } from "../../ui/lead-row";
import { LevelBadge } from "../../ui/signs";
import { areas } from "../incident/situation";
import { sceneOf } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, levelWords } from "../words/words";
import { turnTo } from "./chosen-outage";
import { otherOutages } from "./other-running";

export function OtherOutages() {
  return (
    <section class="card" aria-label={t("outages-several")}>
      <p>
        <b>{t("outages-here", { areas: areaNames(areas.value) })}</b>
        <span class="label under">{t("outages-here-hint")}</span>
      </p>
      <nav class="list" aria-label={t("outages-others")}>
        {otherOutages.value.map((view) => {
          const { facts, situation } = sceneOf(view);
          return (
            <LeadRow
              key={view.ref}
              href="/"
              onPress={() => turnTo(view.ref)}
              start={
                <LevelBadge level={situation.level} size="small">
                  {levelWords(situation.level)}
                </LevelBadge>
              }
            >
              {t("outages-go", { areas: areaNames(facts.areas?.value ?? []) })}
            </LeadRow>
          );
        })}
      </nav>
    </section>
  );
}
