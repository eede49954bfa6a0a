import { useState } from "preact/hooks";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { PutRight } from "../../app/put-right";
import { readsOnly, record } from "../../app/store";
import { choiceOf } from "../../core/corrections";
import type { DraftOf } from "../../core/drafts";
import type { Row } from "../../core/timeline";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { sentence } from "./row-words";

type Mark = DraftOf<"entry.corrected"> | DraftOf<"entry.pinned"> | DraftOf<"entry.decided">;

/** Records something about this entry, in its incident and its mode. */
async function recordAbout(row: Row, about: Mark, saved: string): Promise<boolean> {
  const { entry } = row;
  const incident = entry.action?.incident ?? (entry.action?.type.startsWith("incident.") ? entry.ref : null);
  const done = await record({ ...about, incident, drill: entry.action?.drill ?? false, refs: [entry.ref] });
  if (done) show({ text: t(saved) });
  return done !== null;
}

function CorrectForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const own = row.entry.action?.type === "note.written" ? sentence(row.entry).text : "";
  const [text, setText] = useState(own);
  const [missing, setMissing] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === "") setMissing(true);
    else if (await recordAbout(row, { type: "entry.corrected", body: { text: text.trim() } }, "desk-saved-corrected"))
      onDone();
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <Field name={t("desk-correct-text")} hint={t(missing ? "desk-correct-empty" : "desk-correct-hint")}>
        <textarea
          value={text}
          aria-invalid={missing}
          ref={(area) => area?.focus()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <div class="row">
        <Button kind="go" submit={true}>
          {t("desk-correct-save")}
        </Button>
        <Button kind="bare" onPress={onDone}>
          {t("desk-cancel")}
        </Button>
      </div>
    </form>
  );
}

const offersChoice = ({ entry }: Row): boolean => entry.action !== null && choiceOf(entry.action) !== null;

function Choices({ row, onDone }: { row: Row; onDone: () => void }) {
  return (
    <div class="stack">
      <PutRight
        entry={row.entry}
        corrections={row.corrections}
        sentence={(entry) => sentence(entry).text}
        onSaved={onDone}
      />
      <Button kind="bare" onPress={onDone}>
        {t("desk-cancel")}
      </Button>
    </div>
  );
}

/** Pin, mark as a decision, correct: each is an entry of its own, and nothing is ever changed. */
export function EntryMarks({ row }: { row: Row }) {
  const [correcting, setCorrecting] = useState(false);
  if (readsOnly.value) return <p class="label">{t("desk-needs-device")}</p>;
  const pin = () =>
    recordAbout(
      row,
      { type: "entry.pinned", body: { pinned: !row.pinned } },
      row.pinned ? "desk-saved-unpinned" : "desk-saved-pinned",
    );
  const decide = () =>
    recordAbout(
      row,
      { type: "entry.decided", body: { decision: !row.decision } },
      row.decision ? "desk-saved-undecided" : "desk-saved-decided",
    );
  const done = () => setCorrecting(false);
  if (correcting)
    return offersChoice(row) ? <Choices row={row} onDone={done} /> : <CorrectForm row={row} onDone={done} />;
  return (
    <div class="desk-marks">
      <Button pressed={row.pinned} onPress={() => void pin()}>
        {t(row.pinned ? "desk-unpin" : "desk-pin")}
      </Button>
      <Button pressed={row.decision} onPress={() => void decide()}>
        {t(row.decision ? "desk-undecide" : "desk-decide")}
      </Button>
      <Button icon="pen" onPress={() => setCorrecting(true)}>
        {t("desk-correct")}
      </Button>
    </div>
  );
}
