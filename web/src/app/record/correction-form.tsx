import { useState } from "preact/hooks";
import { correctFields } from "../../core/commands/entries";
import { type CorrectableField, clears, type Raw } from "../../core/record/correctable";
import { correctedBy } from "../../core/record/corrections";
import type { Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { CorrectionField, fieldWords, offered, rawWords } from "./correction-fields";
import { record } from "./record";
import { offerUndo } from "./undo";

interface Right {
  readonly entry: Entry;
  /** What was corrected of it before. */
  readonly corrections: readonly Entry[];
  readonly onSaved?: () => void;
}

/** Whose sentence names nobody: it can be changed word by word. All else may name a customer, whom not everybody may know. */
const NAMES_NOBODY = /^(?:note|photo|supply|stage|level|notice|clock|system|service|powerup|breaker)\./u;

/** What a correction in one's own words begins with. */
export const wordsToCorrect = ({ action }: Entry, sentence: string): string =>
  NAMES_NOBODY.test(action?.type ?? "") ? sentence : "";

type Said = ReadonlyMap<string, Raw>;

/** For who cannot read the fields: what is different, and no more. The entry as a sentence may name who was called. */
function wordsOf(fields: readonly CorrectableField[], said: Said): string {
  const parts = fields.flatMap((field) => {
    const raw = said.get(field.field);
    if (raw === undefined) return [];
    const words = rawWords(field, raw);
    return [field.kind === "word" ? words : t("entry-correct-said", { field: fieldWords(field), words })];
  });
  return parts.join(t("shell-joiner"));
}

/** How it really was, by the fields that folds read, each filled with what it says now. What was recorded stays. */
export function CorrectionForm({ entry, corrections, onSaved }: Right) {
  const { action } = correctedBy(entry, corrections);
  const fields = action ? offered(action) : [];
  const before = (action && textField(action, "reason")) ?? "";
  const [put, setPut] = useState<Said>(new Map());
  const [why, setWhy] = useState(before);
  if (fields.length === 0) return null;
  const changed = new Map([...put].filter(([name, raw]) => fields.find(({ field }) => field === name)?.now !== raw));
  const verdict = changed.get("verdict");
  const asksWhy = verdict !== undefined && verdict !== "done";
  if (asksWhy && why.trim() !== "") changed.set("reason", why.trim());
  const say = (said: Said) => record(correctFields(entry, said, wordsOf(fields, said)));
  const save = async () => {
    if (!(await say(changed))) return;
    const were = fields.filter(({ field }) => changed.has(field));
    const back = new Map<string, Raw>(were.map(({ field, now }) => [field, now ?? null]));
    if (before !== "") back.set("reason", before);
    if (were.some((field) => field.now === undefined && !clears(field))) show({ text: t("entry-corrected") });
    else offerUndo(t("entry-corrected"), () => say(back));
    onSaved?.();
  };
  return (
    <>
      {fields.map((field) => (
        <CorrectionField
          key={field.field}
          field={field}
          value={put.has(field.field) ? put.get(field.field) : field.now}
          onPut={(raw) => setPut(new Map(put).set(field.field, raw))}
        />
      ))}
      {asksWhy && <OwnWords words={t(`answer-why-${verdict}`)} value={why} onWords={setWhy} />}
      <Button size="tall" disabled={changed.size === 0 || (asksWhy && why.trim() === "")} onPress={() => void save()}>
        {t("entry-correct-save")}
      </Button>
    </>
  );
}
