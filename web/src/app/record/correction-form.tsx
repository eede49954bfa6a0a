import { useState } from "preact/hooks";
import { type CorrectableField, clears, type Raw } from "../../core/catalogue/correctable";
import { correctFields } from "../../core/commands/entries";
import type { Situation } from "../../core/folds/situation";
import { correctedBy } from "../../core/record/corrections";
import type { Entry } from "../../core/record/entries";
import { among, textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { WhyNot } from "../checklists/step-answers";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { levelWords } from "../words/words";
import { CorrectionField, correctionLabel, offered, rawWords } from "./correction-fields";
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

/** Whose entries others go by, and no correction has fields for. */
const GONE_BY = /^(?:level|stage|supply|clock|duty|notice|system|service|powerup|breaker)$/u;

/** What a correction in one's own words leaves as it is, though others go by it; "" where words are all there is. */
export function leftByWords({ action }: Entry, { level }: Pick<Situation, "level">): string {
  const of = action?.type.split(".", 1)[0] ?? "";
  if (!GONE_BY.test(of)) return "";
  return t("entry-correct-only-words", {
    of: level === null && of === "level" ? "other" : of,
    level: levelWords(level),
  });
}

type Said = ReadonlyMap<string, Raw>;

/** For who cannot read the fields: what is different, and no more. The entry as a sentence may name who was called. */
function wordsOf(fields: readonly CorrectableField[], said: Said): string {
  const parts = fields.flatMap((field) => {
    const raw = said.get(field.field);
    if (raw === undefined) return [];
    const words = rawWords(field, raw);
    return [field.kind === "word" ? words : t("entry-correct-said", { field: correctionLabel(field), words })];
  });
  return parts.join(t("shell-joiner"));
}

/** How it really was, by the fields that folds read, each filled with what it says now. What was recorded stays. */
export function CorrectionForm({ entry, corrections, onSaved }: Right) {
  const { action } = correctedBy(entry, corrections);
  const fields = action ? offered(action) : [];
  const before = (action && textField(action, "reason")) ?? "";
  const [put, setPut] = useState<Said>(new Map());
  const [asking, setAsking] = useState(false);
  if (fields.length === 0) return null;
  const changed = new Map([...put].filter(([name, raw]) => fields.find(({ field }) => field === name)?.now !== raw));
  // Nothing is left out without saying why, afterwards neither.
  const undone = among(["skipped", "could_not"] as const, changed.get("verdict"));
  const say = (said: Said) => record(correctFields(entry, said, wordsOf(fields, said)));
  const save = async (why?: string) => {
    setAsking(false);
    if (!(await say(why === undefined ? changed : new Map(changed).set("reason", why)))) return;
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
      <Button size="tall" disabled={changed.size === 0} onPress={() => (undone ? setAsking(true) : void save())}>
        {t("entry-correct-save")}
      </Button>
      {asking && undone && (
        <WhyNot verdict={undone} onReason={(why) => void save(why)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
