/** A list that is done first and then ticked off. long-file: one line of it needs all that its list knows. */

import { useEffect, useRef, useState } from "preact/hooks";
import { isCallPending } from "../../app/calls/pending-call";
import { gatedItem, gateFor, isHeldByOrder } from "../../app/checklists/gates";
import { ExpectLine, HazardHead, HazardSigns, HazardStop, ItemWarning } from "../../app/checklists/hazard";
import { notDoneWords } from "../../app/checklists/how-far";
import { ItemTime } from "../../app/checklists/item-time";
import { placeWords } from "../../app/checklists/placed-lists";
import { answer, asksAnswer, StepAnswers } from "../../app/checklists/step-answers";
import { backTo } from "../../app/incident/ended-incident";
import { steps, told } from "../../app/incident/situation";
import { me, nameOf, readsOnly } from "../../app/record/store";
import { FailedBeforeNotice, failedBeforeWords, isToBeExplained } from "../../app/recovery/failed-before";
import { FollowOn, isToFollow } from "../../app/recovery/follow-on";
import { TrippedEarlier } from "../../app/recovery/tripped-earlier";
import { Screen } from "../../app/shell/screen";
import { EntryState } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { say, when } from "../../app/words/words";
import { placeKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { nextOpen, stepOf } from "../../core/readings/checklist-reading";
import { itemsIn, type PlacedList, progressIn, targetIn, targetsIn } from "../../core/readings/placed-lists";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { HazardTell } from "./call-contact";
import * as styles from "./confirmed-list.module.css";
import { GateNotice } from "./gate-notice";
import { ItemsLeftOut } from "./left-out";
import { CheckTurn } from "./power-up/check-turn";
import { DangerHolds } from "./power-up/danger-holds";
import { ListLeftUndone } from "./power-up/left-undone";
import { ListEnd } from "./power-up/list-end";
import { OutAgain } from "./power-up/out-again";
import { SaidBy } from "./power-up/said-by";
import { isAsked } from "./power-up/second-person";
import { doerHere, WhoDoes } from "./power-up/who-does";
import { BackToFailed, backFirst } from "./steps/back-to-failed";
import { StepAnswersShown, StepHelp } from "./steps/step-detail";

const SIGNS = { done: "check", skipped: "skip", could_not: "cross" } as const;

interface Line {
  readonly placed: PlacedList;
  readonly item: Item;
  readonly here: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** It was ticked before anybody said who does it. */
  readonly onNobody: () => void;
}

/** One item: a tap on the box ticks it; a tap on the words opens all that belongs to it. */
function ItemLine({ placed, item, here, open, onOpen, onNobody }: Line) {
  const [tried, setTried] = useState(0);
  const step = stepOf(steps.value, targetIn(placed, item));
  const { leading, status } = step;
  const gated = gatedItem(gateFor(placed), item);
  const { asks, doer } = doerHere(placed);
  const asked = asksAnswer(placed, item);
  const held = (gated?.blocks.length ?? 0) > 0 || asks;
  const early = !asks && isHeldByOrder(gated);
  const words = say(item.text);
  const failed = failedBeforeWords(placed, item);
  const explains = isToBeExplained(placed, item);
  const follows = !isCallPending() && isToFollow(item, placed.place);
  const line = useRef<HTMLLIElement>(null);
  // Its answers would open below the edge.
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const tick = () => {
    if (status !== "open") return onOpen();
    if (explains && !(asked || asks)) return open || onOpen();
    if (!(held || asked)) return void answer(placed, item, "done", { since: gated?.since, doer });
    if (asks) return onNobody();
    // What is missing is said; it is never closed by that.
    if (!open) onOpen();
    setTried(tried + 1);
  };
  const label = t(status === "open" ? "list-tick" : "list-ticked", { step: words, verdict: t(`verdict-${status}`) });
  return (
    <li class="stack" ref={line}>
      <div class="row high">
        <button
          type="button"
          class={styles.box}
          data-verdict={status}
          aria-label={label}
          disabled={readsOnly.value}
          onClick={tick}
        >
          {status !== "open" && <Icon name={SIGNS[status]} />}
        </button>
        <button type="button" class={`leads ${styles.item}`} aria-expanded={open} onClick={onOpen}>
          <span class="grow">
            {here && <span class="here under">{t("list-you-were-here")}</span>}
            {words}
            <ExpectLine item={item} asked={placed.list.call_and_response} />
            {failed && !open && <span class="bad under">{failed}</span>}
            {leading && (
              <span class="label under">
                {nameOf(doerOf(leading))} · {t(`verdict-${status}`)} · {when(displayTime(leading))}
                <SaidBy entry={leading} />
              </span>
            )}
            {step.contradiction && <span class="bad under">{t("list-contradiction")}</span>}
          </span>
          <ItemTime placed={placed} item={item} />
          {leading && leading.state !== "received" && <EntryState entry={leading} />}
        </button>
      </div>
      {open && (
        <div class={`stack ${styles.answers}`}>
          <ItemWarning item={item} />
          <FailedBeforeNotice placed={placed} item={item} go={explains && !isCallPending()} />
          <GateNotice placed={placed} item={item} />
          <StepHelp placed={placed} item={item} />
          {status === "open" && asks && <Notice tone="warn">{t("doer-first")}</Notice>}
          {status === "open" ? (
            !readsOnly.value && (
              <StepAnswers {...{ placed, item, held, early, doer, tried }} plain since={gated?.since} />
            )
          ) : (
            <>
              <StepAnswersShown placed={placed} item={item} />
              {status === "could_not" && (
                <>
                  <FollowOn list={item.could_not} near={placed.place} go={follows} />
                  {!readsOnly.value && (
                    <StepAnswers {...{ placed, item, held, early, doer }} quiet since={gated?.since} />
                  )}
                </>
              )}
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** DO-CONFIRM: the whole list; what was done is ticked off. */
export function ConfirmedList({ placed }: { placed: PlacedList }) {
  const [open, setOpen] = useState<string | null>(null);
  const [nobody, setNobody] = useState(0);
  const far = progressIn(told.value, placed);
  const { answered, total } = far;
  const person = me.value?.person;
  const [here] = useState(() => {
    const first = targetsIn(told.value, placed)[0];
    const worked = person && first && steps.value.last.has(placeKey(person, first));
    return worked ? (nextOpen(steps.value, targetsIn(told.value, placed), person)?.item ?? null) : null;
  });
  const shown = new Set(itemsIn(told.value, placed).map((item) => item.id));
  const asked = placed.list.pages.map(({ name, items }) => ({ name, items: items.filter(({ id }) => shown.has(id)) }));
  const pages = asked.filter(({ items }) => items.length > 0);
  const opened = gateFor(placed)?.items.find(({ item }) => item.id === open);
  const isLed = opened && (opened.step.status === "could_not" || isToBeExplained(placed, opened.item));
  const follows = isLed === true && isToFollow(opened.item, placed.place);
  const quiet = isCallPending() || follows || (opened !== undefined && isAsked(opened));
  const done = answered === total ? <ListEnd placed={placed} quiet={quiet} /> : undefined;
  return (
    <Screen title={say(placed.list.name)} back={backTo("/lists")} main={done}>
      <OutAgain placed={placed} />
      <DangerHolds placed={placed} />
      <CheckTurn placed={placed} />
      <TrippedEarlier placed={placed} />
      <p class="label">
        {[placeWords(placed.place), t("list-done-of", { n: far.done, total }), notDoneWords(far)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <WhoDoes placed={placed} tried={nobody} />
      {doerHere(placed).asks ? <HazardSigns hazard={placed.list.hazard} /> : <HazardHead list={placed.list} />}
      <HazardStop list={placed.list} />
      <HazardTell list={placed.list} />
      {placed.list.call_and_response && <Notice icon="people">{t("list-call-response")}</Notice>}
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page's place is its identity
        <section key={index} class="card stack">
          {page.name && <h2>{say(page.name)}</h2>}
          <ul class="list">
            {page.items.map((item) => (
              <ItemLine
                key={item.id}
                placed={placed}
                item={item}
                here={here === item.id}
                open={open === item.id}
                onOpen={() => setOpen(open === item.id ? null : item.id)}
                onNobody={() => setNobody(nobody + 1)}
              />
            ))}
          </ul>
        </section>
      ))}
      {answered === total && <ListLeftUndone placed={placed} />}
      <ItemsLeftOut list={placed.list} />
      {!backFirst(placed) && <BackToFailed placed={placed} />}
    </Screen>
  );
}
