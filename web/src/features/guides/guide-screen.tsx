import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { improvements } from "../../app/matters/matters";
import { record } from "../../app/record/record";
import { plan, readsOnly } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { EntryState } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { inLine } from "../../app/words/user-text";
import { say } from "../../app/words/words";
import { confirmGuide } from "../../core/commands/guides";
import type { Guide, Question } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { takenUpBy } from "../../core/readings/review/improvements";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { ownReading } from "./own-reading";

/** By question. */
type Answers = ReadonlyMap<string, number>;

function Check({
  question,
  given,
  onAnswer,
}: {
  question: Question;
  given: number | undefined;
  onAnswer: (index: number) => void;
}) {
  const options = question.options.map((option, index) => ({ value: String(index), label: say(option) }));
  const right = given === question.right;
  return (
    <div class="card stack">
      <ChooseOne
        legend={<b>{say(question.question)}</b>}
        options={options}
        value={given === undefined ? null : String(given)}
        onChoose={(value) => onAnswer(Number(value))}
        wrong={given !== undefined && !right}
      />
      {given !== undefined && (
        <Notice tone={right ? "ok" : "warn"}>
          {t(right ? "guide-right" : "guide-wrong")} {say(question.why)}
        </Notice>
      )}
    </div>
  );
}

function Reading({ guide }: { guide: Guide }) {
  const [answers, setAnswers] = useState<Answers>(new Map());
  const all = guide.check.every((question) => answers.get(question.id) === question.right);
  const reading = ownReading(guide);
  const current = reading.state === "current";
  const confirm = async () => {
    if (await record(confirmGuide(guide, { edition: plan.value?.number ?? null, answers })))
      show({ text: t("guide-confirmed") });
  };
  const main = (
    <Button
      kind={current ? undefined : "go"}
      size="press"
      disabled={current || !all || readsOnly.value}
      onPress={() => void confirm()}
    >
      {t(current ? "guide-confirmed" : all ? "guide-confirm" : "guide-answer-first")}
    </Button>
  );
  return (
    <Screen title={say(guide.name)} back="/guides" main={main}>
      {reading.state === "changed" && <Notice tone="warn">{t("guide-changed")}</Notice>}
      {guide.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's place is its identity
        <p key={index} class="read">
          {say(paragraph)}
        </p>
      ))}
      {guide.check.length > 0 && <h2>{t("guide-check")}</h2>}
      {guide.check.map((question) => (
        <Check
          key={question.id}
          question={question}
          given={answers.get(question.id)}
          onAnswer={(index) => setAnswers(new Map(answers).set(question.id, index))}
        />
      ))}
      {reading.state === "current" && (
        <p class="row">
          <span class="ok grow">{t("guide-confirmed")}</span>
          <EntryState entry={reading.entry} />
        </p>
      )}
      <div class="card list">
        {takenUpBy(improvements.value, "guide", guide.id).map(({ entry, what }) => (
          <LeadRow key={entry.ref} href={`/improvements/${entry.ref}`}>
            {t("improved-from", { what: inLine(what) })}
          </LeadRow>
        ))}
        <LeadRow href="/glossary" icon="find">
          {t("guides-glossary")}
        </LeadRow>
      </div>
    </Screen>
  );
}

/** One guide: read, check, confirm. */
export function GuideScreen() {
  const guide = byId(plan.value?.guides ?? [], useRoute().params["guide"] ?? "");
  if (guide) return <Reading key={guide.id} guide={guide} />;
  return (
    <Screen title={t("place-guides")} back="/guides">
      <Empty icon="book" title={t("guide-unknown")} />
    </Screen>
  );
}
