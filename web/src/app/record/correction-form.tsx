import { useState } from "preact/hooks";
import { OUTCOMES } from "../../core/catalogue/words";
import { correctWord } from "../../core/commands/entries";
import { choiceOf, correctedBy, VERDICTS } from "../../core/record/corrections";
import type { Entry } from "../../core/record/entries";
import { among } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { record } from "./record";
import { offerUndo } from "./undo";

interface Right {
  readonly entry: Entry;
  /** What was corrected of it before. */
  readonly corrections: readonly Entry[];
  readonly onSaved?: () => void;
}

const words = (word: string): string => {
  const outcome = among(OUTCOMES, word);
  const verdict = among(VERDICTS, word);
  return outcome ? t(`outcome-${outcome}`) : verdict ? t(`verdict-${verdict}`) : word;
};

/** How a call or a step really went: one tap on the word, one to record it. What was recorded stays. */
export function CorrectionForm({ entry, corrections, onSaved }: Right) {
  const { action } = correctedBy(entry, corrections);
  const choice = action && choiceOf(action);
  const [word, setWord] = useState(choice?.now ?? null);
  if (!(action && choice)) return null;
  // For who cannot read its fields, the word alone: an entry as a sentence may name who was called.
  const say = (said: string) => record(correctWord(entry, said, words(said)));
  const save = async () => {
    const before = choice.now;
    if (word === null || !(await say(word))) return;
    if (before === null) show({ text: t("entry-corrected") });
    else offerUndo(t("entry-corrected"), () => say(before));
    onSaved?.();
  };
  return (
    <>
      <ChooseOne
        legend={t("entry-correct-really")}
        options={choice.words.map((value) => ({ value, label: words(value) }))}
        value={word}
        onChoose={setWord}
      />
      <Button size="tall" disabled={word === null || word === choice.now} onPress={() => void save()}>
        {t("entry-correct-save")}
      </Button>
    </>
  );
}
