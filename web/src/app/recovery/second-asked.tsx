/** On Now: steps of any outage that is on which this person may confirm as the second, each with the way there. */

import type { IncidentView } from "../../core/folds/incident-views";
import { awaitingSecond } from "../../core/readings/recovery/awaiting-second";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { LeadRow } from "../../ui/lead-row";
import { placedListHref, placeWords } from "../checklists/placed-lists";
import { currentIncident, editionOf, me, nameOf, readsOnly, sceneOf } from "../record/store";
import { turnTo } from "../several/chosen-outage";
import { otherOutages } from "../several/other-running";
import { t } from "../words/i18n";
import { areaNames, say, when } from "../words/words";

const SHOWN = 3;

function askedIn(view: IncidentView, person: string) {
  const edition = editionOf(view);
  return edition ? awaitingSecond({ edition, scene: sceneOf(view) }, person).map((each) => ({ ...each, view })) : [];
}

export function SecondAsked() {
  const [person, here] = [me.value?.person, currentIncident.value];
  if (!(person && here) || readsOnly.value) return null;
  const asked = [here, ...otherOutages.value].flatMap((view) => askedIn(view, person)).slice(0, SHOWN);
  if (asked.length === 0) return null;
  return (
    <section class="card" aria-label={t("second-asked")}>
      <h2>{t("second-asked")}</h2>
      <p class="label">{t("second-asked-hint")}</p>
      <div class="list">
        {asked.map(({ placed, item, done, view }) => (
          <LeadRow key={done.ref} href={placedListHref(placed, item.id)} icon="people" onPress={() => turnTo(view.ref)}>
            {say(item.text)}
            <span class="label under">
              {[
                t("second-asked-done", { who: nameOf(doerOf(done)), time: when(displayTime(done)) }),
                say(placed.list.name),
                placeWords(placed.place),
                view.ref !== here.ref && areaNames(sceneOf(view).facts.areas?.value ?? []),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </LeadRow>
        ))}
      </div>
    </section>
  );
}
