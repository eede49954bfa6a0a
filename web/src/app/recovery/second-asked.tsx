/** On Now: steps of any outage that is on which this person may confirm as the second, each with the way there. */

import { verdictOf } from "../../core/folds/checklists";
import type { IncidentView } from "../../core/folds/incident-views";
import { awaitingSecond } from "../../core/readings/recovery/awaiting-second";
import { displayTime, type Entry } from "../../core/record/entries";
import { doerOf, textField } from "../../core/record/fields";
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

/** Who did it and when, or who left it out, and why. */
function saidWords(said: Entry): string {
  const by = { who: nameOf(doerOf(said)), time: when(displayTime(said)) };
  const why = (said.action && textField(said.action, "reason")) ?? "";
  return verdictOf(said) === "skipped" ? t("step-line-skipped", { ...by, why }) : t("step-line-done", by);
}

type Asked = ReturnType<typeof askedIn>[number];

function AskedRow({ asked: { placed, item, said, view }, here }: { asked: Asked; here: IncidentView }) {
  const elsewhere = view.ref !== here.ref && areaNames(sceneOf(view).facts.areas?.value ?? []);
  const about = [saidWords(said), say(placed.list.name), placeWords(placed.place), elsewhere];
  return (
    <LeadRow href={placedListHref(placed, item.id)} icon="people" onPress={() => turnTo(view.ref)}>
      {say(item.text)}
      <span class="label under">{about.filter(Boolean).join(" · ")}</span>
    </LeadRow>
  );
}

/** In each outage what holds others first; all beyond a few open under their number. */
export function SecondAsked() {
  const [person, here] = [me.value?.person, currentIncident.value];
  if (!(person && here) || readsOnly.value) return null;
  const all = [here, ...otherOutages.value].flatMap((view) => askedIn(view, person));
  if (all.length === 0) return null;
  const rows = all
    .toSorted((a, b) => Number(b.holds) - Number(a.holds))
    .map((asked) => <AskedRow key={asked.said.ref} asked={asked} here={here} />);
  return (
    <section class="card" aria-label={t("second-asked")}>
      <h2>{t("second-asked")}</h2>
      <p class="label">{t("second-asked-hint")}</p>
      <div class="list">{rows.slice(0, SHOWN)}</div>
      {rows.length > SHOWN && (
        <details>
          <summary class="label">{t("second-asked-more", { n: rows.length - SHOWN })}</summary>
          <div class="list">{rows.slice(SHOWN)}</div>
        </details>
      )}
    </section>
  );
}
