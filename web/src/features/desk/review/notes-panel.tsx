import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { FEW_LINES, inLine } from "../../../app/words/user-text";
import { REVIEW_NOTES, type ReviewNote } from "../../../core/catalogue/words";
import { noteInReview, recordPerformance } from "../../../core/commands/reviews";
import { performancesIn, reviewNotesIn } from "../../../core/readings/review/said";
import { Button } from "../../../ui/button";
import { ChooseOne } from "../../../ui/choices";
import { deskNames } from "../shell/desk-state";
import { LongField, SelectField } from "../ui/form/fields";
import { Panel } from "../ui/panel";
import { DecidedSheet } from "./decided-sheet";
import { ReviewRow } from "./review-row";
import { colleagues, isOpenTo } from "./review-state";
import { ScoreChoice, scoreOf } from "./score-choice";

interface SheetProps {
  readonly of: Of;
  readonly onClose: () => void;
}

const NOTHING = { kind: "problem" as ReviewNote, text: "", person: "" };

function NoteSheet({ of, onClose }: SheetProps) {
  const { form, put, clear } = useKeptForm(`review note ${of.view.ref}`, NOTHING);
  const person = form.kind === "commendation" ? form.person || null : null;
  return (
    <DecidedSheet
      title={t("review-note-new")}
      decide={() => noteInReview(of.view, { kind: form.kind, text: form.text, person })}
      said={t("review-said")}
      about={of.view}
      onSaved={clear}
      onClose={onClose}
    >
      <ChooseOne
        legend={t("review-note-kind")}
        options={REVIEW_NOTES.map((kind) => ({ value: kind, label: t("review-note", { kind }) }))}
        value={form.kind}
        onChoose={(kind) => put({ kind })}
      />
      {form.kind === "commendation" && (
        <SelectField
          name={t("review-person")}
          value={form.person}
          options={colleagues.value}
          none={t("review-everybody")}
          onChoose={(chosen) => put({ person: chosen })}
        />
      )}
      <LongField name={t("review-words")} value={form.text} onInput={(text) => put({ text })} wide />
    </DecidedSheet>
  );
}

/** Problems, what worked, and who is commended. */
export function NotesPanel({ of }: { of: Of }) {
  const [open, setOpen] = useState(false);
  const notes = reviewNotesIn(of.scene.review);
  return (
    <Panel title={t("review-notes")}>
      {notes.length === 0 && <p class="label">{t("review-notes-none")}</p>}
      <ul class="list">
        {notes.map(({ entry, kind, text, person }) => (
          <ReviewRow key={entry.ref}>
            {inLine(text, FEW_LINES)}
            <span class="label under">
              {[t("review-note", { kind }), person && deskNames.value.person(person)].filter(Boolean).join(" · ")}
            </span>
          </ReviewRow>
        ))}
      </ul>
      {isOpenTo(of.scene) && <Button onPress={() => setOpen(true)}>{t("review-note-new")}</Button>}
      {open && <NoteSheet of={of} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function PerformanceSheet({ of, onClose }: SheetProps) {
  const { form, put, clear } = useKeptForm<{ person: string; score: string | null; text: string }>(
    `review performance ${of.view.ref}`,
    { person: "", score: null, text: "" },
  );
  const person = form.person || colleagues.value[0]?.[0] || "";
  return (
    <DecidedSheet
      title={t("review-performance-new")}
      decide={() => recordPerformance(of.view, { person, score: scoreOf(form.score), text: form.text })}
      said={t("review-said")}
      about={of.view}
      onSaved={clear}
      onClose={onClose}
    >
      <SelectField
        name={t("review-person")}
        value={person}
        options={colleagues.value}
        none={t("review-person")}
        onChoose={(chosen) => put({ person: chosen })}
      />
      <ScoreChoice value={form.score} onChoose={(score) => put({ score })} />
      <LongField name={t("review-words")} value={form.text} onInput={(text) => put({ text })} wide />
    </DecidedSheet>
  );
}

/** How each person did: only in a drill, and read by supervisors and that person alone. */
export function PerformancePanel({ of }: { of: Of }) {
  const [open, setOpen] = useState(false);
  if (!of.view.drill) return null;
  return (
    <Panel title={t("review-performances")}>
      <p class="label">{t("review-performances-hint")}</p>
      <ul class="list">
        {performancesIn(of.scene.review).map(({ entry, person, score, text }) => (
          <ReviewRow key={entry.ref}>
            {deskNames.value.person(person)}
            <span class="label under">
              {[score !== null && t("review-score", { score }), inLine(text, FEW_LINES)].filter(Boolean).join(" · ")}
            </span>
          </ReviewRow>
        ))}
      </ul>
      {isOpenTo(of.scene) && <Button onPress={() => setOpen(true)}>{t("review-performance-new")}</Button>}
      {open && <PerformanceSheet of={of} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
