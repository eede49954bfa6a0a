import { began, facts, situation } from "../../app/incident/situation";
import { leftDarkWords } from "../../app/matters/still-dark";
import { currentIncident, edition, serverNow } from "../../app/record/store";
import { saidWords } from "../../app/several/said-of";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { areaNames, dayAndTime, levelWords, name, when } from "../../app/words/words";
import type { IncidentView } from "../../core/folds/incident-views";
import { isSupplyLost } from "../../core/folds/situation";
import { momentField, textsField } from "../../core/record/fields";
import { LevelBadge } from "../../ui/signs";
import * as styles from "./wall-header.module.css";

/** How grave it is; nothing in quiet times. */
export function WallLevel() {
  if (!currentIncident.value) return null;
  const { level } = situation.value;
  return (
    <LevelBadge level={level} size="large">
      {levelWords(level)}
    </LevelBadge>
  );
}

function quietWords(announced: IncidentView | null): string {
  const action = announced?.status === "expected" ? announced.leading.action : null;
  const from = action && momentField(action, "from");
  if (!action || typeof from !== "number") return t("wall-quiet-none");
  return t("wall-expected", { areas: areaNames(textsField(action, "areas") ?? []), time: dayAndTime(from) });
}

/** When it is to be back and when more is said: the two that everybody asks. */
function Told() {
  const { expectedBack, nextWordAt } = facts.value;
  const back = expectedBack?.value ?? null;
  const word = nextWordAt?.value ?? null;
  return (
    <>
      <span>
        {back === null
          ? t("now-back-unknown")
          : saidWords(edition.value, facts.value, expectedBack, t("strip-back", { time: when(back) }))}
      </span>
      {back !== null && back <= serverNow.value && <span class="bad">{t("wall-back-passed")}</span>}
      {word !== null && (
        <span class={styles.word}>
          {t(word < serverNow.value ? "wall-word-over" : "wall-word")} <Countdown at={word} />
        </span>
      )}
    </>
  );
}

/** Where, since when, what is known; in quiet times that it is quiet, and what is announced. */
export function WallHeader({ expected }: { expected: IncidentView | null }) {
  const of = currentIncident.value;
  if (!of) {
    return (
      <div class={styles.what}>
        <h1 tabIndex={-1}>{leftDarkWords.value || t("wall-quiet")}</h1>
        <p>{quietWords(expected)}</p>
      </div>
    );
  }
  const back = isSupplyLost(situation.value) === false;
  const where = areaNames(facts.value.areas?.value ?? []);
  const cause = facts.value.cause?.value;
  return (
    <div class={styles.what}>
      <h1 tabIndex={-1}>{t(back ? "wall-back" : "wall-out", { areas: where })}</h1>
      <p class={styles.told}>
        {!back && <Told />}
        <span>{t("wall-since", { time: when(began.value ?? 0) })}</span>
        {cause && cause !== "unknown" && (
          <span>{saidWords(edition.value, facts.value, facts.value.cause, name("causes", cause))}</span>
        )}
      </p>
    </div>
  );
}
