/** What many ask: a tap counts it and shows what to answer. */

import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { countEnquiry, type Whence } from "../../core/commands/enquiries";
import { counted } from "../../core/folds/countable-acts";
import type { Answer, Edition } from "../../core/plan/plan";
import { renderScript } from "../../core/plan/plan-scripts";
import { tallies } from "../../core/readings/enquiries";
import { textField } from "../../core/record/fields";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { RenderedScript } from "../calls/rendered-script";
import { answersWarning } from "../calls/script-choice";
import { factsNow } from "../calls/script-facts";
import { told } from "../incident/situation";
import { recordCounting, uncount } from "../record/counted-acts";
import { me, readsOnly, serverNow, workIncident } from "../record/store";
import { locale, t } from "../words/i18n";
import { say } from "../words/words";

const enquiries = computed(() => told.value.enquiries);
export const tally = computed(() => tallies(enquiries.value, "answer"));

/** What this person counted last of each question: a colleague's is not theirs to take back. */
const ownLast = computed(() => {
  const own = counted(enquiries.value).filter(({ action }) => action && action.actor === me.value?.person);
  return new Map(own.map((entry) => [entry.action && textField(entry.action, "answer"), entry]));
});

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
  readonly callBack?: string | undefined;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function count(answer: Answer, whence: Whence): void {
  const drafts = countEnquiry(workIncident.value, answer, whence);
  void recordCounting(drafts, t("tally-said", { question: say(answer.question) }));
}

/** One question: a tap counts it and shows what to answer. */
function QuestionRow({ from, answer, whence, callBack, open, onOpen }: Question) {
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
      {open && callBack && !readsOnly.value && <LinkButton href={callBack}>{t("tally-call-back")}</LinkButton>}
      {open && mine && !readsOnly.value && (
        <Button icon="undo" onPress={() => void uncount([mine])}>
          {t("tally-take-back")}
        </Button>
      )}
    </li>
  );
}

interface Questions {
  readonly from: Edition;
  readonly whence: Whence;
  /** Where a call that was promised with the answer is taken down. */
  readonly callBack?: string;
  /** The question whose answer is shown at first. */
  readonly first: string | null;
}

/** Each question that the plan has an answer to. */
export function QuestionRows({ from, whence, callBack, first }: Questions) {
  const [open, setOpen] = useState(first);
  return from.answers.map((answer) => (
    <QuestionRow
      key={answer.id}
      {...{ from, answer, whence, callBack }}
      open={open === answer.id}
      onOpen={() => setOpen(answer.id)}
    />
  ));
}
