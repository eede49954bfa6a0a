/** What is asked of somebody who wants something: all of it, or in haste the least. */

import { QuestionRows } from "../../app/enquiries/question-rows";
import { edition } from "../../app/record/store";
import { EquipmentLead } from "../../app/requests/equipment-lead";
import { mayBeHurt } from "../../app/requests/requests-unheard";
import { Unheard } from "../../app/response/unheard";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { TimePick } from "../../app/words/time-pick";
import { whenMs } from "../../app/words/words";
import { REQUEST_KINDS } from "../../core/catalogue/words";
import { Button, LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { OwnWords } from "../../ui/own-words";
import { ApprovedFields } from "./approved-fields";
import { type Asking, NO_CALLER, withMessage } from "./asking";
import { CallerFields, type CallerLine } from "./caller-fields";
import { CallsBefore } from "./calls-before";

interface Part {
  readonly asking: Asking;
  readonly put: (part: Partial<Asking>) => void;
  /** A call back was promised before the form was opened. */
  readonly promised?: boolean;
}

/** What many ask needs no request: it is answered and counted. */
function Answers({ asking }: Pick<Part, "asking">) {
  const from = edition.value;
  if (!from || from.answers.length === 0) return null;
  return (
    <FoldOut title={t("request-answers")}>
      <ul class="list">
        <QuestionRows from={from} whence={{ channel: asking.channel, area: asking.area }} first={null} />
      </ul>
    </FoldOut>
  );
}

/** What is at stake, and where: two taps, and no more must be said. */
function KindAndPlace({ asking, put }: Part) {
  return (
    <>
      <ChooseOne
        legend={t("request-kind")}
        options={REQUEST_KINDS.map((value) => ({ value, label: t("matter-request", { kind: value }) }))}
        value={asking.kind}
        onChoose={(kind) => put({ kind })}
      />
      {asking.kind === "trapped" && (
        <Notice tone="bad">
          {t("request-trapped")}
          <LinkButton href="/danger">{t("request-to-danger")}</LinkButton>
        </Notice>
      )}
      {mayBeHurt(asking) && <Unheard />}
      <EquipmentLead kind={asking.kind} words={`${asking.what} ${asking.caller.words}`} area={asking.area} />
      {asking.kind === "enquiry" && <Answers asking={asking} />}
      <ChooseArea
        legend={t("request-area")}
        areas={edition.value?.areas ?? []}
        value={asking.area}
        onChoose={(area) => put({ area })}
      />
    </>
  );
}

/** Who calls, and whether they called before. */
function Caller({ asking, put, lines }: Part & { readonly lines?: readonly CallerLine[] }) {
  const { caller, same } = asking;
  return (
    <div class="stack wide">
      <p class="label">{t("request-caller-private")}</p>
      <CallerFields caller={caller} put={(part) => put({ caller: { ...caller, ...part } })} {...(lines && { lines })} />
      <CallsBefore number={caller.number} same={same} onSame={(next) => put({ same: next })} />
    </div>
  );
}

const What = ({ asking, put }: Part) => (
  <OwnWords words={t("request-what")} value={asking.what} onWords={(what) => put({ what })} />
);

function CallBack({ asking: { callBack }, put }: Part) {
  return <TimePick legend={t("request-call-back-when")} value={callBack} onPick={(next) => put({ callBack: next })} />;
}

/** Who is promised a call says where to: both stand together. */
function CallerAndCallBack(props: Part) {
  const {
    promised,
    asking: { caller, callBack },
  } = props;
  const title = callBack === null ? t("request-caller") : t("request-say-back", { time: whenMs(callBack) });
  return (
    <FoldOut title={title} open={promised || caller !== NO_CALLER || callBack !== null}>
      <div class="stack wide">
        <CallBack {...props} />
        <Caller {...props} />
      </div>
    </FoldOut>
  );
}

/** A copied message fills in what it says. */
function Pasted({ asking, put }: Part) {
  const read = (words: string) => put(withMessage(asking, words, edition.value?.areas ?? []));
  return (
    <FoldOut title={t("request-paste")}>
      <OwnWords tall words={t("request-paste-here")} value={asking.caller.words} onWords={read} />
    </FoldOut>
  );
}

export function FullForm(props: Part) {
  return (
    <>
      <KindAndPlace {...props} />
      <What {...props} />
      <CallerAndCallBack {...props} />
      <Pasted {...props} />
      <ApprovedFields {...props} />
      <Button kind="bare" onPress={() => props.put({ short: true })}>
        {t("request-use-short")}
      </Button>
    </>
  );
}

/** Kind, place, a word, and where to call back: somebody fills in the rest from a queue. What many ask is answered at once. */
export function ShortForm(props: Part) {
  return (
    <>
      <Notice>{t("request-short")}</Notice>
      <KindAndPlace {...props} />
      <section class="card stack" aria-label={t("request-who")}>
        <What {...props} />
        <Caller {...props} lines={["number"]} />
        <CallBack {...props} />
      </section>
      <ApprovedFields {...props} />
      {props.asking.kind !== "enquiry" && <Answers asking={props.asking} />}
      <Button kind="bare" onPress={() => props.put({ short: false })}>
        {t("request-use-full")}
      </Button>
    </>
  );
}
