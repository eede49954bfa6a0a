import { locale, t } from "../../app/i18n";
import { Screen } from "../../app/screen";
import { factsNow } from "../../app/script-facts";
import { facts } from "../../app/situation";
import { current, edition } from "../../app/store";
import { minute, second } from "../../app/times";
import { areaNames, name, say, when } from "../../app/words";
import type { Text } from "../../core/plan";
import { renderScript } from "../../core/plan-scripts";
import { LinkButton } from "../../ui/button";
import { Empty, Fact, LeadRow, Notice } from "../../ui/row";

const time = (us: number | null | undefined) => (typeof us === "number" ? when(us) : null);

/** The one block that fills every script. */
function FactBlock() {
  const { areas, cause, since, expectedBack, nextWordAt } = facts.value;
  const blank = <span class="blank">{t("facts-not-known")}</span>;
  const back = expectedBack?.value ?? null;
  const passed = back !== null && back / 1000 < second.value;
  return (
    <section class="card stack" aria-label={t("facts-title")}>
      <dl class="facts">
        <Fact name={t("facts-areas")}>{areaNames(areas?.value ?? [])}</Fact>
        <Fact name={t("facts-cause")}>{cause && cause.value !== "unknown" ? name("causes", cause.value) : blank}</Fact>
        <Fact name={t("facts-since")}>{time(since?.value) ?? blank}</Fact>
        <Fact name={t("facts-back")}>{time(back) ?? blank}</Fact>
        <Fact name={t("facts-word")}>{time(nextWordAt?.value) ?? blank}</Fact>
      </dl>
      {passed && <Notice tone="warn">{t("facts-passed", { time: when(back) })}</Notice>}
      <LinkButton size="tall" icon="pen" href="/facts">
        {t("facts-change")}
      </LinkButton>
    </section>
  );
}

/** A standing answer with the facts in it; what is not known yet is shown as such, never as a sign of the template. */
function Answer({ answer }: { answer: Text }) {
  const from = edition.value;
  if (!from) return null;
  const now = minute.value * 1000;
  const { parts } = renderScript({ edition: from, now, lang: locale.value }, answer, factsNow());
  return <>{parts.map((part) => part.value ?? t(`blank-${part.blank}`)).join("")}</>;
}

/** What to say, to whom: the facts first, then the scripts. */
export function ScriptsScreen() {
  const scripts = edition.value?.scripts ?? [];
  const answers = edition.value?.answers ?? [];
  return (
    <Screen title={t("place-scripts")}>
      {current.value ? <FactBlock /> : <Notice>{t("scripts-no-incident")}</Notice>}
      {scripts.length === 0 && (
        <Empty icon="say" title={t("scripts-empty")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      )}
      {scripts.length > 0 && (
        <div class="card list">
          {scripts.map((script) => (
            <LeadRow key={script.id} href={`/scripts/${script.id}`} icon="say">
              {say(script.name)}
              <span class="label under">
                {script.texts.map((each) => t(`channel-${each.channel}`)).join(t("shell-joiner"))}
              </span>
            </LeadRow>
          ))}
        </div>
      )}
      {answers.length > 0 && (
        <section class="card" aria-label={t("scripts-answers")}>
          <h2>{t("scripts-answers")}</h2>
          <dl class="list">
            {answers.map((each) => (
              <div key={each.id}>
                <dt class="label">{say(each.question)}</dt>
                <dd class="read">
                  <Answer answer={each.answer} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Screen>
  );
}
