import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { asBefore } from "../../app/duties/pass-duty";
import { areas, myDuties } from "../../app/incident/situation";
import { myMatters } from "../../app/matters/matters";
import { record } from "../../app/record/record";
import { me, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { areaNames, name } from "../../app/words/words";
import type { Duty } from "../../core/catalogue/words";
import type { About, Drafts } from "../../core/commands/decision";
import { handOver, undoGiving } from "../../core/commands/duties";
import { takeBack as takeUndone } from "../../core/commands/entries";
import { giveMatter } from "../../core/commands/matters";
import type { Entry } from "../../core/record/entries";
import type { DirectoryPerson } from "../../sync/connection/api";
import { Button, LinkButton } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Notice } from "../../ui/notice";
import { doneElsewhere } from "./hand-over-elsewhere";
import { summary } from "./hand-over-words";
import { successors } from "./successors";

/** What this person has by name, not by a duty that is handed over anyway. */
const held = (person: string) =>
  myMatters.value.filter(({ keepers }) => keepers.some((each) => each.person === person));

const dutyNames = (duties: readonly Duty[]): string =>
  duties.map((duty) => name("duties", duty)).join(t("shell-joiner"));

/** The same of another outage; how far that is stands there. */
const alongWith = ({ view, duties, matters }: ReturnType<typeof doneElsewhere>[number]) => ({
  ...{ about: view, duties, matters },
  summary: t("hand-over-along", { areas: areaNames(areas.value) }),
});

/** What takes back that all this was given. */
function giveNothing(about: About, given: readonly Entry[]): Drafts {
  const matters = given.filter(({ action }) => action?.type === "matter.given").map(({ ref }) => ref);
  const undone = matters.length > 0 ? takeUndone(about, matters) : [];
  return [...given.flatMap((each) => undoGiving(about, each)), ...undone];
}

/** "My phone is dying": one tap on a name hands over all that this person has, with how far it is. */
export function HandOverScreen() {
  const { route } = useLocation();
  const [words, setWords] = useState(summary);
  const [first, ...others] = successors();
  const elsewhere = doneElsewhere(me.value?.person ?? "");
  const mine = dutyNames(myDuties.value);
  if (!(first && mine)) {
    const onward = (
      <LinkButton kind="go" size="press" href={mine ? "/contacts" : "/duties"}>
        {t(mine ? "place-contacts" : "duties-title")}
      </LinkButton>
    );
    return (
      <Screen title={t("hand-over-title")} back="/" main={onward}>
        <Empty icon="people" title={t(mine ? "hand-over-nobody" : "duties-none")}>
          {!mine && <p>{t("hand-over-nothing")}</p>}
        </Empty>
      </Screen>
    );
  }
  const give = async (to: DirectoryPerson) => {
    const from = me.value?.person;
    if (from === undefined) return;
    const there = { about: workIncident.value, duties: myDuties.value, matters: held(from), summary: words.trim() };
    const parts = [there, ...elsewhere.map(alongWith)].map((each) => ({
      about: each.about,
      drafts: [
        ...handOver(each.about, { ...each, from, to: to.id }),
        ...each.matters.flatMap((matter) => giveMatter(each.about, matter, { person: to.id }, rfc3339)),
      ],
    }));
    const made: Parameters<typeof giveNothing>[] = [];
    for (const { about, drafts } of parts) {
      const given = await record(drafts);
      if (!given) return;
      made.push([about, given]);
    }
    offerUndo(t("hand-over-done", { name: to.name }), () => asBefore(made.flatMap((each) => giveNothing(...each))));
    route("/", true);
  };
  const main = (
    <Button kind={first.heard === null ? undefined : "go"} size="press" onPress={() => void give(first.person)}>
      {t("hand-over-to", { name: first.person.name })}
    </Button>
  );
  return (
    <Screen title={t("hand-over-title")} back="/" main={main}>
      <p>{t("now-my-duties", { duties: mine })}</p>
      {elsewhere.map(
        (each) =>
          each.duties.length > 0 && (
            <p key={each.view.ref}>
              {t("hand-over-too", { areas: areaNames(each.areas), duties: dutyNames(each.duties) })}
            </p>
          ),
      )}
      {first.heard === null && <Notice tone="warn">{t("hand-over-unseen", { name: first.person.name })}</Notice>}
      <Field name={t("hand-over-summary")}>
        <textarea value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      {others.length > 0 && (
        <section class="stack" aria-label={t("hand-over-others")}>
          <h2>{t("hand-over-others")}</h2>
          <div class="chips">
            {others.map(({ person, words: heard }) => (
              <Button
                key={person.id}
                size="tall"
                label={t("hand-over-to", { name: person.name })}
                onPress={() => void give(person)}
              >
                <span>
                  {person.name}
                  <span class="label under">{heard}</span>
                </span>
              </Button>
            ))}
          </div>
        </section>
      )}
      <Notice>{t("hand-over-offline")}</Notice>
      <LinkButton href="/hand-over/sheet">{t("sheet-open")}</LinkButton>
    </Screen>
  );
}
