import { computed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { lazy } from "preact-iso";
import { isSupplyLost, stageInHand } from "../../core/folds/situation";
import { elapsed, LevelBadge } from "../../ui/signs";
import { endedWords } from "../incident/ended-incident";
import { began, running } from "../incident/situation";
import { currentIncident, edition, endedIncident, runningIncident, serverNow, shownIncident } from "../record/store";
import { otherOutages } from "../several/other-running";
import { saidWords } from "../several/said-of";
import { speakAll, t } from "../words/i18n";
import { areaNames, levelWords, name, when } from "../words/words";
import { Boundary } from "./boundary";
import * as styles from "./incident-strip.module.css";
import { OutdatedPage } from "./outdated-page";

/** The running clock alone renders each second. */
export function IncidentClock() {
  const since = began.value;
  if (since === null) return null;
  return (
    <span class={styles.time} role="timer" aria-live="off">
      {elapsed((serverNow.value - since) / 1000)}
    </span>
  );
}

const promised = computed(() => running.value.facts.expectedBack?.value ?? null);
const passed = computed(() => promised.value !== null && promised.value < serverNow.value);

function Dark() {
  const { facts, situation } = running.value;
  const areas = facts.areas?.value ?? [];
  if (isSupplyLost(situation) === false) return t("strip-returned", { areas: areaNames(areas) });
  const back = promised.value;
  const dark = areas.filter((area) => situation.supply.get(area)?.lost !== false);
  return (
    <>
      <span>{t("strip-dark", { areas: areaNames(dark) })}</span>{" "}
      {back !== null && (
        <span class={passed.value ? "warn" : undefined}>
          {saidWords(
            edition.value,
            facts,
            facts.expectedBack,
            t(passed.value ? "strip-passed" : "strip-back", { time: when(back) }),
          )}
        </span>
      )}
    </>
  );
}

/** Few have two at once. */
const OtherOutages = lazy(
  async () => (await Promise.all([import("../several/other-outages"), speakAll()]))[0].OtherOutages,
);

/**
 * Where it is dark and until when: each keeps together where there is no room for both on a line. It is read on with the
 * rest, out of sight: a strip that got lower instead would move what a finger is on.
 */
export const Where = ({ children }: { children?: ComponentChildren }) =>
  // The incident may come before the plan that names places and stages.
  runningIncident.value &&
  edition.value && (
    <Boundary what={() => t("failed-strip")} href="/entries?which=all">
      <div class="row">
        <p class={`label grow ${styles.where}`}>{endedIncident.value ? endedWords(endedIncident.value) : <Dark />}</p>
        {children}
      </div>
      {otherOutages.value.length > 0 && currentIncident.value && <OtherOutages />}
    </Boundary>
  );

/** Above every screen of an incident: how grave, how long, how far. It leads to Now. */
export const IncidentStrip = () => (
  <Boundary what={() => t("failed-strip")} href="/entries?which=all">
    <Strips />
  </Boundary>
);

function Strips() {
  const view = runningIncident.value;
  const { situation } = running.value;
  const { level } = situation;
  return (
    <>
      <div class={styles.banners}>
        <OutdatedPage />
        {shownIncident.value?.drill && <div class="drillbar">{t("drill-banner")}</div>}
      </div>
      {view && (
        <a class={styles.strip} href="/">
          <LevelBadge level={level}>{levelWords(level)}</LevelBadge>
          <IncidentClock />
          {edition.value && <span class={styles.stage}>{name("stages", stageInHand(situation))}</span>}
        </a>
      )}
    </>
  );
}
