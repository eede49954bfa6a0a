/** Asks which of the reports that were folded into one outage are another one, and takes those out. */

import { useState } from "preact/hooks";
import { edition, nameOf, sceneOf } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { toldPlace } from "../../../app/words/sentences/things-named";
import { inLine } from "../../../app/words/user-text";
import { areaNames, name, when } from "../../../app/words/words";
import type { IncidentView } from "../../../core/folds/incident-views";
import { isElsewhere, type JoinedReport, reportsOf } from "../../../core/readings/incidents/joined-reports";
import { displayTime, type Entry } from "../../../core/record/entries";
import { momentField, peopleInDanger, textField, textsField } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { Checkbox } from "../ui/checkbox";
import { partOut } from "./part-out";
import * as styles from "./part-sheet.module.css";

function wordsOf({ action }: Entry): readonly string[] {
  if (!action) return [];
  const [cause, people] = [textField(action, "cause"), peopleInDanger(action)];
  return [
    cause === null || cause === "unknown" ? "" : name("causes", cause),
    people ? t("now-in-danger", { place: toldPlace(people) }) : "",
    inLine(textField(action, "note") ?? ""),
  ];
}

function timesOf(entry: Entry): readonly string[] {
  const { action } = entry;
  const [since, from] = action ? [momentField(action, "since"), momentField(action, "from")] : [];
  const who = nameOf(action?.actor ?? null);
  return [
    since ? t("desk-part-went", { time: when(since) }) : "",
    from ? t("desk-part-planned", { time: when(from) }) : "",
    t("desk-part-told", { who, time: when(displayTime(entry)) }),
  ];
}

/** Where, since when, who told of it and in which words. */
function ReportWords({ of, stays }: { of: JoinedReport; stays: boolean }) {
  const { entry, along } = of;
  const areas = (entry.action && textsField(entry.action, "areas")) ?? [];
  const last = stays ? t("desk-part-stays") : along > 0 ? t("desk-part-along", { n: along }) : "";
  return (
    <span class="grow">
      <b>{areaNames(areas)}</b>
      <span class="label under">{[...timesOf(entry), ...wordsOf(entry), last].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

export function PartSheet({ view, onClose }: { view: IncidentView; onClose: () => void }) {
  const [first, ...others] = reportsOf(sceneOf(view));
  const plan = edition.value;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    others.filter(({ entry }) => first && plan && isElsewhere(plan, first.entry, entry)).map(({ ref }) => ref),
  );
  const toggle = (ref: string) =>
    setChosen(chosen.includes(ref) ? chosen.filter((each) => each !== ref) : [...chosen, ref]);
  const part = () => {
    onClose();
    void partOut(view, chosen);
  };
  return (
    <Sheet title={t("desk-part-which")} onClose={onClose}>
      <p class="label">{t("desk-part-what")}</p>
      <div class="list">
        {first && (
          <div class={styles.stays}>
            <ReportWords of={first} stays />
          </div>
        )}
        {others.map((of) => (
          <Checkbox key={of.ref} checked={chosen.includes(of.ref)} onToggle={() => toggle(of.ref)}>
            <ReportWords of={of} stays={false} />
          </Checkbox>
        ))}
      </div>
      <Button kind="go" size="tall" disabled={chosen.length === 0} onPress={part}>
        {t("desk-part-do", { n: chosen.length })}
      </Button>
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}
