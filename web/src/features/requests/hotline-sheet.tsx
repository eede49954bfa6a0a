import { useState } from "preact/hooks";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, me, nameOf, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { DUTIES } from "../../core/catalogue/words";
import { type HotlineSaid, sayHotline } from "../../core/commands/hotline";
import type { Hotline } from "../../core/readings/response/hotline";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";

/** What is open, else what the plan has, so that nobody need type it. */
function proposed(before: Hotline | null): HotlineSaid {
  const site = edition.value?.site;
  if (before) return { ...before, mobile: before.mobile ?? "", reason: "" };
  const [number, mobile] = [site?.hotline ?? "", site?.hotline_mobile ?? ""];
  return { number, mobile, answers: "service", tested: false, reason: "" };
}

/** Whoever does a duty, whoever has the phone in hand, or another person who was named. */
function Answers({ value, onChoose }: { value: string | null; onChoose: (id: string) => void }) {
  const person = me.value?.person;
  const duties = DUTIES.map((duty) => ({ value: duty as string, label: name("duties", duty) }));
  const named = new Set([person, duties.some((duty) => duty.value === value) ? null : value]);
  const own = [...named].flatMap((id) => (id ? [{ value: id, label: nameOf(id) }] : []));
  return (
    <ChooseOne legend={t("hotline-who-answers")} options={[...duties, ...own]} value={value} onChoose={onChoose} />
  );
}

interface Props {
  readonly before: Hotline | null;
  readonly onClose: () => void;
}

export function HotlineSheet({ before, onClose }: Props) {
  const [said, setSaid] = useState(() => proposed(before));
  const put = (part: Partial<HotlineSaid>) => setSaid({ ...said, ...part });
  const save = async () => {
    // Another number is another line: that the one before was answered says nothing of it.
    const tested = said.tested && said.number.trim() === before?.number;
    const decided = sayHotline(workIncident.value, before?.number ?? null, { ...said, tested });
    if (await recordCounting(decided, t("hotline-said", { number: said.number.trim() }))) onClose();
  };
  return (
    <Sheet title={t(before ? "hotline-change" : "hotline-open")} onClose={onClose}>
      {(["number", "mobile"] as const).map((of) => (
        <Field key={of} name={t(of === "number" ? "hotline-number" : "hotline-mobile")}>
          <input
            type="text"
            inputMode="tel"
            autocomplete="off"
            maxLength={40}
            value={said[of]}
            onInput={(event) => put({ [of]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <Answers value={said.answers} onChoose={(answers) => put({ answers })} />
      {before !== null && said.number.trim() !== before.number && (
        <OwnWords words={t("hotline-why")} value={said.reason} onWords={(reason) => put({ reason })} />
      )}
      <Button kind="go" size="press" onPress={() => void save()}>
        {t("answer-record")}
      </Button>
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}
