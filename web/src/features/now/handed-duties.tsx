import { here } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { me, nameOf, readsOnly, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { FEW_LINES, inLine } from "../../app/words/user-text";
import { name } from "../../app/words/words";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import { takeDuty } from "../../core/commands/duties";
import type { Entry } from "../../core/record/entries";
import { textField, wordField } from "../../core/record/fields";
import { Button } from "../../ui/button";

const dutyOf = ({ action }: Entry): Duty | null => action && wordField(action, "duty", DUTIES);

/** Who took, gave or let go of a duty, and who was given it. */
const ABOUT = ["person", "from", "to"];
const GIVING = ["duty.taken", "duty.handed_over", "duty.released"];

/** What was handed to this phone's person and they have not taken up or passed on since, the latest of each duty. */
function handed(): readonly Entry[] {
  const person = me.value?.person;
  const newest = new Map<Duty, Entry>();
  for (const entry of here.value) {
    const { action } = entry;
    if (!(action && GIVING.includes(action.type))) continue;
    const duty = dutyOf(entry);
    if (duty && ABOUT.some((each) => textField(action, each) === person)) newest.set(duty, entry);
  }
  return [...newest.values()].filter(
    ({ action }) =>
      // Whoever takes back what they gave needs no telling.
      action?.type === "duty.handed_over" && textField(action, "to") === person && action.actor !== person,
  );
}

async function take(given: readonly Entry[]): Promise<void> {
  const person = me.value?.person;
  if (person === undefined) return;
  const taking = (entry: Entry) => {
    const duty = dutyOf(entry);
    return duty === null ? [] : takeDuty(workIncident.value, { duty, person }, entry);
  };
  await record(given.flatMap(taking));
}

/** Somebody's phone died, or they had to go: what they did is mine now, and how far it is. */
export function HandedDuties() {
  const given = handed();
  const [first] = given;
  if (!first) return null;
  const who = [...new Set(given.map(({ action }) => nameOf(action ? textField(action, "from") : null)))];
  const duties = given.flatMap((each) => dutyOf(each) ?? []).map((duty) => name("duties", duty));
  const words = given.map(({ action }) => action && textField(action, "summary")).filter((each) => each !== null);
  const title = t("now-handed", { who: who.join(t("shell-joiner")), duties: duties.join(t("shell-joiner")) });
  return (
    <section class="card next stack" aria-label={title}>
      <h2 class="title">{title}</h2>
      {words.map((each) => (
        <p class="lines" key={each}>
          {inLine(each, FEW_LINES)}
        </p>
      ))}
      {!readsOnly.value && (
        <Button size="tall" icon="check" onPress={() => void take(given)}>
          {t("now-handed-take")}
        </Button>
      )}
    </section>
  );
}
