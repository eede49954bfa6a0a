import { t } from "../../app/words/i18n";
import type { Witness } from "../../core/commands/accidents";
import { Field } from "../../ui/choices";
import { Notice } from "../../ui/notice";

/** What the server takes of each. */
const MOST = { name: 60, number: 40, words: 2000 } as const;

interface Fields {
  readonly value: Witness;
  readonly onChange: (value: Witness) => void;
  /** What is asked in words: how they are, or what they saw. */
  readonly wordsName: string;
}

/** Who it is, for few to read: nothing of it must be said. The browser is to remember none of it. */
export function WitnessFields({ value, onChange, wordsName }: Fields) {
  const line = (of: keyof Witness, name: string) => (
    <Field name={name}>
      <input
        type="text"
        inputMode={of === "number" ? "tel" : "text"}
        autocomplete="off"
        maxLength={MOST[of]}
        value={value[of]}
        onInput={(event) => onChange({ ...value, [of]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <div class="stack wide">
      <Notice icon="lock">{t("accident-private")}</Notice>
      {line("name", t("accident-name"))}
      {line("number", t("accident-number"))}
      {line("words", wordsName)}
    </div>
  );
}
