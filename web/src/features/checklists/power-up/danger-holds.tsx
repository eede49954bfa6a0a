/** At a list that brings power back, while people are in danger there: on all the same, where power harms or saves nobody but them. */

import { useState } from "preact/hooks";
import { ReasonSheet } from "../../../app/checklists/reason-sheet";
import { inDangerWords } from "../../../app/incident/in-danger-words";
import { scene } from "../../../app/incident/situation";
import { recordCounting } from "../../../app/record/counted-acts";
import { edition, readsOnly, workIncident } from "../../../app/record/store";
import { DangerThere } from "../../../app/recovery/danger-first";
import { t } from "../../../app/words/i18n";
import { resumePowerUp } from "../../../core/commands/recovery";
import type { Danger } from "../../../core/folds/dangers";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { type InDanger, powerWaitsFor } from "../../../core/readings/recovery/in-danger";
import { Button } from "../../../ui/button";

const WHY = ["saves", "elsewhere"] as const;

function Spare({ who, danger }: { who: InDanger; danger: Danger }) {
  const [asking, setAsking] = useState(false);
  const words = inDangerWords(who);
  const goOn = (reason: string) => {
    setAsking(false);
    void recordCounting(
      resumePowerUp(workIncident.value, [danger.entry], { note: reason }),
      t("recovery-danger-spared"),
    );
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t("recovery-danger-spares", { who: words })}</Button>
      {asking && (
        <ReasonSheet
          title={t("recovery-danger-why", { who: words })}
          reasons={WHY.map((why) => t(`recovery-danger-why-${why}`))}
          onReason={goOn}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Who is in danger, each with the way to save them; then, for each that the list waits for, why it need not. */
export function DangerHolds({ placed }: { placed: PlacedList }) {
  const [from, seen] = [edition.value, scene.value];
  const waits = from && seen && !readsOnly.value ? powerWaitsFor({ edition: from, scene: seen }, placed) : [];
  return (
    <>
      <DangerThere placed={placed} />
      {waits.map((who) => who.danger && <Spare key={who.danger.entry.ref} who={who} danger={who.danger} />)}
    </>
  );
}
