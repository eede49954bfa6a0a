import { useState } from "preact/hooks";
import { blankWords } from "../../app/calls/rendered-script";
import { answersWarning, likelyScripts } from "../../app/calls/script-choice";
import { factsNow } from "../../app/calls/script-facts";
import { facts } from "../../app/incident/situation";
import { currentIncident, edition, thisMinute, toldIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { locale, t } from "../../app/words/i18n";
import { areaNames, say } from "../../app/words/words";
import { isAnnounced } from "../../core/folds/incident-views";
import type { Edition, Script, Text } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { renderScript } from "../../core/plan/plan-scripts";
import { GROUPS, groupOf, scriptsWith } from "../../core/plan/script-groups";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Search } from "../../ui/search";
import { AudiencesToTell } from "./audiences-to-tell";
import { FactBlock } from "./fact-block";

/** A standing answer with the facts in it; what is not known yet is shown as such, never as a sign of the template. */
function Answer({ from, answer }: { from: Edition; answer: Text }) {
  const { parts, passed } = renderScript(
    { edition: from, now: thisMinute.value, lang: locale.value },
    answer,
    factsNow(),
  );
  return (
    <>
      {parts.map((part) => part.value ?? blankWords(part.blank)).join("")}
      {passed.length > 0 && <span class="bad under">{t("answer-passed")}</span>}
    </>
  );
}

function Group({ title, scripts }: { title: string; scripts: readonly Script[] }) {
  if (scripts.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <div class="list">
        {scripts.map((script) => (
          <LeadRow key={script.id} href={`/scripts/${script.id}`} icon="say">
            {say(script.name)}
            <span class="label under">
              {script.texts.map((each) => t(`channel-${each.channel}`)).join(t("shell-joiner"))}
            </span>
          </LeadRow>
        ))}
      </div>
    </section>
  );
}

function Answers({ from, query }: { from: Edition; query: string }) {
  const speaks = ({ question, answer }: Edition["answers"][number]) =>
    `${say(question)} ${say(answer)}`.includes(query);
  const answers = from.answers.filter(speaks);
  if (answers.length === 0) return null;
  return (
    <section class="card" aria-label={t("scripts-answers")}>
      <h2>{t("scripts-answers")}</h2>
      {answersWarning.value && <Notice tone="warn">{t(answersWarning.value)}</Notice>}
      <dl class="list">
        {answers.map((each) => (
          <div key={each.id}>
            <dt class="label">{say(each.question)}</dt>
            <dd class="read">
              <Answer from={from} answer={each.answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All of them by whom they are for; or those with the words that are looked for. */
function Scripts({ from, query }: { from: Edition; query: string }) {
  if (query !== "") {
    const found = scriptsWith(from, query, locale.value);
    return found.length > 0 ? (
      <Group title={t("scripts-found", { n: found.length })} scripts={found} />
    ) : (
      <Empty icon="find" title={t("contacts-none-found")} />
    );
  }
  const announced = (from.announced?.scripts ?? []).flatMap((id) => byId(from.scripts, id) ?? []);
  return (
    <>
      {toldIncident.value && isAnnounced(toldIncident.value) && (
        <Group title={t("scripts-likely")} scripts={announced} />
      )}
      {currentIncident.value && <Group title={t("scripts-likely")} scripts={likelyScripts.value} />}
      {currentIncident.value && <AudiencesToTell />}
      {GROUPS.map((group) => (
        <Group
          key={group}
          title={t(`scripts-group-${group}`)}
          scripts={from.scripts.filter((script) => groupOf(script) === group)}
        />
      ))}
    </>
  );
}

/** What fills the blanks where nothing is on: an announced outage, one that was called off lately, or nothing. */
function Quiet() {
  if (!toldIncident.value) return <Notice>{t("scripts-no-incident")}</Notice>;
  const words = toldIncident.value.status === "cancelled" ? "scripts-called-off" : "now-expected";
  return <Notice icon="clock">{t(words, { areas: areaNames(facts.value.areas?.value ?? []) })}</Notice>;
}

/** What to say, to whom: the facts first, then what is most likely to be said now, then all scripts. */
export function ScriptsScreen() {
  const [query, setQuery] = useState("");
  const from = edition.value;
  const wanted = query.trim();
  if (!from || from.scripts.length === 0) {
    return (
      <Screen title={t("place-scripts")}>
        <Empty icon="say" title={t("scripts-empty")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title={t("place-scripts")}>
      <Search words={t("scripts-search")} value={query} onSearch={setQuery} />
      {wanted === "" && (currentIncident.value ? <FactBlock /> : <Quiet />)}
      <Scripts from={from} query={wanted} />
      <Answers from={from} query={wanted} />
    </Screen>
  );
}
