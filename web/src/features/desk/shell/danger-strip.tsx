/** On every screen of the desk but that of the outage: how many are in danger, the first, who is told of by a stopped phone. */

import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { dangersIn as dangersTold, isStopped, keptApart, refreshKeptApart } from "../../../app/danger/kept-apart";
import { dangerPlace, peopleWords } from "../../../app/incident/danger-words";
import { me, syncedAt } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { Danger } from "../../../core/folds/dangers";
import { displayTime } from "../../../core/record/entries";
import { isAtLeast } from "../../../core/rights";
import { Icon } from "../../../ui/icons";
import { watchDevices } from "../devices/devices-state";
import { readAddress } from "./address";
import { type DangersIn, dangersOn, EndangeredWords, endangeredPlace } from "./danger-line";
import * as styles from "./danger-strip.module.css";

/** What was not heard is asked for again with the next round. */
function askEachRound(): void {
  void syncedAt.value;
  void refreshKeptApart().catch(() => undefined);
}

/** People in danger of whom stopped phones tell, the longest first; for those who may see it. */
function useToldByStopped(): readonly Danger[] {
  const sees = me.value !== null && isAtLeast(me.value.role, "auditor");
  useEffect(() => (sees ? effect(askEachRound) : undefined), [sees]);
  if (!sees) return [];
  const said = keptApart.value.filter(({ page }) => isStopped(page)).flatMap(({ entries }) => entries ?? []);
  return dangersTold(said).toSorted((a, b) => displayTime(a.entry) - displayTime(b.entry));
}

/** It is read and let in where the phones are. */
function ToldByStopped({ danger }: { danger: Danger }) {
  const words = [dangerPlace(danger), peopleWords(danger), when(displayTime(danger.entry))].filter(Boolean);
  return (
    <a class={styles.strip} href="/desk/devices">
      <Icon name="alert" size="small" />
      <span>{t("desk-danger-apart", { what: words.join(" · ") })}</span>
    </a>
  );
}

/** `count`: with those of whom stopped phones tell. */
function First({ first, count }: { first: DangersIn; count: number }) {
  useEffect(watchDevices, []);
  const { view } = first.scene;
  const place = endangeredPlace(first);
  const head = count === 1 ? t("now-in-danger", { place }) : t("desk-dangers", { n: count, place });
  return (
    <a
      class={styles.strip}
      href={`/desk?incident=${encodeURIComponent(view.ref)}`}
      onClick={() => setTimeout(readAddress)}
    >
      <EndangeredWords {...first} head={view.drill ? `${t("desk-incident-drill")} · ${head}` : head} />
    </a>
  );
}

export function DangerStrip() {
  const all = dangersOn.value;
  const told = useToldByStopped();
  const [first] = all;
  // Nobody adds people really in danger to those of a drill.
  const apart = first?.scene.view.drill ? 0 : told.length;
  return (
    <>
      {first && <First first={first} count={all.length + apart} />}
      {told.map((danger) => (
        <ToldByStopped key={danger.entry.ref} danger={danger} />
      ))}
    </>
  );
}
