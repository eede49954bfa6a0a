import { useEffect, useRef, useState } from "preact/hooks";
import { CorrectionForm } from "../../../app/corrections/correction-form";
import { wordsToCorrect } from "../../../app/corrections/correction-words";
import { isWithdrawn } from "../../../app/corrections/standing";
import { DangerCorrection, dangerToldBy } from "../../../app/danger/danger-correction";
import { record } from "../../../app/record/record";
import { readsOnly } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { Decision } from "../../../core/commands/decision";
import { markDecision, pinEntry } from "../../../core/commands/entries";
import type { Danger } from "../../../core/folds/dangers";
import type { Row } from "../../../core/timeline/timeline";
import { Button } from "../../../ui/button";
import { deskScene } from "../shell/desk-state";
import { standingWords } from "../timeline/row-words";

async function mark(decided: Decision, saved: string): Promise<boolean> {
  const done = await record(decided);
  if (done) show({ text: t(saved) });
  return done !== null;
}

interface Correcting {
  readonly row: Row;
  readonly danger: Danger | null;
  readonly onDone: () => void;
}

function Correction({ row, danger, onDone }: Correcting) {
  const form = useRef<HTMLDivElement>(null);
  // The button that opened it is gone: whoever types on goes on here.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  const cancel = (
    <Button kind="bare" onPress={onDone}>
      {t("desk-cancel")}
    </Button>
  );
  return (
    <div class="stack" ref={form}>
      <p class="label">{t(danger ? "entry-correct-danger" : "entry-correct-hint")}</p>
      {danger ? (
        <>
          <DangerCorrection of={danger} onSaved={onDone} />
          {cancel}
        </>
      ) : (
        <CorrectionForm
          entry={row.entry}
          corrections={row.corrections}
          words={wordsToCorrect(row.entry, standingWords(row).text)}
          level={deskScene.value?.situation.level ?? null}
          beside={cancel}
          onSaved={onDone}
        />
      )}
    </div>
  );
}

/** Pin, mark as a decision, correct: each is an entry of its own, and nothing is ever changed. */
export function EntryMarks({ row }: { row: Row }) {
  const [correcting, setCorrecting] = useState(false);
  if (readsOnly.value) return <p class="label">{t("desk-needs-device")}</p>;
  const { entry, pinned, decision } = row;
  const pin = () => mark(pinEntry(entry, !pinned), pinned ? "desk-saved-unpinned" : "desk-saved-pinned");
  const decide = () => mark(markDecision(entry, !decision), decision ? "desk-saved-undecided" : "desk-saved-decided");
  const done = () => setCorrecting(false);
  if (correcting && !isWithdrawn(entry)) {
    return <Correction row={row} danger={dangerToldBy(entry, deskScene.value?.situation)} onDone={done} />;
  }
  const counts = !isWithdrawn(entry);
  return (
    <div class="chips">
      <Button pressed={pinned} onPress={() => void pin()}>
        {t(pinned ? "desk-unpin" : "desk-pin")}
      </Button>
      {(counts || decision) && (
        <Button pressed={decision} onPress={() => void decide()}>
          {t(decision ? "desk-undecide" : "desk-decide")}
        </Button>
      )}
      {counts && (
        <Button icon="pen" onPress={() => setCorrecting(true)}>
          {t("desk-correct")}
        </Button>
      )}
    </div>
  );
}
