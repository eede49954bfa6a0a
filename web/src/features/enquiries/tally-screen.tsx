import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { RenderedScript } from "../../app/calls/rendered-script";
import { answersWarning } from "../../app/calls/script-choice";
import { factsNow } from "../../app/calls/script-facts";
import { facts, told } from "../../app/incident/situation";
import { recordCounting, uncount } from "../../app/record/counted-acts";
import { currentIncident, edition, me, readsOnly, serverNow, workIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { locale, t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import { ENQUIRY_CHANNELS } from "../../core/catalogue/words";
import { countEnquiry, type Whence } from "../../core/commands/enquiries";
import { counted } from "../../core/folds/countable-acts";
import type { Answer, Edition } from "../../core/plan/plan";
import { renderScript } from "../../core/plan/plan-scripts";
import { tallies } from "../../core/readings/enquiries";
import { textField } from "../../core/record/fields";
import { Button, LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";

const enquiries = computed(() => told.value.enquiries);
const tally = computed(() => tallies(enquiries.value, "answer"));

/** What this person counted last of each question: a colleague's is not theirs to take back. */
const ownLast = computed(() => {
  const own = counted(enquiries.value).filter(({ action }) => action && action.actor === me.value?.person);
  return new Map(own.map((entry) => [entry.action && textField(entry.action, "answer"), entry]));
});

/** From where people ask: said once, it stands until it is changed; nobody must say it. */
function WhenceFold({ whence, onChange }: { whence: Whence; onChange: (next: Whence) => void }) {
  const areas = facts.value.areas?.value ?? [];
  const said = [whence.channel && t(`tally-${whence.channel}`), whence.area && name("areas", whence.area)];
  return (
    <FoldOut title={said.filter(Boolean).join(" · ") || t("tally-whence")}>
      <div class="stack wide">
        <ChooseOne
          legend={t("tally-channel")}
          options={ENQUIRY_CHANNELS.map((value) => ({ value, label: t(`tally-${value}`) }))}
          value={whence.channel}
          onChoose={(channel) => onChange({ ...whence, channel })}
        />
        {areas.length > 1 && (
          <ChooseOne
            legend={t("tally-area")}
            options={areas.map((value) => ({ value, label: name("areas", value) }))}
            value={whence.area}
            onChoose={(area) => onChange({ ...whence, area })}
          />
        )}
      </div>
    </FoldOut>
  );
}

/** The standing answer with what is known now. */
function StandingAnswer({ from, answer }: { from: Edition; answer: Answer }) {
  const telling = { edition: from, now: serverNow.peek(), lang: locale.value };
  const rendered = renderScript(telling, answer.answer, factsNow());
  return (
    <>
      {answersWarning.value && <Notice tone="warn">{t(answersWarning.value)}</Notice>}
      <RenderedScript rendered={rendered} />
      {rendered.passed.length > 0 && <Notice tone="warn">{t("script-passed")}</Notice>}
      {rendered.missing.length + rendered.passed.length > 0 && (
        <LinkButton href="/facts">{t("facts-change")}</LinkButton>
      )}
    </>
  );
}

interface Question {
  readonly from: Edition;
  readonly answer: Answer;
  readonly whence: Whence;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function count(answer: Answer, whence: Whence): void {
  const drafts = countEnquiry(workIncident.value, answer, whence);
  void recordCounting(drafts, t("tally-said", { question: say(answer.question) }));
}

/** One question: a tap counts it and shows what to answer. */
function QuestionRow({ from, answer, whence, open, onOpen }: Question) {
  const asked = tally.value.get(answer.id);
  const mine = ownLast.value.get(answer.id);
  const words = say(answer.question);
  return (
    <li class="stack">
      <button
        type="button"
        class="btn tall start"
        disabled={readsOnly.value}
        onClick={() => {
          count(answer, whence);
          onOpen();
        }}
      >
        <span class="grow">{words}</span>
        <span class="far">{t("tally-times", { n: asked?.count ?? 0 })}</span>
      </button>
      {open && <StandingAnswer from={from} answer={answer} />}
      {open && mine && !readsOnly.value && (
        <Button icon="undo" onPress={() => void uncount(mine)}>
          {t("tally-take-back")}
        </Button>
      )}
    </li>
  );
}

/** Mass enquiries are counted with one tap, not filed, the standing answer beside them. */
export function TallyScreen() {
  const from = edition.value;
  const [whence, setWhence] = useState<Whence>({ channel: null, area: null });
  const [open, setOpen] = useState(from?.answers[0]?.id ?? null);
  if (!(from && currentIncident.value)) {
    return (
      <Screen title={t("tally-title")} back="/">
        <Empty icon="say" title={t(from ? "level-no-incident" : "lists-no-plan")}>
          <p>{t("tally-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const total = [...tally.value.values()].reduce((sum, each) => sum + each.count, 0);
  return (
    <Screen title={t("tally-title")} back="/">
      <p class="label">{t("tally-total", { n: total })}</p>
      <ul class="card list">
        {from.answers.map((answer) => (
          <QuestionRow
            key={answer.id}
            from={from}
            answer={answer}
            whence={whence}
            open={open === answer.id}
            onOpen={() => setOpen(answer.id)}
          />
        ))}
      </ul>
      <WhenceFold whence={whence} onChange={setWhence} />
    </Screen>
  );
}
