import { useState } from "preact/hooks";
import { OUTCOMES } from "../../core/catalogue/words";
import { correctWord } from "../../core/commands/entries";
import { choiceOf, correctedBy, VERDICTS } from "../../core/record/corrections";
import type { Entry } from "../../core/record/entries";
import { among, textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { WhyNot } from "../checklists/step-answers";
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
  const [asking, setAsking] = useState(false);
  if (!(action && choice)) return null;
  // For who cannot read its fields, the word alone: an entry as a sentence may name who was called.
  const say = (said: string, why?: string) => record(correctWord(entry, said, words(said), why));
  const save = async (why?: string) => {
    const before = choice.now;
    setAsking(false);
    if (word === null || !(await say(word, why))) return;
    if (before === null) show({ text: t("entry-corrected") });
    else offerUndo(t("entry-corrected"), () => say(before, textField(action, "reason") ?? undefined));
    onSaved?.();
  };
  // Nothing is left out without saying why, afterwards neither.
  const undone = among(["skipped", "could_not"] as const, word);
  return (
    <>
      <ChooseOne
        legend={t("entry-correct-really")}
        options={choice.words.map((value) => ({ value, label: words(value) }))}
        value={word}
        onChoose={setWord}
      />
      <Button
        size="tall"
        disabled={word === null || word === choice.now}
        onPress={() => (undone ? setAsking(true) : void save())}
      >
        {t("entry-correct-save")}
      </Button>
      {asking && undone && (
        <WhyNot verdict={undone} onReason={(why) => void save(why)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
