import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { isCallPending } from "../../app/calls/pending-call";
import { gatedItem, gateFor } from "../../app/checklists/gates";
import { ExpectLine, HazardSigns, HazardStop, HazardWho } from "../../app/checklists/hazard";
import { ItemTime } from "../../app/checklists/item-time";
import { placeWords } from "../../app/checklists/placed-lists";
import { StepAnswers } from "../../app/checklists/step-answers";
import { backFromList, onwardFromList } from "../../app/incident/ended-incident";
import { steps, told } from "../../app/incident/situation";
import { endedIncident, me, readsOnly } from "../../app/record/store";
import { dismiss } from "../../app/shell/notify";
import { Screen, toTop } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import { placeKey, targetKey } from "../../core/folds/checklists";
import { nextOpen, stepOf } from "../../core/readings/checklist-reading";
import { itemsIn, type PlacedList, progressIn, targetIn, targetsIn } from "../../core/readings/placed-lists";
import { Button, LinkButton } from "../../ui/button";
import { BarAnswers } from "../../ui/frame/action-bar";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { type StepMark, Steps } from "../../ui/signs";
import { ItemsLeftOut } from "./left-out";
import { StepAnswersShown, StepHelp } from "./step-detail";
import * as styles from "./stepped-list.module.css";

const MARKS = { done: "done", skipped: "skipped", could_not: "not", open: "open" } as const;

function Finished({ placed, onOpen }: { placed: PlacedList; onOpen: (index: number) => void }) {
  const { failed, total } = progressIn(told.value, placed);
  const back = (
    <LinkButton kind="go" size="press" href={onwardFromList()}>
      {t(endedIncident.value ? "list-to-after" : "list-to-now")}
    </LinkButton>
  );
  return (
    <Screen title={say(placed.list.name)} back={backFromList()} main={back}>
      <p class="label">{placeWords(placed.place)}</p>
      {total > 0 && (
        <Notice tone={failed > 0 ? "warn" : "ok"}>
          {failed > 0 ? t("list-finished-failed", { n: failed }) : t("list-finished")}
        </Notice>
      )}
      <ItemsLeftOut list={placed.list} />
      <div class="card list">
        {itemsIn(told.value, placed).map((item, index) => {
          const { status } = stepOf(steps.value, targetIn(placed, item));
          return (
            <button key={item.id} type="button" class="leads" onClick={() => onOpen(index)}>
              <span class="grow">{say(item.text)}</span>
              <span class={`label keep ${styles.verdict}`} data-verdict={status}>
                {t(`verdict-${status}`)}
              </span>
              <Icon name="onward" size="small" />
            </button>
          );
        })}
      </div>
    </Screen>
  );
}

/** The step to show: the one asked for, else where this person stopped, else the first open one. */
function startAt(placed: PlacedList, at: string | undefined): number {
  const items = itemsIn(told.value, placed);
  const asked = items.findIndex((item) => item.id === at);
  if (asked >= 0) return asked;
  const person = me.value?.person;
  const next = person ? nextOpen(steps.value, targetsIn(told.value, placed), person) : null;
  return next ? items.findIndex((item) => item.id === next.item) : -1;
}

const workedHere = (placed: PlacedList, item: string): boolean => {
  const person = me.value?.person;
  const first = targetsIn(told.value, placed)[0];
  return Boolean(person && first && item && steps.value.last.has(placeKey(person, first)));
};

/** READ-DO: one step at a time, the words large, the answers in the thumb's reach. */
export function SteppedList({ placed, at }: { placed: PlacedList; at: string | undefined }) {
  const items = itemsIn(told.value, placed);
  const [index, setIndex] = useState(() => startAt(placed, at));
  const [resumed, setResumed] = useState(() => index > 0 && workedHere(placed, items[index]?.id ?? ""));
  const [answered, setAnswered] = useState<number | null>(null);
  const item = items[index];
  const last = answered === null ? undefined : items[answered];
  const lastStatus = last && stepOf(steps.value, targetIn(placed, last)).status;
  useEffect(() => {
    // What was just answered was taken back: the person wants that step again, not the one after it.
    if (answered === null || lastStatus !== "open") return;
    setAnswered(null);
    setIndex(answered);
  }, [answered, lastStatus]);
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
  if (!item) return <Finished placed={placed} onOpen={go} />;
  const target = targetIn(placed, item);
  const [key, { status }] = [targetKey(target), stepOf(steps.value, target)];
  const gated = gatedItem(gateFor(placed), item);
  const onward = () => go(startAt(placed, undefined));
  const onAnswered = () => {
    setAnswered(index);
    onward();
  };
  const next =
    status === "open" ? (
      !readsOnly.value && (
        <StepAnswers
          placed={placed}
          item={item}
          quiet={isCallPending(key)}
          held={(gated?.blocks.length ?? 0) > 0}
          since={gated?.since}
          onAnswered={onAnswered}
        />
      )
    ) : (
      <Button kind={isCallPending(key) ? undefined : "go"} size="press" onPress={onward}>
        {t("list-next-open")}
      </Button>
    );
  const marks = items.map((each): StepMark => MARKS[stepOf(steps.value, targetIn(placed, each)).status]);
  return (
    <Screen title={say(placed.list.name)} back={backFromList()} main={<BarAnswers>{next}</BarAnswers>}>
      <div class="row">
        <p class="label grow">
          {[placeWords(placed.place), t("list-step-of", { n: index + 1, total: items.length })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <ItemTime placed={placed} item={item} />
      </div>
      <Steps marks={marks} here={index} />
      <HazardSigns hazard={placed.list.hazard} />
      {resumed && <p class="here">{t("list-you-were-here")}</p>}
      <h2 class="huge">{say(item.text)}</h2>
      <ExpectLine item={item} asked={placed.list.call_and_response} />
      {index === 0 && <HazardWho list={placed.list} begins />}
      <StepAnswersShown placed={placed} item={item} />
      <StepHelp placed={placed} item={item} />
      <HazardStop list={placed.list} who={index > 0} />
      <div class="two push">
        {index > 0 ? (
          <Button kind="bare" icon="back" onPress={() => page(index - 1)}>
            {t("list-before")}
          </Button>
        ) : (
          <span />
        )}
        {index < items.length - 1 && (
          <Button kind="bare" onPress={() => page(index + 1)}>
            {t("list-after")}
            <Icon name="onward" />
          </Button>
        )}
      </div>
    </Screen>
  );
}
