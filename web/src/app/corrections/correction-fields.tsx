/** One field of an entry that is put right: filled with what it says now. */

import {
  type CorrectableField,
  clears,
  correctable,
  type Raw,
  STATED,
  VERDICTS,
} from "../../core/catalogue/correctable";
import { CHECK_POWERS, OUTCOMES } from "../../core/catalogue/words";
import { type Action, displayTime, type Entry } from "../../core/record/entries";
import { among, momentField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import { edition, trueNow } from "../record/store";
import { t } from "../words/i18n";
import { clockAfter, clockBefore, clockField, rfc3339 } from "../words/times";
import { areaNames, dayAndTime, dayOf, say, when } from "../words/words";

function wordSaid(field: string, word: string): string {
  const [outcome, verdict] = [among(OUTCOMES, word), among(VERDICTS, word)];
  if (outcome !== null) return t(`outcome-${outcome}`);
  if (verdict !== null) return t(`verdict-${verdict}`);
  return field === "answer" ? t("call-out-answer", { answer: word }) : t("entry-correct-word", { word });
}

/** Ms; null: no time. */
const msOf = (raw: Raw | undefined): number | null => {
  const moment = momentField({ body: { at: raw ?? null } } as unknown as Action, "at");
  return typeof moment === "number" ? moment / 1000 : null;
};

/** A time that nobody told is told by another entry; so is what only some entries of a kind tell. */
const ONLY_WHERE_TOLD = /^(?:request\.filled|accident\.recorded)$/u;

/** When an entry was: where nobody said so, when it was recorded. */
const timed = (field: CorrectableField, entry: Entry): CorrectableField =>
  field.field === STATED && field.now === undefined ? { ...field, now: rfc3339(displayTime(entry) / 1000) } : field;

/** What keeps a customer going says nothing of how they are: nobody said that they are well. */
const isOfPower = ({ type, body }: Action): boolean =>
  type === "customer.checked" && among(CHECK_POWERS, body["power"]) !== null;

/** What is offered to be put right of an entry. */
export const offered = (entry: Entry): readonly CorrectableField[] => {
  const { action } = entry;
  if (action === null) return [];
  return correctable(action)
    .map((field) => timed(field, entry))
    .filter(({ field }) => !(field === "result" && isOfPower(action)))
    .filter(({ kind, now }) => now !== undefined || !(kind === "moment" || ONLY_WHERE_TOLD.test(action.type)));
};

/** When an entry was, to be put right; undefined where that stays as it is. */
export const timeOf = (entry: Entry): CorrectableField | undefined =>
  offered(entry).find(({ field }) => field === STATED);

/** Whether what it tells can be put right in own words alone: where folds read a field, "reached" in words changes nothing. */
export const isInWords = (entry: Entry): boolean =>
  entry.action !== null && !isOfPower(entry.action) && offered(entry).every(({ field }) => field === STATED);

/** What a field says, in words that name nobody. */
export function rawWords({ field, kind }: CorrectableField, raw: Raw): string {
  if (raw === null) return t("entry-correct-unknown");
  if (kind === "word") return wordSaid(field, String(raw));
  if (kind === "area") return areaNames([String(raw)]);
  return kind === "moment" ? when((msOf(raw) ?? 0) * 1000) : String(raw);
}

/** What of a field is different, in words. */
export const putRightWords = (field: CorrectableField, raw: Raw): string =>
  t("entry-correct-said", { field: correctionLabel(field), words: rawWords(field, raw) });

export const correctionLabel = ({ field, kind }: CorrectableField): string =>
  kind === "word" && field !== "kind" ? t("entry-correct-really") : t("entry-correct-field", { field });

interface Put {
  readonly field: CorrectableField;
  readonly value: Raw | undefined;
  readonly onPut: (value: Raw) => void;
}

/** What has been is not to come. */
const BEFORE_NOW = /^(?:since|stated_at)$/u;

/** Whether it is said to have been at a time that has not come. */
export function isAhead({ field, kind }: CorrectableField, raw: Raw | undefined): boolean {
  const ms = kind === "moment" && BEFORE_NOW.test(field) ? msOf(raw) : null;
  return ms !== null && ms > trueNow();
}

const isOneDay = (a: number, b: number): boolean => dayOf(a * 1000) === dayOf(b * 1000);

/** The nearest such time: what was told of 14:56 and is 15:20 is of the same day. Of what has been, one of that day that has passed comes before one to come. */
function nearest(text: string, ms: number, latest: number): number | null {
  const [before, after] = [clockBefore(text, ms), clockAfter(text, ms)];
  if (before === null || after === null || (after > latest && isOneDay(before, ms))) return before;
  return ms - before < after - ms ? before : after;
}

/** Refused, and never taken for another day without a word. */
function Ahead({ ms, onPut }: { ms: number; onPut: (value: Raw) => void }) {
  const yesterday = clockBefore(clockField(ms), trueNow());
  return (
    <Notice tone="bad">
      <p role="alert">{t("entry-correct-ahead", { time: clockField(ms) })}</p>
      {yesterday !== null && (
        <Button onPress={() => onPut(rfc3339(yesterday))}>
          {t("entry-correct-it-was", { time: dayAndTime(yesterday * 1000) })}
        </Button>
      )}
    </Notice>
  );
}

function TimeInput({ field, value, onPut }: Put) {
  const near = msOf(field.now);
  const type = (text: string) => {
    const latest = BEFORE_NOW.test(field.field) ? trueNow() : Number.POSITIVE_INFINITY;
    const ms = nearest(text, near ?? trueNow(), latest);
    if (ms !== null) onPut(rfc3339(ms));
  };
  const ms = msOf(value);
  const ahead = isAhead(field, value);
  return (
    <>
      <Field name={correctionLabel(field)} hint={!(ms === null || isOneDay(ms, trueNow())) && dayOf(ms * 1000)}>
        <input
          type="time"
          aria-invalid={ahead}
          value={ms === null ? "" : clockField(ms)}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </Field>
      {ms !== null && ahead && <Ahead ms={ms} onPut={onPut} />}
      {clears(field) && (
        <Button pressed={value === null} onPress={() => onPut(null)}>
          {t("entry-correct-unknown")}
        </Button>
      )}
    </>
  );
}

const CountInput = ({ field, value, onPut }: Put) => (
  <Field name={correctionLabel(field)}>
    <input
      type="number"
      min={0}
      inputMode="numeric"
      value={value ?? ""}
      onInput={({ currentTarget: { value: text } }) =>
        onPut(text === "" ? null : Math.max(0, Math.trunc(Number(text))))
      }
    />
  </Field>
);

const AreaInput = ({ field, value, onPut }: Put) => (
  <Field name={correctionLabel(field)}>
    <select value={String(value ?? "")} onChange={(event) => onPut(event.currentTarget.value || null)}>
      <option value="">{t("entry-correct-unknown")}</option>
      {(edition.value?.areas ?? [])
        .filter(({ id, retired }) => !retired || id === value)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
    </select>
  </Field>
);

const WordChoice = ({ field, value, onPut }: Put) => (
  <ChooseOne
    legend={correctionLabel(field)}
    options={(field.words ?? []).map((word) => ({ value: word, label: wordSaid(field.field, word) }))}
    value={typeof value === "string" ? value : null}
    onChoose={onPut}
  />
);

const WordsInput = ({ field, value, onPut }: Put) => (
  <Field name={correctionLabel(field)}>
    <textarea
      value={value ?? ""}
      onInput={({ currentTarget: { value: text } }) => onPut(text.trim() === "" ? null : text)}
    />
  </Field>
);

const INPUTS = { words: WordsInput, word: WordChoice, moment: TimeInput, count: CountInput, area: AreaInput } as const;

export function CorrectionField(put: Put) {
  const Input = INPUTS[put.field.kind];
  return <Input {...put} />;
}
