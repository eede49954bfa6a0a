import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { confirmedBy } from "../../app/confirmed";
import { EntryState } from "../../app/entry-line";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { Screen } from "../../app/screen";
import { entries, me, plan, readsOnly, record } from "../../app/store";
import { say } from "../../app/words";
import type { Guide, Question } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty, Notice } from "../../ui/row";

type Answers = Readonly<Record<string, number>>;

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
        legend={<b class="ask">{say(question.question)}</b>}
        options={options}
        value={given === undefined ? null : String(given)}
        onChoose={(value) => onAnswer(Number(value))}
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
  const [answers, setAnswers] = useState<Answers>({});
  const all = guide.check.every((question) => answers[question.id] === question.right);
  const confirmed = confirmedBy(entries.value, me.value?.person ?? null, "guide.confirmed", "guide", guide.id);
  const confirm = async () => {
    const body = { guide: guide.id, edition: plan.value?.number ?? null, answers };
    if (await record({ type: "guide.confirmed", body })) show({ text: t("guide-confirmed") });
  };
  const main = (
    <Button
      kind={confirmed ? undefined : "go"}
      size="press"
      disabled={!all || readsOnly.value}
      onPress={() => void confirm()}
    >
      {t(all ? "guide-confirm" : "guide-answer-first")}
    </Button>
  );
  return (
    <Screen title={say(guide.name)} back="/guides" main={main}>
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
          given={answers[question.id]}
          onAnswer={(index) => setAnswers({ ...answers, [question.id]: index })}
        />
      ))}
      {confirmed && (
        <p class="row">
          <span class="ok grow">{t("guide-confirmed")}</span>
          <EntryState entry={confirmed} />
        </p>
      )}
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
