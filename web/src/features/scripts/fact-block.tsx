import { facts, scene } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import { saidWords } from "../../app/several/said-of";
import { t } from "../../app/words/i18n";
import { second } from "../../app/words/times";
import { areaNames, name, when } from "../../app/words/words";
import type { StatedFact } from "../../core/folds/facts";
import { wentTogether } from "../../core/readings/incidents/dark-since";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import * as styles from "./fact-block.module.css";

interface Told {
  readonly name: string;
  /** Null: not known. */
  readonly value: string | null;
}

/** Since when it is dark: by itself what went later. */
function sinceWhen(): string | null {
  const { since } = facts.value;
  const [from, of] = [edition.value, scene.value];
  if (typeof since?.value !== "number") return null;
  const groups = from && of ? wentTogether(from, of) : [];
  if (groups.length < 2) return when(groups[0]?.at ?? since.value);
  return groups.map(({ areas, at }) => `${areaNames(areas)} ${when(at)}`).join(t("shell-joiner"));
}

function known(): readonly Told[] {
  const { cause, expectedBack, nextWordAt } = facts.value;
  const said = (fact: StatedFact<unknown>, words: string) => saidWords(edition.value, facts.value, fact, words);
  const time = (fact: StatedFact<number | null>) =>
    typeof fact?.value === "number" ? said(fact, when(fact.value)) : null;
  const why = cause && cause.value !== "unknown" ? said(cause, name("causes", cause.value)) : null;
  return [
    { name: t("facts-cause"), value: why },
    { name: t("facts-since"), value: sinceWhen() },
    { name: t("facts-back"), value: time(expectedBack) },
    { name: t("wall-word"), value: time(nextWordAt) },
  ];
}

/** The one block that fills every script; it leads to where it is changed. */
export function FactBlock() {
  const { areas, expectedBack, nextWordAt } = facts.value;
  const gone = (us: number | null): us is number => us !== null && us / 1000 < second.value;
  const [back, word] = [expectedBack?.value ?? null, nextWordAt?.value ?? null];
  return (
    <section class="card" aria-label={t("now-standing")}>
      <div class="list">
        <LeadRow href="/facts" icon="pen">
          {areaNames(areas?.value ?? [])}
          <span class={`label ${styles.known}`}>
            {known().map((fact) => (
              <span key={fact.name}>
                {`${fact.name} `}
                {fact.value ?? <span class="blank">{t("facts-not-known")}</span>}
              </span>
            ))}
          </span>
        </LeadRow>
      </div>
      {gone(back) && <Notice tone="bad">{t("facts-passed", { time: when(back) })}</Notice>}
      {gone(word) && <Notice tone="bad">{t("facts-word-passed", { time: when(word) })}</Notice>}
    </section>
  );
}
