import { aboutOf } from "../../../app/improvements/improvement-about";
import { kept } from "../../../app/photos/kept-photo";
import { PhotoField } from "../../../app/photos/photo-field";
import { entries } from "../../../app/record/store";
import { sentence } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { dayAndTime } from "../../../app/words/words";
import type { Decision } from "../../../core/commands/decision";
import { proveImprovement } from "../../../core/commands/improvements";
import type { Improvement } from "../../../core/readings/review/improvements";
import { displayTime, type Entry } from "../../../core/record/entries";
import { LongField, SelectField } from "../ui/form/fields";

export interface Proof {
  readonly text: string;
  /** Ref of what was recorded; "": none. */
  readonly entry: string;
}
export const NO_PROOF: Proof = { text: "", entry: "" };
interface ProofWithPhoto extends Proof {
  readonly photo: Blob | null;
}

/** More no list is read through. */
const MOST = 100;
/** What says nothing of what was done. */
const ELSEWHERE = /^(?:review|improvement|matter|incident|entry|entries|device|session|edition|checkpoint|code)\./u;

/** What may prove it: recorded since, the latest first. */
const since = ({ entry: opened }: Improvement): readonly Entry[] =>
  entries.value
    .filter(({ ref, action, happenedAt }) => {
      const told = action !== null && !ELSEWHERE.test(action.type);
      return told && ref !== opened.ref && happenedAt >= opened.happenedAt;
    })
    .slice(-MOST)
    .toReversed();

/** Undefined where the picture could not be kept, which was said. */
export async function proofOf(of: Improvement, { text, entry, photo }: ProofWithPhoto): Promise<Decision | undefined> {
  const file = await kept(photo);
  if (file === undefined) return undefined;
  const proof = { text, photo: file, entries: entry ? [entry] : [] };
  return proveImprovement(aboutOf(of), of.entry.ref, proof);
}

interface FieldsProps {
  readonly of: Improvement;
  readonly proof: ProofWithPhoto;
  readonly put: (part: Partial<Proof>) => void;
  readonly onPhoto: (photo: Blob | null) => void;
}

/** What shows that it is done: a sentence, a picture, or something that was recorded. */
export function ProofFields({ of, proof, put, onPhoto }: FieldsProps) {
  const options = since(of).map(
    (each) => [each.ref, `${dayAndTime(displayTime(each))} ${inLine(sentence(each).text)}`] as const,
  );
  return (
    <>
      <LongField name={t("request-done")} value={proof.text} onInput={(text) => put({ text })} wide />
      {options.length > 0 && (
        <SelectField
          name={t("improvement-proof-which")}
          value={proof.entry}
          options={options}
          none={t("improvement-proof-no-entry")}
          onChoose={(entry) => put({ entry })}
          wide
        />
      )}
      <PhotoField photo={proof.photo} onPhoto={onPhoto} />
    </>
  );
}
