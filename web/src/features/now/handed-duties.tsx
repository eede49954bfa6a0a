import { here, scene } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { me, nameOf, readsOnly, scenes, toldIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { FEW_LINES, inLine } from "../../app/words/user-text";
import { name } from "../../app/words/words";
import type { About, Drafts } from "../../core/commands/decision";
import { giveBack, takeDuty } from "../../core/commands/duties";
import { type GivenDuty, givenTo } from "../../core/readings/duties/given-duties";
import { unanswered } from "../../core/readings/response/call-out";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";

type Given = readonly [GivenDuty, ...GivenDuty[]];

const dutyNames = (given: Given): string =>
  given.map(({ duty }) => name("duties", duty) || t(`duty-${duty}`)).join(t("shell-joiner"));

/** Those of one giver stand together: whose phone died, or who had to go, gave all they had. */
function byGiver(given: readonly GivenDuty[]): readonly Given[] {
  const found = new Map<string, Given>();
  for (const each of given) {
    const key = JSON.stringify([each.by, each.by === each.from]);
    const before = found.get(key);
    found.set(key, before ? [...before, each] : [each]);
  }
  return [...found.values()];
}

/** What somebody gave to me: it stays until it is answered. */
function GivenCard({ given, about }: { given: Given; about: About }) {
  const [{ by, from }] = given;
  const summaries = given.flatMap(({ entry }) => (entry.action && textField(entry.action, "summary")) ?? []);
  const own = by === from;
  const duties = dutyNames(given);
  const title = t(own ? "now-handed" : "now-given-duty", { who: nameOf(by), duties });
  const answer = async (drafts: (each: GivenDuty, person: string) => Drafts, said: string) => {
    const person = me.value?.person;
    if (person !== undefined && (await record(given.flatMap((each) => drafts(each, person))))) show({ text: said });
  };
  const take = ({ duty, entry }: GivenDuty, person: string) => takeDuty(about, { duty, person }, entry);
  const back = ({ duty, entry }: GivenDuty, person: string) => giveBack(about, { duty, person }, entry);
  return (
    <section class="card stack" aria-label={title}>
      <h2 class="title">{title}</h2>
      {summaries.map((each) => (
        <p class="lines" key={each}>
          {inLine(each, FEW_LINES)}
        </p>
      ))}
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={() => void answer(back, t("now-given-returned", { who: nameOf(by), duties }))}>
            {t("now-given-back")}
          </Button>
          <Button size="tall" icon="check" onPress={() => void answer(take, t("now-given-taken", { duties }))}>
            {t("now-handed-take")}
          </Button>
        </div>
      )}
    </section>
  );
}

function GivenCards({ given, about }: { given: readonly GivenDuty[]; about: About }) {
  return byGiver(given).map((each) => <GivenCard key={each[0].entry.ref} given={each} about={about} />);
}

/** Duties that others gave to me in this outage or drill, or for the announced one. */
export function HandedDuties() {
  const person = me.value?.person;
  return person ? <GivenCards given={givenTo(here.value, person)} about={toldIncident.value} /> : null;
}

/** The same while nothing is on: for what is announced, and what holds without any outage. */
export function HandedBetween() {
  const person = me.value?.person;
  return (
    <>
      <HandedDuties />
      {person && <GivenCards given={givenTo(scenes.value.standing, person)} about={null} />}
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
