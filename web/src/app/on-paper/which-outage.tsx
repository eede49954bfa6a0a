import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import { displayTime } from "../../core/record/entries";
import type { Of } from "../incident/situation";
import { drills, edition, editionOf, sceneOf, shownIncident, views } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, dayAndTime } from "../words/words";

const MOST = 8;

/** Those that run and the latest that ended: what somebody may have written of on paper. */
function offered(): readonly IncidentView[] {
  const begun = [...views.value, ...drills.value].filter(({ status }) => status === "open" || status === "closed");
  return begun.toSorted((a, b) => displayTime(b.leading) - displayTime(a.leading)).slice(0, MOST);
}

/** The one asked for, else what is worked on, else the latest; null where there is none, or no plan. */
export function outageOf(ref: string | undefined): Of | null {
  const all = [...views.value, ...drills.value];
  const view = all.find(({ members }) => members.includes(ref ?? "")) ?? shownIncident.value ?? offered()[0];
  const plan = view && (editionOf(view) ?? edition.value);
  return view && plan ? { view, edition: plan, scene: sceneOf(view) } : null;
}

function wordsOf(view: IncidentView): string {
  const { facts } = sceneOf(view);
  const since = t("on-paper-since", { time: dayAndTime(beganAt({ facts, view })) });
  return [view.drill && t("on-paper-drill"), areaNames(facts.areas?.value ?? []), since].filter(Boolean).join(" · ");
}

/** Of which outage the sheet tells. */
export function WhichOutage({ view, onChoose }: { view: IncidentView; onChoose: (ref: string) => void }) {
  const all = offered();
  const known = all.some(({ ref }) => ref === view.ref) ? all : [view, ...all];
  if (known.length === 1) return <p class="label">{wordsOf(view)}</p>;
  return (
    <label class="stack">
      <span>{t("on-paper-which")}</span>
      <select value={view.ref} onChange={(event) => onChoose(event.currentTarget.value)}>
        {known.map((each) => (
          <option key={each.ref} value={each.ref} selected={each.ref === view.ref}>
            {wordsOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
