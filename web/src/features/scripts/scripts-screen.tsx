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
import type { ChannelKind, Edition, Script, Text } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { renderScript } from "../../core/plan/plan-scripts";
import { GROUPS, groupOf, scriptsWith } from "../../core/plan/script-groups";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Icon, type IconName } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Search } from "../../ui/search";
import { AudiencesToTell } from "./audiences-to-tell";
import { FactBlock } from "./fact-block";
import * as styles from "./scripts-screen.module.css";

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

const SIGNS = {
  voice: "people",
  sms: "message",
  wechat: "chat",
  pa: "speaker",
  poster: "poster",
  social: "share",
} as const satisfies Record<ChannelKind, IconName>;

/** By which channels there are words: signs to see, names to hear. */
function Channels({ of }: { of: Script }) {
  return (
    <span class={`label under ${styles.channels}`}>
      {of.texts.map(({ channel }) => (
        <Icon key={channel} name={SIGNS[channel]} size="small" />
      ))}
      <span class="quiet">{of.texts.map(({ channel }) => t(`channel-${channel}`)).join(t("shell-joiner"))}</span>
    </span>
  );
}

interface Grouped {
  readonly keep: string;
  readonly title: string;
  readonly scripts: readonly Script[];
  readonly open?: boolean;
}

function Group({ keep, title, scripts, open = false }: Grouped) {
  if (scripts.length === 0) return null;
  return (
    <section aria-label={title}>
      <FoldOut snug keep={`scripts-${keep}`} open={open} title={title} note={scripts.length}>
        <div class="list slim">
          {scripts.map((script) => (
            <LeadRow key={script.id} href={`/scripts/${script.id}`}>
              {say(script.name)}
              <Channels of={script} />
            </LeadRow>
          ))}
        </div>
      </FoldOut>
    </section>
  );
}

function Answers({ from, query }: { from: Edition; query: string }) {
  const speaks = ({ question, answer }: Edition["answers"][number]) =>
    `${say(question)} ${say(answer)}`.includes(query);
  const answers = from.answers.filter(speaks);
  if (answers.length === 0) return null;
  return (
    <section aria-label={t("scripts-answers")}>
      <FoldOut
        snug
        keep={`scripts-answers ${query}`}
        open={query !== ""}
        title={t("scripts-answers")}
        note={answers.length}
      >
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
      </FoldOut>
    </section>
  );
}

/** All of them by whom they are for; or those with the words that are looked for. */
function Scripts({ from, query }: { from: Edition; query: string }) {
  if (query !== "") {
    const found = scriptsWith(from, query, locale.value);
    return found.length > 0 ? (
      <Group keep="found" title={t("scripts-found", { n: found.length })} scripts={found} open />
    ) : (
      <Empty icon="find" title={t("contacts-none-found")} />
    );
  }
  const announced = (from.announced?.scripts ?? []).flatMap((id) => byId(from.scripts, id) ?? []);
  return (
    <>
      {toldIncident.value && isAnnounced(toldIncident.value) && (
        <Group keep="likely" title={t("scripts-likely")} scripts={announced} open />
      )}
      {currentIncident.value && <Group keep="likely" title={t("scripts-likely")} scripts={likelyScripts.value} open />}
      {currentIncident.value && <AudiencesToTell />}
      {GROUPS.map((group) => (
        <Group
          key={group}
          keep={group}
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
    <Screen
      title={t("place-scripts")}
      search={<Search words={t("scripts-search")} value={query} onSearch={setQuery} />}
    >
      {wanted === "" && (currentIncident.value ? <FactBlock /> : <Quiet />)}
      <Scripts from={from} query={wanted} />
      <Answers from={from} query={wanted} />
    </Screen>
  );
}
