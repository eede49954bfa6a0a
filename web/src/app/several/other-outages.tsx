/** Several outages are on: which of them this screen is about, and the way to the others. */

import { useState } from "preact/hooks";
import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import { movedFor } from "../../core/readings/duties/given-duties";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";
import { LevelBadge } from "../../ui/signs";
import { currentIncident, me, sceneOf } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, levelWords, when } from "../words/words";
import { turnTo } from "./chosen-outage";
import { otherOutages } from "./other-running";

const whereOf = (view: IncidentView): string => areaNames(sceneOf(view).facts.areas?.value ?? []);

const oneWords = (view: IncidentView): string =>
  t("outages-one", { areas: whereOf(view), time: when(beganAt(sceneOf(view))) });

const inDanger = (view: IncidentView): boolean => sceneOf(view).situation.danger.length > 0;

/** Somebody gave this person a duty there, and waits for their word. */
const isAsked = (view: IncidentView): boolean =>
  movedFor(sceneOf(view).entries, me.value?.person ?? "").some(({ to }) => to === null);

function OtherRow({ view, onGo }: { view: IncidentView; onGo: () => void }) {
  const { level } = sceneOf(view).situation;
  return (
    <LeadRow
      href="/"
      onPress={onGo}
      start={
        <LevelBadge level={level} size="small">
          {levelWords(level)}
        </LevelBadge>
      }
    >
      {oneWords(view)}
      {inDanger(view) && <span class="under bad">{t("desk-say-danger")}</span>}
      {isAsked(view) && <span class="under warn">{t("outages-given")}</span>}
    </LeadRow>
  );
}

export function OtherOutages() {
  const [choosing, setChoosing] = useState(false);
  const [here, others] = [currentIncident.value, otherOutages.value];
  const [only] = others;
  const danger = others.filter(inDanger).length;
  if (!(here && only)) return null;
  const close = () => setChoosing(false);
  return (
    <nav class="card row" aria-label={t("outages-several")}>
      <p class="grow slim">
        <b class="under">{oneWords(here)}</b>
        <span class="label under">
          {others.length === 1 ? t("outages-other", { areas: whereOf(only) }) : t("outages-rest", { n: others.length })}
          {danger > 0 && <span class="bad"> {t("outages-danger", { n: danger })}</span>}
          {danger === 0 && others.some(isAsked) && <span class="warn"> {t("outages-given")}</span>}
        </span>
      </p>
      <Button onPress={() => setChoosing(true)}>{t("outages-change")}</Button>
      {choosing && (
        <Sheet title={t("outages-which")} onClose={close}>
          <nav class="list" aria-label={t("outages-others")}>
            {others.map((view) => (
              <OtherRow
                key={view.ref}
                view={view}
                onGo={() => {
                  close();
                  turnTo(view.ref);
                }}
              />
            ))}
          </nav>
          <Button onPress={close}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </nav>
  );
}
