/** Before power goes on: who is still in danger there, each with the way to save them. */

import { whereOf } from "../../core/folds/dangers";
import type { PlacedList } from "../../core/readings/placed-lists";
import { everybodyInDanger, type InDanger, inDangerAt } from "../../core/readings/recovery/in-danger";
import { displayTime } from "../../core/record/entries";
import { LeadRow } from "../../ui/lead-row";
import { listHref } from "../checklists/placed-lists";
import { peopleWords } from "../incident/danger-words";
import { inDangerWords } from "../incident/in-danger-words";
import { scene } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { when } from "../words/words";

export function saveHref({ danger, list, place }: InDanger): string {
  if (list) return listHref(list, danger ? whereOf(danger) : place);
  return danger ? `/danger?of=${encodeURIComponent(danger.entry.ref)}` : "/clocks";
}

const sinceOf = ({ danger, running }: InDanger): number | null =>
  danger ? displayTime(danger.entry) : (running?.startedAt ?? null);

function Person({ who }: { who: InDanger }) {
  const since = sinceOf(who);
  const people = who.danger && peopleWords(who.danger);
  const time = since !== null && t("on-paper-since", { time: when(since) });
  return (
    <LeadRow href={saveHref(who)} icon="alert">
      <span class="bad">{t("recovery-danger", { who: inDangerWords(who) })}</span>
      <span class="label under">{[people, time].filter(Boolean).join(" · ")}</span>
      <span class="under">{t("recovery-danger-first")}</span>
    </LeadRow>
  );
}

function DangerFirst({ people }: { people: readonly InDanger[] }) {
  if (people.length === 0) return null;
  return (
    <nav class="card alarm" aria-label={t("recovery-danger-title")}>
      <div class="list">
        {people.map((who) => (
          <Person key={`${who.danger?.entry.ref} ${who.place.asset} ${who.running?.clock.id}`} who={who} />
        ))}
      </div>
    </nav>
  );
}

/** Everybody in danger. */
export function DangerAnywhere() {
  const [from, seen] = [edition.value, scene.value];
  return from && seen && <DangerFirst people={everybodyInDanger({ edition: from, scene: seen })} />;
}

/** Above a list that brings power back: everybody; above one of single equipment: those in it. */
export function DangerThere({ placed }: { placed: PlacedList }) {
  const [from, seen] = [edition.value, scene.value];
  if (!(from && seen)) return null;
  const context = { edition: from, scene: seen };
  const { before, power_up, checks } = from.recovery;
  if (before.includes(placed.list.id) || power_up.includes(placed.list.id)) return <DangerAnywhere />;
  return checks.includes(placed.list.id) ? <DangerFirst people={inDangerAt(context, placed)} /> : null;
}
