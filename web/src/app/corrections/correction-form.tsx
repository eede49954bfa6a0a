import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type CorrectableField, clears, type Raw } from "../../core/catalogue/correctable";
import { isRefusal } from "../../core/commands/decision";
import { correctEntry, correctFields } from "../../core/commands/entries";
import { correctedBy } from "../../core/record/corrections";
import type { Entry } from "../../core/record/entries";
import { among, textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { isEarly } from "../checklists/gates";
import { WhyEarly, WhyNot } from "../checklists/reason-sheet";
import { record } from "../record/record";
import { nameOf } from "../record/store";
import { offerUndo } from "../record/undo";
import { CallerLead } from "../requests/caller-lead";
import { show } from "../shell/notify";
import { filledSince } from "../words/entry-now";
import { t } from "../words/i18n";
import { CorrectionField, isAhead, isInWords, offered, putRightWords, rawWords } from "./correction-fields";
import { leftByWords } from "./correction-words";
import { mayTakeBack } from "./may-take-back";

interface Right {
  readonly entry: Entry;
  /** What was corrected of it before. */
  readonly corrections: readonly Entry[];
  /** What it says in words, from which one's own begin; "" where they begin with nothing. */
  readonly words: string;
  readonly level: number | null;
  /** Beside the button. */
  readonly beside?: ComponentChildren;
  readonly onSaved?: () => void;
}

type Said = ReadonlyMap<string, Raw>;

/** For who cannot read the fields: what is different, and no more. The entry as a sentence may name who was called. */
function wordsOf(fields: readonly CorrectableField[], said: Said): string {
  const parts = fields.flatMap((field) => {
    const raw = said.get(field.field);
    if (raw === undefined) return [];
    return [field.kind === "word" ? rawWords(field, raw) : putRightWords(field, raw)];
  });
  return parts.join(t("shell-joiner"));
}

interface Own {
  readonly value: string;
  readonly emptied: boolean;
  readonly left: string;
  readonly onWords: (words: string) => void;
}

const OwnWordsField = ({ value, emptied, left, onWords }: Own) => (
  <Field name={t("entry-correct-what")} hint={emptied ? t("entry-correct-empty") : left}>
    <textarea value={value} aria-invalid={emptied} onInput={(event) => onWords(event.currentTarget.value)} />
  </Field>
);

/** What is said of an entry at one press: first its fields, then its words. */
function useSaying({ entry, corrections, words }: Right) {
  const standing = correctedBy(entry, corrections);
  const { action } = standing;
  const anew = filledSince(entry);
  const fields = offered(standing).filter(({ field }) => !anew.includes(field));
  const [put, setPut] = useState<Said>(new Map());
  const [own, setOwn] = useState<string | null>(null);
  const typed = own ?? words;
  const changed = new Map([...put].filter(([name, raw]) => fields.find(({ field }) => field === name)?.now !== raw));
  const inWords = isInWords(entry);
  const emptied = inWords && typed.trim() === "" && words !== "";
  const worded = inWords && typed.trim() !== "" && typed !== words;
  const say = (said: Said, text: string | null) => {
    const told = text === null ? [] : correctEntry(entry, text);
    return record(isRefusal(told) ? told : [...correctFields(entry, said, wordsOf(fields, said)), ...told]);
  };
  const reason = (action && textField(action, "reason")) ?? "";
  /** Null: part of it said nothing before, and cannot say nothing again. */
  const before = (): Said | null => {
    const were = fields.filter(({ field }) => changed.has(field));
    if (were.some((field) => field.now === undefined && !clears(field))) return null;
    const back = new Map<string, Raw>(were.map(({ field, now }) => [field, now ?? null]));
    return reason === "" ? back : back.set("reason", reason);
  };
  /** What was put right is what stands, now or once that is taken back: but for what was typed since. */
  const follow = () => {
    setPut((now) => (now === put ? new Map() : now));
    setOwn((now) => (now === own ? null : now));
  };
  return { fields, put, setPut, typed, setOwn, changed, inWords, emptied, worded, say, before, follow };
}

/** What only few may take back is put right by no others either. */
export const CorrectionForm = (right: Right) =>
  mayTakeBack(right.entry) ? (
    <Correcting {...right} />
  ) : (
    <p>{t("list-take-back-by", { who: nameOf(right.entry.action?.actor ?? null) })}</p>
  );

/** How it really was: what folds read by fields, each filled with what it says now, and the rest in words. One press records all of it; what was recorded stays. */
function Correcting(right: Right) {
  const { entry, words, level, beside, onSaved } = right;
  const saying = useSaying(right);
  const { fields, put, typed, changed, inWords, worded } = saying;
  const [asking, setAsking] = useState(false);
  // Nothing is left out, or done before its turn, without saying why, afterwards neither.
  const undone = among(["skipped", "could_not"] as const, changed.get("verdict"));
  const early = changed.get("verdict") === "done" && isEarly(entry);
  const ahead = fields.some((field) => isAhead(field, changed.get(field.field)));
  const save = async (why?: string) => {
    setAsking(false);
    const said = why === undefined ? changed : new Map(changed).set("reason", why);
    const back = saying.before();
    if (!(await saying.say(said, worded ? typed : null))) return;
    saying.follow();
    if (back === null || (worded && words === "")) show({ text: t("entry-corrected") });
    else offerUndo(t("entry-corrected"), () => saying.say(back, worded ? words : null));
    onSaved?.();
  };
  return (
    <>
      {fields.map((field) => (
        <CorrectionField
          key={field.field}
          field={field}
          value={put.has(field.field) ? put.get(field.field) : field.now}
          onPut={(raw) => saying.setPut(new Map(put).set(field.field, raw))}
        />
      ))}
      {inWords && (
        <OwnWordsField
          {...{ value: typed, emptied: saying.emptied, left: leftByWords(entry, level) }}
          onWords={saying.setOwn}
        />
      )}
      <CallerLead entry={entry} />
      <div class="row wrap">
        <Button
          kind="go"
          size="tall"
          disabled={ahead || saying.emptied || !(worded || changed.size > 0)}
          onPress={() => (undone || early ? setAsking(true) : void save())}
        >
          {t("entry-correct-save")}
        </Button>
        {beside}
      </div>
      {asking && early && <WhyEarly onReason={(why) => void save(why)} onClose={() => setAsking(false)} />}
      {asking && undone && (
        <WhyNot verdict={undone} onReason={(why) => void save(why)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
