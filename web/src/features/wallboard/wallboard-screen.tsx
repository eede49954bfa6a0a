import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ExampleMark } from "../../app/example/example-mark";
import { began } from "../../app/incident/situation";
import { currentIncident, edition, me, serverNow, status, workIncident } from "../../app/record/store";
import { turnTo } from "../../app/several/chosen-outage";
import { OutdatedPage } from "../../app/shell/outdated-page";
import { t } from "../../app/words/i18n";
import { second } from "../../app/words/times";
import { whenExactly, whenMs } from "../../app/words/words";
import { Button } from "../../ui/button";
import { elapsed } from "../../ui/signs";
import { allowSound, heard, sound } from "./sound";
import { passesAnew } from "./timed";
import { WallHeader, WallLevel } from "./wall-header";
import { WallPanels } from "./wall-panels";
import { gravestOutage, MOST_OTHERS, wallOthers, wallPassed } from "./wall-state";
import * as styles from "./wallboard-screen.module.css";

const TIMES = 3;

/** Sounds whenever something passes its time. */
function useSound(): void {
  useEffect(() => {
    let seen: ReadonlySet<string> | null = null;
    return effect(() => {
      const passed = wallPassed.value;
      if (passesAnew(passed, seen)) sound(TIMES);
      seen = new Set(passed.map(({ key }) => key));
    });
  }, []);
}

/** What is over its time, for whoever hears nothing: across the whole wall. */
function Passed() {
  useSound();
  const [first, ...more] = wallPassed.value;
  if (!first) return null;
  return (
    <p class={styles.passed} role="alert">
      <span class={styles.one}>{t("wall-passed", { what: first.words })}</span>
      <span>{elapsed((serverNow.value - first.at) / 1000)}</span>
      {more.length > 0 && <span>{t("wall-more", { n: more.length })}</span>}
    </p>
  );
}

/** Other outages, or a drill beside a real one: a line each, for everybody in the room. One tap turns to it. */
function Others() {
  const all = wallOthers.value;
  if (all.length === 0) return null;
  return (
    <nav class={styles.others} aria-label={t("desk-others")}>
      <span>{t("desk-others")}</span>
      {all.slice(0, MOST_OTHERS).map(({ ref, words, grave, at }) => (
        <button type="button" key={ref} data-grave={grave} onClick={() => turnTo(ref)}>
          <span class={styles.one}>{words}</span>
          <span>{elapsed((serverNow.value - at) / 1000)}</span>
        </button>
      ))}
      {all.length > MOST_OTHERS && <p>{t("wall-more", { n: all.length - MOST_OTHERS })}</p>}
    </nav>
  );
}

/** Nobody turns a wall that hangs: it is about the gravest by itself. */
function useGravest(): void {
  useEffect(
    () =>
      effect(() => {
        if (me.value?.role === "wallboard" && gravestOutage.value !== null) turnTo(gravestOutage.value);
      }),
    [],
  );
}

/** As of when all of it is: while the server is heard, of this second. */
function AsOf() {
  const { server, lastHeardAt, lastSyncedAt, clockOffsetMs } = status.value;
  const last = lastHeardAt ?? lastSyncedAt;
  // It has just been opened, and nobody knows yet.
  if (server === "asking")
    return last === null ? null : <span>{t("wall-as-of", { time: whenMs(last + (clockOffsetMs ?? 0)) })}</span>;
  if (server === "heard")
    return <span>{t("wall-as-of", { time: whenExactly((second.value + (clockOffsetMs ?? 0)) * 1000) })}</span>;
  return (
    <strong class="bad">
      {last === null ? t("wall-nothing-yet") : t("wall-unheard", { time: whenMs(last + (clockOffsetMs ?? 0)) })}
    </strong>
  );
}

function Foot() {
  const hangs = me.value?.role === "wallboard";
  return (
    <footer class={styles.foot}>
      <AsOf />
      <ExampleMark inLine />
      <span class="grow" />
      {!heard.value && <Button onPress={() => void allowSound()}>{t("wall-sound")}</Button>}
      {heard.value && <span>{t("wall-heard")}</span>}
      <a href={hangs ? "/settings" : "/desk"}>{t(hangs ? "settings-title" : "wall-leave")}</a>
    </footer>
  );
}

/** What everybody in the room may read from afar: one screen, large, without anybody's data. */
export function WallboardScreen() {
  useEffect(() => {
    document.title = `${t("wall-title")} · ${t("shell-name")}`;
  }, []);
  useGravest();
  const incident = currentIncident.value;
  return (
    <div class={styles.wall}>
      <OutdatedPage />
      {incident?.drill && <div class={`drillbar ${styles.drill}`}>{t("desk-drill")}</div>}
      <main class={styles.main}>
        <header class={styles.head}>
          <span class={styles.level}>
            <WallLevel />
          </span>
          <WallHeader expected={incident ? null : workIncident.value} />
          {began.value !== null && (
            <span class={styles.clock} role="timer" aria-live="off">
              {elapsed((serverNow.value - began.value) / 1000)}
            </span>
          )}
        </header>
        <Others />
        <Passed />
        {incident && (edition.value ? <WallPanels /> : <p>{t("wall-plan-coming")}</p>)}
      </main>
      <Foot />
    </div>
  );
}
