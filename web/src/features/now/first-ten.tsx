import { HowFar } from "../../app/checklists/how-far";
import { listHref, progressOf } from "../../app/checklists/placed-lists";
import { hasNothingLeft } from "../../app/duties/passed-on";
import { doers } from "../../app/duties/staffing";
import { openedAt } from "../../app/incident/deadlines";
import { answerSeat, firstTenOrder, mySeat, seatAnswer } from "../../app/incident/first-ten";
import { duties } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { me, nameOf, readsOnly, serverNow, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import { takeSeat } from "../../core/commands/duties";
import type { Seat } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import * as styles from "./first-ten.module.css";

const MINUTE = 60_000_000;
/** Asked in the first ten minutes only; a seat's order stays a while longer, for whoever is slower than the plan. */
const ASKED_FOR = 10 * MINUTE;
const SHOWN_FOR = 30 * MINUTE;
const PEOPLE = [1, 2, 3, 4, 5] as const;

const within = (span: number) => openedAt.value !== null && serverNow.value - openedAt.value < span;

/** Who sits down takes the seat's duties, so that every other phone knows. */
async function sitDown(people: number, index: number, seat: Seat): Promise<void> {
  answerSeat(people, index);
  const person = me.value?.person;
  if (person === undefined) return;
  await record(takeSeat({ view: workIncident.value, duties: duties.value }, { covers: seat.covers, person }));
}

function HowMany() {
  return (
    <>
      <h2>{t("ten-how-many")}</h2>
      <div class={styles.people}>
        {PEOPLE.map((n) => (
          <Button key={n} size="tall" label={t("ten-people", { n })} onPress={() => answerSeat(n, null)}>
            {n === PEOPLE.length ? t("ten-or-more", { n }) : String(n)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Who has this seat's duties already, in names. */
function takenBy(seat: Seat): string {
  const taken = seat.covers.filter((duty) => (duties.value.get(duty) ?? []).length > 0);
  const people = taken.flatMap((duty) => doers.value.get(duty) ?? []);
  return [...new Set(people)].map(nameOf).join(t("shell-joiner"));
}

function WhichSeat({ people, seats }: { people: number; seats: readonly Seat[] }) {
  return (
    <>
      <h2>{t("ten-which")}</h2>
      {seats.map((seat, index) => (
        <button
          key={say(seat.name)}
          type="button"
          class="btn tall start"
          onClick={() => void sitDown(people, index, seat)}
        >
          <span class="grow">
            {say(seat.name)}
            <span class="label under">
              {[seat.covers.map((duty) => name("duties", duty)).join(t("shell-joiner")), takenBy(seat)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
        </button>
      ))}
    </>
  );
}

/** True while the question of seats stands: who sits down has duties, so nothing else need ask for them. */
export function seatAsked(): boolean {
  const told = seatAnswer.value;
  const done = told !== null && (told.people === 0 || told.seat !== null);
  return !(readsOnly.value || done) && within(ASKED_FOR);
}

/** Asked once, in two taps and without typing: how many are here, and which of them is this. */
export function FirstTenMinutes() {
  const told = seatAnswer.value;
  const order = firstTenOrder.value;
  if (!seatAsked()) return null;
  return (
    <section class="card stack" aria-label={t("ten-title")}>
      {told && order ? <WhichSeat people={told.people} seats={order.seats} /> : <HowMany />}
      <Button kind="bare" onPress={() => answerSeat(0, null)}>
        {t("ten-skip")}
      </Button>
    </section>
  );
}

/** My seat's first ten minutes, in order; what has begun says how far it is. */
export function MySeat() {
  const seat = mySeat.value;
  if (!(seat && within(SHOWN_FOR)) || hasNothingLeft.value) return null;
  return (
    <section class="card" aria-label={t("ten-title")}>
      <h2>{t("ten-mine", { seat: say(seat.name) })}</h2>
      <ol class="list">
        {seat.steps.map((step) => (
          <li key={say(step.text)} class={styles.flush}>
            <SeatStep step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SeatStep({ step }: { step: Seat["steps"][number] }) {
  const words = (
    <>
      <span class="label">{t("ten-minute", { n: step.minute })}</span> {say(step.text)}
    </>
  );
  if (step.list === null) return <p>{words}</p>;
  const far = progressOf(step.list);
  return (
    <LeadRow href={listHref(step.list)} end={far.answered > 0 && <HowFar {...far} />}>
      {words}
    </LeadRow>
  );
}
