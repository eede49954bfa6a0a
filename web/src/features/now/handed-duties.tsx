import { here, scene } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { me, nameOf, readsOnly, saidOfStandBy, toldIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { FEW_LINES, inLine } from "../../app/words/user-text";
import { name } from "../../app/words/words";
import type { About, Drafts } from "../../core/commands/decision";
import { giveBack, handOver, releaseDuty, takeDuty } from "../../core/commands/duties";
import { type MovedDuty, movedFor } from "../../core/readings/duties/given-duties";
import { unanswered } from "../../core/readings/response/on-site";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";

/** Whoever takes over has nothing else to go by: cut off only where somebody wrote a book. */
const WHOLE = 10 * FEW_LINES;

type Moved = readonly [MovedDuty, ...MovedDuty[]];

const dutyNames = (moved: readonly MovedDuty[]): string =>
  moved.map(({ duty }) => name("duties", duty) || t(`duty-${duty}`)).join(t("shell-joiner"));

/** Those of one giver stand together: whose phone died, or who had to go, gave all they had. */
function byMover(moved: readonly MovedDuty[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const each of moved) {
    const key = JSON.stringify([each.by, each.by === each.from, each.to]);
    const before = found.get(key);
    found.set(key, before ? [...before, each] : [each]);
  }
  return [...found.values()];
}

type Answer = (each: MovedDuty, person: string) => Drafts;

async function answer(moved: Moved, drafts: Answer, said: string): Promise<void> {
  const person = me.value?.person;
  if (person !== undefined && (await record(moved.flatMap((each) => drafts(each, person))))) show({ text: said });
}

interface Words {
  readonly title: string;
  /** What the two answers say, and what is said once it is given. */
  readonly no: readonly [words: string, said: string];
  readonly yes: readonly [words: string, said: string];
}

/** What came to me. */
function givenWords([{ by, from }]: Moved, duties: string): Words {
  const who = nameOf(by);
  return {
    title: t(by === from ? "now-handed" : "now-given-duty", { who, duties }),
    no: [t("now-given-back"), t("now-given-returned", { who, duties })],
    yes: [t("now-handed-take"), t("now-given-taken", { duties })],
  };
}

/** What was mine. */
function goneWords([{ by, to }]: Moved, duties: string): Words {
  const [who, whom] = [nameOf(by), nameOf(to)];
  return {
    title: by === to ? t("now-taken-over", { who, duties }) : t("now-taken-away", { who, whom, duties }),
    no: [t("now-taken-keep"), t("now-taken-kept", { whom, duties })],
    yes: [t("shell-close"), t("now-taken-agreed", { whom, duties })],
  };
}

/** What somebody gave to me or took from me: it stays until it is answered. */
function MovedCard({ moved, about }: { moved: Moved; about: About }) {
  const gone = moved[0].to !== null;
  const summaries = gone
    ? []
    : moved.flatMap(({ entry }) => (entry.action && textField(entry.action, "summary")) ?? []);
  const { title, no, yes } = (gone ? goneWords : givenWords)(moved, dutyNames(moved));
  const refuse: Answer = ({ duty, entry, to }, person) =>
    to === null ? giveBack(about, { duty, person }, entry) : handOver(about, { duties: [duty], from: to, to: person });
  const accept: Answer = ({ duty, entry, to }, person) =>
    to === null ? takeDuty(about, { duty, person }, entry) : releaseDuty(about, { duty, person });
  return (
    <section class="card stack" aria-label={title}>
      <h2 class="title">{title}</h2>
      {summaries.map((each) => (
        <p class="lines" key={each}>
          {inLine(each, WHOLE)}
        </p>
      ))}
      {!gone && about && <LeadRow href="/hand-over/sheet">{t("now-handed-sheet")}</LeadRow>}
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={() => void answer(moved, refuse, no[1])}>
            {no[0]}
          </Button>
          <Button size="tall" icon="check" onPress={() => void answer(moved, accept, yes[1])}>
            {yes[0]}
          </Button>
        </div>
      )}
    </section>
  );
}

function MovedCards({ moved, about }: { moved: readonly MovedDuty[]; about: About }) {
  return byMover(moved).map((each) => <MovedCard key={each[0].entry.ref} moved={each} about={about} />);
}

/** Duties that others gave to me or took from me in this outage or drill, or for the announced one. */
export function HandedDuties() {
  const person = me.value?.person;
  return person ? <MovedCards moved={movedFor(here.value, person)} about={toldIncident.value} /> : null;
}

/** The same while nothing is on: for what is announced, and what holds without any outage. */
export function HandedBetween() {
  const person = me.value?.person;
  return (
    <>
      <HandedDuties />
      {person && <MovedCards moved={movedFor(saidOfStandBy.value, person)} about={null} />}
    </>
  );
}

/** Somebody called me out, or tried to: whether I come is said where people are called out. */
export function CalledMe() {
  const [of, person] = [scene.value, me.value?.person];
  const call = of && person ? unanswered(of, person) : null;
  if (!call || readsOnly.value) return null;
  const words = t("call-out-calls-me", { who: nameOf(call.action?.actor ?? null) });
  return (
    <section class="card" aria-label={words}>
      <LeadRow href="/call-out" icon="speaker">
        {words}
      </LeadRow>
    </section>
  );
}
