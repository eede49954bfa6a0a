import { givenBy, mineInOrder } from "../../core/readings/matters/given";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { inUrgency } from "../../core/readings/matters/matters";
import { LeadRow } from "../../ui/lead-row";
import { matterHere } from "../incident/situation";
import { me } from "../record/store";
import { t } from "../words/i18n";
import { MatterLine } from "./matter-row";
import { matters, myMatters, nobodysMatters } from "./matters";

/** Few enough to be read at a glance; the rest is one tap away. */
const SHOWN = 4;
/** These have cards of their own on this screen. */
const ELSEWHERE: readonly MatterKind[] = ["danger", "clock"];

const isLife = ({ urgency }: Matter): boolean => urgency === 0;

/** Somebody's life; what is mine to do, what I was given by name first; what nobody does. */
function lifeThenMine(mine: readonly Matter[], nobodys: readonly Matter[], person: string): readonly Matter[] {
  const life = [...mine, ...nobodys].filter(isLife).toSorted(inUrgency);
  const others = [...mineInOrder(mine, person), ...nobodys.toSorted(inUrgency)];
  return [...life, ...others.filter((each) => !isLife(each))];
}

/** What tripped or failed while power comes back, and nobody has settled: on Now, before all else but people. */
export const FirstSteps = () => <FailedSteps failed={matters.value.filter(({ first }) => first)} />;

export function FailedSteps({ failed }: { failed: readonly Matter[] }) {
  const of = matterHere.value;
  if (!of || failed.length === 0) return null;
  return (
    <section class="card" aria-label={t("recovery-failed")}>
      <h2>{t("recovery-failed")}</h2>
      <div class="list">
        {failed.map((matter) => (
          <MatterLine key={matter.key} of={of} matter={matter} />
        ))}
      </div>
    </section>
  );
}

/** What one sees to oneself, and what waits for somebody. */
export function MattersCard() {
  const of = matterHere.value;
  const person = me.value?.person ?? "";
  const all = lifeThenMine(myMatters.value, nobodysMatters.value, person);
  const here = all.filter(({ kind, first }) => !(first || ELSEWHERE.includes(kind)));
  const shown = here.filter((each, at) => at < SHOWN || givenBy(each, person) !== null);
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
