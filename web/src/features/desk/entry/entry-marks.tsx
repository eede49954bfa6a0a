import { useState } from "preact/hooks";
import { DangerCorrection, dangerToldBy } from "../../../app/danger/danger-correction";
import { isInWords } from "../../../app/record/correction-fields";
import { CorrectionForm, leftByWords, wordsToCorrect } from "../../../app/record/correction-form";
import { record } from "../../../app/record/record";
import { readsOnly } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { type Decision, isRefusal } from "../../../core/commands/decision";
import { correctEntry, markDecision, pinEntry } from "../../../core/commands/entries";
import type { Danger } from "../../../core/folds/dangers";
import type { Row } from "../../../core/timeline/timeline";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/choices";
import { deskScene } from "../shell/desk-state";
import { standingWords } from "../timeline/row-words";
import { SheetActs } from "../ui/sheet-acts";

async function mark(decided: Decision, saved: string): Promise<boolean> {
  const done = await record(decided);
  if (done) show({ text: t(saved) });
  return done !== null;
}

function CorrectForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const own = wordsToCorrect(row.entry, standingWords(row).text);
  const left = leftByWords(row.entry, deskScene.value?.situation ?? { level: null });
  const [text, setText] = useState(own);
  const [missing, setMissing] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const decided = correctEntry(row.entry, { text });
    setMissing(isRefusal(decided));
    if (!isRefusal(decided) && (await mark(decided, "desk-saved-corrected"))) onDone();
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <Field name={t("desk-correct-text")} hint={missing ? t("desk-correct-empty") : left || t("desk-correct-hint")}>
        <textarea
          value={text}
          aria-invalid={missing}
          ref={(area) => area?.focus()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <SheetActs words={t("desk-correct-save")} onClose={onDone} />
    </form>
  );
}

function Choices({ row, danger, onDone }: { row: Row; danger: Danger | null; onDone: () => void }) {
  return (
    <div class="stack">
      {danger ? (
        <DangerCorrection of={danger} onSaved={onDone} />
      ) : (
        <CorrectionForm entry={row.entry} corrections={row.corrections} onSaved={onDone} />
      )}
      {!danger && isInWords(row.entry) ? (
        <CorrectForm row={row} onDone={onDone} />
      ) : (
        <Button kind="bare" onPress={onDone}>
          {t("desk-cancel")}
        </Button>
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
  if (correcting) {
    return <Choices row={row} danger={dangerToldBy(entry, deskScene.value?.situation)} onDone={done} />;
  }
  return (
    <div class="chips">
      <Button pressed={pinned} onPress={() => void pin()}>
        {t(pinned ? "desk-unpin" : "desk-pin")}
      </Button>
      <Button pressed={decision} onPress={() => void decide()}>
        {t(decision ? "desk-undecide" : "desk-decide")}
      </Button>
      <Button icon="pen" onPress={() => setCorrecting(true)}>
        {t("desk-correct")}
      </Button>
    </div>
  );
}
