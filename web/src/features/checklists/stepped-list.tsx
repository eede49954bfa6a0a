import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { isCallPending } from "../../app/calls/pending-call";
import { gatedItem, gateFor, isHeldByOrder } from "../../app/checklists/gates";
import { ExpectLine, HazardSigns, HazardStop, HazardWho, ItemWarning } from "../../app/checklists/hazard";
import { ItemTime } from "../../app/checklists/item-time";
import { nextItem } from "../../app/checklists/next-step";
import { placeWords } from "../../app/checklists/placed-lists";
import { backTo } from "../../app/incident/ended-incident";
import { steps, told } from "../../app/incident/situation";
import { me } from "../../app/record/store";
import { FailedBeforeNotice, failedBeforeWords, isToBeExplained } from "../../app/recovery/failed-before";
import { isToFollow, leadsOn } from "../../app/recovery/follow-on";
import { earlierFaults, TrippedEarlier } from "../../app/recovery/tripped-earlier";
import { dismiss } from "../../app/shell/notify";
import { Screen, toTop } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { StepVerdict } from "../../core/commands/steps";
import { placeKey, targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { stepOf } from "../../core/readings/checklist-reading";
import { itemsIn, type PlacedList, targetIn, targetsIn } from "../../core/readings/placed-lists";
import { BarAnswers } from "../../ui/frame/action-bar";
import { type StepMark, Steps } from "../../ui/signs";
import { HazardTell } from "./call-contact";
import { FinishedList } from "./finished-list";
import { GateNotice, isTripped } from "./gate-notice";
import { Leaf } from "./leaf";
import { CheckTurn } from "./power-up/check-turn";
import { DangerHolds } from "./power-up/danger-holds";
import { ForWhat } from "./power-up/for-what";
import { OutAgain } from "./power-up/out-again";
import { doerHere, WhoDoes } from "./power-up/who-does";
import { SettledEarly } from "./settled-early";
import * as styles from "./stepped-list.module.css";
import { BackToFailed } from "./steps/back-to-failed";
import { StepBar } from "./steps/step-bar";
import { StepAnswersShown, StepHelp } from "./steps/step-detail";

const MARKS = { done: "done", skipped: "skipped", could_not: "not", open: "open" } as const;
const markOf = (placed: PlacedList, item: Item): StepMark =>
  MARKS[failedBeforeWords(placed, item) ? "could_not" : stepOf(steps.value, targetIn(placed, item)).status];

/** The step to show: the one asked for, else where this person stopped, else the first open one. */
function startAt(placed: PlacedList, at: string | undefined): number {
  const items = itemsIn(told.value, placed);
  const asked = items.findIndex((item) => item.id === at);
  if (asked >= 0) return asked;
  const next = nextItem(placed);
  return next ? items.indexOf(next) : -1;
}

const workedHere = (placed: PlacedList, item: string): boolean => {
  const person = me.value?.person;
  const first = targetsIn(told.value, placed)[0];
  return Boolean(person && first && item && steps.value.last.has(placeKey(person, first)));
};

/** The step that was answered last, and what its answer came after. */
interface Answering {
  readonly index: number;
  readonly since: string | undefined;
}

/**
 * What was just answered was taken back: the person wants that step again, not the one after it. Where power failed again
 * or a breaker tripped elsewhere, they stay where they are with what they have typed.
 */
function isTakenBack(placed: PlacedList, answered: Answering | null): boolean {
  const last = answered && itemsIn(told.value, placed)[answered.index];
  if (!(answered && last) || stepOf(steps.value, targetIn(placed, last)).status !== "open") return false;
  return gatedItem(gateFor(placed), last)?.since[0]?.ref === answered.since;
}

/** READ-DO: one step at a time, the words large, the answers in the thumb's reach. */
export function SteppedList({ placed, at }: { placed: PlacedList; at: string | undefined }) {
  const items = itemsIn(told.value, placed);
  const [index, setIndex] = useState(() => startAt(placed, at));
  const [resumed, setResumed] = useState(() => index > 0 && workedHere(placed, items[index]?.id ?? ""));
  const [answered, setAnswered] = useState<Answering | null>(null);
  const item = items[index];
  const isBack = isTakenBack(placed, answered);
  useEffect(() => {
    if (answered === null || !isBack) return;
    setAnswered(null);
    setIndex(answered.index);
  }, [answered, isBack]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its title, wherever the last one ended
  useLayoutEffect(toTop, [index]);
  const go = (to: number) => {
    setResumed(false);
    setIndex(to);
  };
  const page = (to: number) => {
    // What was said of one step, and its way back, would stand under another.
    dismiss();
    go(to);
  };
  if (!item) return <FinishedList placed={placed} onOpen={go} />;
  const target = targetIn(placed, item);
  const [key, { status }] = [targetKey(target), stepOf(steps.value, target)];
  const gated = gatedItem(gateFor(placed), item);
  const { asks, doer } = doerHere(placed);
  const isLed = isToBeExplained(placed, item) || (gated !== null && isTripped(gated));
  const follows = !isCallPending(key) && isLed && gated?.off !== true && isToFollow(item, placed.place);
  const failed = status === "could_not";
  const onward = () => go(startAt(placed, undefined));
  const onAnswered = (verdict: StepVerdict) => {
    setAnswered({ index, since: gated?.since[0]?.ref });
    // What comes next here took it that this could be done: first the way that the plan has for when it could not.
    if (verdict !== "could_not" || !leadsOn(item)) onward();
  };
  const bar = (
    <StepBar
      key={key}
      {...{ placed, item, gated, doer, onAnswered }}
      quiet={isCallPending(key) || follows}
      held={asks || (gated?.blocks.length ?? 0) > 0}
      early={!asks && isHeldByOrder(gated)}
      onNext={startAt(placed, undefined) === index ? null : onward}
    />
  );
  return (
    <Screen title={say(placed.list.name)} back={backTo("/lists")} main={<BarAnswers>{bar}</BarAnswers>}>
      <OutAgain placed={placed} />
      <DangerHolds placed={placed} />
      <CheckTurn placed={placed} />
      {earlierFaults(placed, item).length === 0 && <TrippedEarlier placed={placed} />}
      <WhoDoes placed={placed} />
      <div class={`row wrap ${styles.where}`}>
        <p class="label">
          {[placeWords(placed.place), t("list-step-of", { n: index + 1, total: items.length })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <HazardSigns hazard={placed.list.hazard} />
        <ItemTime placed={placed} item={item} />
      </div>
      <Steps marks={items.map((each) => markOf(placed, each))} here={index} />
      <ForWhat placed={placed} />
      {resumed && <p class="here">{t("list-you-were-here")}</p>}
      <h2 class={placed.list.hazard ? `huge ${styles.brief}` : "huge"}>{say(item.text)}</h2>
      <FailedBeforeNotice placed={placed} item={item} go={follows && !failed} />
      <GateNotice placed={placed} item={item} />
      <ExpectLine item={item} asked={placed.list.call_and_response} />
      <ItemWarning item={item} />
      <HazardStop list={placed.list} />
      <StepAnswersShown placed={placed} item={item} />
      <StepHelp placed={placed} item={item} />
      <BackToFailed placed={placed} />
      <HazardWho list={placed.list} begins={index === 0} />
      <HazardTell list={placed.list} />
      <SettledEarly placed={placed} onSettled={onward} />
      <Leaf index={index} total={items.length} onPage={page} />
    </Screen>
  );
}
