import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { recordCounting } from "../../../app/record/counted-acts";
import { readsOnly } from "../../../app/record/store";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { straight } from "../../../app/words/user-text";
import { when } from "../../../app/words/words";
import type { ReportLanguage } from "../../../core/catalogue/words";
import { generateAgain, wordReport } from "../../../core/commands/written-reports";
import type { DocumentBlock } from "../../../core/documents/document";
import { displayTime } from "../../../core/record/entries";
import type { Part } from "../../../core/report/part";
import { type Wording, wordingsOf } from "../../../core/report/said";
import { Button } from "../../../ui/button";
import { DecidedSheet } from "../review/decided-sheet";
import { deskNames } from "../shell/desk-state";
import { LongField } from "../ui/form/fields";
import * as styles from "./part-row.module.css";

interface PartProps {
  readonly of: Of;
  readonly part: Part;
  readonly language: ReportLanguage;
}

const byWords = ({ entry }: Wording): string =>
  [deskNames.value.person(entry.action?.actor ?? ""), when(displayTime(entry))].join(" · ");

function WordSheet({ of, part, language, words, onClose }: PartProps & { words: string; onClose: () => void }) {
  const { form, put, clear } = useKeptForm(`report ${of.view.ref} ${part.id} ${language}`, { text: words });
  const where = { part: part.id, language };
  return (
    <DecidedSheet
      title={t("report-part", { part: part.id })}
      decide={() => wordReport(of.view, where, form.text)}
      said={t("report-worded")}
      about={of.view}
      onSaved={clear}
      onClose={onClose}
    >
      <div class={styles.writing}>
        <LongField name={t("report-words")} value={form.text} onInput={(text) => put({ text })} wide />
      </div>
    </DecidedSheet>
  );
}

/** How much stands below the paragraph, which nobody edits. */
function below(blocks: readonly DocumentBlock[]): string {
  const said = blocks.flatMap((block): readonly string[] => {
    if (block.type === "table") return [t("report-below-table", { n: block.rows.length })];
    return block.type === "course" ? [t("report-below-chart")] : [];
  });
  return said.join(t("shell-joiner"));
}

/** One paragraph of the report as it will stand, and how it was worded before. */
export function PartRow({ of, part, language }: PartProps) {
  const [editing, setEditing] = useState(false);
  const wordings = wordingsOf(of.scene.writtenReport, part.id, language);
  const last = wordings.at(-1);
  const words = last?.text ?? part.text;
  const name = t("report-part", { part: part.id });
  const mayWord = !readsOnly.value;
  const again = () =>
    void recordCounting(generateAgain(of.view, { part: part.id, language }), t("report-generated"), of.view);
  const under = below(part.blocks);
  return (
    <section class={styles.part} aria-label={name}>
      <h3>{name}</h3>
      <p class="lines" lang={language}>
        {straight(words)}
      </p>
      {under && <p class="label">{t("report-below", { what: under })}</p>}
      {last && (
        <p class="label">
          {t(last.text === null ? "report-by-generated" : "report-worded-by", { who: byWords(last) })}
        </p>
      )}
      {mayWord && (
        <div class="row wrap">
          <Button label={t("report-word-of", { what: name })} onPress={() => setEditing(true)}>
            {t("report-word")}
          </Button>
          {last?.text && (
            <Button label={t("report-again-of", { what: name })} onPress={again}>
              {t("report-again")}
            </Button>
          )}
        </div>
      )}
      {wordings.length > 1 && (
        <details>
          <summary class={styles.earlier}>{t("report-earlier", { n: wordings.length - 1 })}</summary>
          {wordings
            .slice(0, -1)
            .toReversed()
            .map((each) => (
              <div key={each.entry.ref} class={styles.before}>
                <p class="label">{byWords(each)}</p>
                <p class="lines">{each.text === null ? t("report-generated") : straight(each.text)}</p>
              </div>
            ))}
        </details>
      )}
      {editing && <WordSheet of={of} part={part} language={language} words={words} onClose={() => setEditing(false)} />}
    </section>
  );
}
