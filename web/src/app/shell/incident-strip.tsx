import { computed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { lazy } from "preact-iso";
import { isSupplyLost } from "../../core/folds/situation";
import { elapsed, LevelBadge } from "../../ui/signs";
import { areas, began, facts, situation, stage } from "../incident/situation";
import { currentIncident, edition, serverNow } from "../record/store";
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

const promised = computed(() => facts.value.expectedBack?.value ?? null);
const passed = computed(() => promised.value !== null && promised.value < serverNow.value);

function Dark() {
  if (isSupplyLost(situation.value) === false) return t("strip-returned", { areas: areaNames(areas.value) });
  const back = promised.value;
  const dark = areas.value.filter((area) => situation.value.supply.get(area)?.lost !== false);
  return (
    <>
      <span>{t("strip-dark", { areas: areaNames(dark) })}</span>{" "}
      {back !== null && (
        <span class={passed.value ? "warn" : undefined}>
          {saidWords(
            edition.value,
            facts.value,
            facts.value.expectedBack,
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
  currentIncident.value &&
  edition.value && (
    <Boundary what={() => t("failed-strip")} href="/entries?which=all">
      <div class="row">
        <p class={`label grow ${styles.where}`}>
          <Dark />
        </p>
        {children}
      </div>
      {otherOutages.value.length > 0 && <OtherOutages />}
    </Boundary>
  );

/** Above every screen of an incident: how grave, how long, how far. It leads to Now. */
export const IncidentStrip = () => (
  <Boundary what={() => t("failed-strip")} href="/entries?which=all">
    <Strips />
  </Boundary>
);

function Strips() {
  const view = currentIncident.value;
  return (
    <>
      <div class={styles.banners}>
        <OutdatedPage />
        {view?.drill && <div class="drillbar">{t("drill-banner")}</div>}
      </div>
      {view && (
        <a class={styles.strip} href="/">
          <LevelBadge level={situation.value.level}>{levelWords(situation.value.level)}</LevelBadge>
          <IncidentClock />
          {edition.value && <span class={styles.stage}>{name("stages", stage.value)}</span>}
        </a>
      )}
    </>
  );
}
