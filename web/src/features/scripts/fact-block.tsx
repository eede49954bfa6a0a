import { facts } from "../../app/incident/situation";
import { t } from "../../app/words/i18n";
import { second } from "../../app/words/times";
import { areaNames, name, when } from "../../app/words/words";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import * as styles from "./fact-block.module.css";

interface Told {
  readonly name: string;
  /** Null: not known. */
  readonly value: string | null;
}

function known(): readonly Told[] {
  const { cause, since, expectedBack, nextWordAt } = facts.value;
  const time = (us: number | null | undefined) => (typeof us === "number" ? when(us) : null);
  return [
    { name: t("facts-cause"), value: cause && cause.value !== "unknown" ? name("causes", cause.value) : null },
    { name: t("facts-since"), value: time(since?.value) },
    { name: t("facts-back"), value: time(expectedBack?.value) },
    { name: t("facts-word"), value: time(nextWordAt?.value) },
  ];
}

/** The one block that fills every script; it leads to where it is changed. */
export function FactBlock() {
  const { areas, expectedBack, nextWordAt } = facts.value;
  const gone = (us: number | null): us is number => us !== null && us / 1000 < second.value;
  const [back, word] = [expectedBack?.value ?? null, nextWordAt?.value ?? null];
  return (
    <section class="card" aria-label={t("facts-title")}>
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
