/** The three answers to a step, with what each asks for before it is recorded. long-file: what one press leads to, in one place. */

import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { answerStep, type StepAnswer, type StepVerdict, undoStep } from "../../core/commands/steps";
import { type Step, targetKey, targetOf } from "../../core/folds/checklists";
import type { Checklist, Item } from "../../core/plan/plan";
import { stepOf } from "../../core/readings/checklist-reading";
import { type PlacedList, targetIn } from "../../core/readings/placed-lists";
import { wantsAnswer } from "../../core/readings/recovery/anew/required-answers";
import { isWayOn } from "../../core/readings/recovery/way-on";
import type { Entry } from "../../core/record/entries";
import { isVisible } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { mayTakeBack } from "../corrections/may-take-back";
import { myDuties, steps } from "../incident/situation";
import { connected } from "../record/connection";
import { record } from "../record/record";
import { edition, me, nameOf, workIncident } from "../record/store";
import { offerUndo } from "../record/undo";
import { failedNow, isToBeExplained } from "../recovery/failed-before";
import { dismiss, show } from "../shell/notify";
import { interrupted } from "../shell/resume";
import { t } from "../words/i18n";
import { toldBy, WhyAnswered, WhyEarly } from "./reason-sheet";

/** Takes an answer back, at once or later, and says what stands: what else was recorded stays. */
export async function undo(entry: Entry, reason?: string): Promise<void> {
  dismiss();
  if (!(await record(undoStep(workIncident.value, entry, reason)))) return;
  const target = entry.action && targetOf(entry.action);
  show({ text: target ? nowStands(stepOf(steps.value, target)) : t("answer-undone") });
}

/** What an answer that was taken back leaves: another one, and whose. */
function nowStands({ status, leading }: Step): string {
  if (status === "open") return t("answer-undone");
  const actor = leading?.action?.actor ?? null;
  const by = actor !== null && actor === me.value?.person ? "me" : "other";
  return t("answer-undone-stands", { by, who: nameOf(actor), verdict: t(`verdict-${status}`) });
}

/** Whether the leader gets to see it; who leads has just said it. */
const toLeader = () => (myDuties.value.includes("leader") ? "-leading" : connected.value ? "" : "-offline");

/** Records an answer and offers ten seconds to take it back. */
export async function answer(
  placed: PlacedList,
  item: Item,
  verdict: StepVerdict,
  more: Pick<StepAnswer, "reason" | "since" | "doer" | "answer" | "early"> = {},
): Promise<Entry | null> {
  const given = { ...more, ...toldBy(more.reason), target: targetIn(placed, item), verdict, followOn: item.could_not };
  const said = t(`answer-said-${verdict}${verdict === "could_not" ? toLeader() : ""}`);
  const made = await record(answerStep(workIncident.value, given), ([entry]) => {
    interrupted.value = false;
    offerUndo(said, () => entry && undo(entry));
  });
  return made?.[0] ?? null;
}

/** Of a list for what tripped or failed while power comes back. */
const isForTrips = ({ id }: Checklist): boolean => edition.value !== null && isWayOn(edition.value, id);

/** Whether what it answers is written down before it is done. */
export const asksAnswer = ({ list }: PlacedList, item: Item): boolean =>
  edition.value !== null && wantsAnswer(edition.value, list, item);

/** What somebody began to write at a step stays while they look at another one: by outage, person and step. */
const begun = signal<ReadonlyMap<string, string>>(new Map());

interface Said {
  readonly value: string;
  /** A note may be left empty; of what tripped nobody answers. */
  readonly kind: "note" | "said" | "wanted";
  readonly onWords: (words: string) => void;
  /** How often somebody tried to say "done" without it. */
  readonly tries: number;
}

/** What was answered: whoever says "done" without it is led here. */
function AnswerField({ value, kind, onWords, tries }: Said) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.querySelector("input")?.focus();
  }, [tries]);
  const wrong = kind !== "note" && tries > 0 && !isVisible(value);
  return (
    <div class="stack" ref={box}>
      {wrong && (
        <p class="bad" role="alert">
          {t(`answer-${kind}-missing`)}
        </p>
      )}
      <OwnWords words={t(`answer-${kind}`)} value={value} wrong={wrong} onWords={onWords} />
    </div>
  );
}

interface Answers {
  readonly placed: PlacedList;
  readonly item: Item;
  /** True where something else is the screen's one amber action (a call to make). */
  readonly plain?: boolean;
  /** The same, where the answers stand as large as ever. */
  readonly quiet?: boolean;
  /** It may not be done yet; why it is not can be said all the same. */
  readonly held?: boolean;
  /** It is held by what comes before it: whoever has done it all the same says why. */
  readonly early?: boolean;
  /** What the answer comes after. */
  readonly since?: readonly Entry[] | undefined;
  readonly doer?: StepAnswer["doer"];
  /** How often it was ticked elsewhere without what it asks for. */
  readonly tried?: number;
  /** Called after an answer is on the disk. */
  readonly onAnswered?: (verdict: StepVerdict) => void;
}

/** The three answers to a step; of one that could not be done, that it is done now. */
export function StepAnswers({ placed, item, plain, quiet, held, early, since, doer, tried = 0, onAnswered }: Answers) {
  const [asking, setAsking] = useState<StepVerdict | "early" | null>(null);
  const warned = isToBeExplained(placed, item);
  const [missed, setMissed] = useState(0);
  const before = failedNow(placed, item);
  const asks = item.expect?.answer === true;
  const key = [workIncident.value?.leading.ref, me.value?.person, targetKey(targetIn(placed, item))].join(" ");
  const said = begun.value.get(key) ?? "";
  const setSaid = (words: string) => {
    begun.value = new Map(begun.value).set(key, words);
  };
  const wants = asksAnswer(placed, item);
  const kind = wants ? (isForTrips(placed.list) ? "wanted" : "said") : "note";
  const give = async (verdict: StepVerdict, reason?: string, isEarly = false) => {
    setAsking(null);
    const words = [asks ? said.trim() : "", verdict === "done" && !isEarly ? reason : ""]
      .filter(Boolean)
      .join(t("all-the-same-gap"));
    const after = before ? [...(since ?? []), before] : since;
    const entry = await answer(placed, item, verdict, { doer, answer: words, reason, since: after, early: isEarly });
    if (!entry) return;
    setSaid("");
    onAnswered?.(verdict);
  };
  const others = (["could_not", "skipped"] as const).map((verdict) => (
    <Button key={verdict} size="tall" onPress={() => setAsking(verdict)}>
      {t(`answer-${verdict}`)}
    </Button>
  ));
  const notSo = item.conditional && (
    <Button size="tall" onPress={() => void give("skipped", t("reason-not-so"))}>
      {t("reason-not-so")}
    </Button>
  );
  const done = (
    <Button
      kind={plain || quiet || held || warned ? undefined : "go"}
      size={plain ? "tall" : "press"}
      disabled={held && !early}
      onPress={() => {
        if (wants && !isVisible(said)) setMissed(missed + 1);
        else if (early) setAsking("early");
        else if (warned) setAsking("done");
        else void give("done");
      }}
    >
      {t(early ? "answer-done-early" : "answer-done")}
    </Button>
  );
  // Whether power comes on after all only they say who may take that back.
  if (before && !mayTakeBack(before)) return null;
  return (
    <>
      {asks && <AnswerField value={said} kind={kind} onWords={setSaid} tries={tried + missed} />}
      {before ? (
        done
      ) : plain ? (
        <div class="stack">
          <div class="three">
            {done}
            {others}
          </div>
          {notSo}
        </div>
      ) : (
        <div class="stack">
          <div class={notSo ? "three" : "two"}>
            {others}
            {notSo}
          </div>
          {done}
        </div>
      )}
      {asking === "early" && (
        <WhyEarly onReason={(reason) => void give("done", reason, true)} onClose={() => setAsking(null)} />
      )}
      {asking && asking !== "early" && (
        <WhyAnswered
          {...{ placed, item }}
          verdict={asking}
          onReason={(reason) => void give(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
