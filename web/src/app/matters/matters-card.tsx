import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { inUrgency } from "../../core/readings/matters/matters";
import { LeadRow } from "../../ui/lead-row";
import { t } from "../words/i18n";
import { MatterLine } from "./matter-row";
import { matterHere, matters, myMatters, nobodysMatters } from "./matters";

/** Few enough to be read at a glance; the rest is one tap away. */
const SHOWN = 4;
/** These have cards of their own on this screen. */
const ELSEWHERE: readonly MatterKind[] = ["danger", "clock"];

const isLife = ({ urgency }: Matter): boolean => urgency === 0;

/** Somebody's life; what is mine to do; what nobody does: each with the most pressing first. */
function lifeThenMine(mine: readonly Matter[], nobodys: readonly Matter[]): readonly Matter[] {
  const life = [...mine, ...nobodys].filter(isLife).toSorted(inUrgency);
  return [...life, ...[...mine.toSorted(inUrgency), ...nobodys.toSorted(inUrgency)].filter((each) => !isLife(each))];
}

/** What one sees to oneself, and what waits for somebody. */
export function MattersCard() {
  const of = matterHere.value;
  const all = lifeThenMine(myMatters.value, nobodysMatters.value);
  const shown = all.filter(({ kind }) => !ELSEWHERE.includes(kind)).slice(0, SHOWN);
  if (!of || matters.value.length === 0) return null;
  return (
    <section class="card" aria-label={t("matter-title")}>
      <h2>{t("matter-title")}</h2>
      <div class="list">
        {shown.map((matter) => (
          <MatterLine key={matter.key} of={of} matter={matter} />
        ))}
        <LeadRow href="/matters" icon="lists">
          {t("matter-all", { n: matters.value.length })}
        </LeadRow>
      </div>
    </section>
  );
}
