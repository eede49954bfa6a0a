/** What a step waits for at its gate, the second person's word, and a breaker that tripped. */

import { isCallPending } from "../../app/calls/pending-call";
import { blockWords, isOfPower, skippedBeforeWords, skippedWords } from "../../app/checklists/gate-words";
import { gatedItem, gateFor } from "../../app/checklists/gates";
import { placedListHref } from "../../app/checklists/placed-lists";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, readsOnly, workIncident } from "../../app/record/store";
import { FollowOn, isToFollow } from "../../app/recovery/follow-on";
import { colon } from "../../app/words/entry-reader";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import { tripBreaker } from "../../core/commands/recovery";
import { targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import type { PlacedList } from "../../core/readings/placed-lists";
import { lacksAnswers } from "../../core/readings/recovery/anew/required-answers";
import type { Block, GatedItem, ListGate } from "../../core/readings/recovery/gate";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { DangerHolds } from "./power-up/danger-holds";
import { ListLeftUndone } from "./power-up/left-undone";
import { isAsked, isInTurn, SecondPerson } from "./power-up/second-person";

interface At {
  readonly placed: PlacedList;
  readonly item: Item;
}

/** Each block, and at once what can be done about it. */
interface Held {
  readonly placed: PlacedList;
  readonly gate: ListGate;
  readonly blocks: readonly Block[];
  /** Something else is what comes next here. */
  readonly quiet?: boolean;
  /** The list at which it is said, where that is another one. */
  readonly within?: PlacedList;
}

const keyOf = (block: Block): string =>
  block.kind === "elsewhere"
    ? `${block.placed.list.id} ${keyOf(block.block)}`
    : `${block.kind} ${"item" in block ? block.item.id : ""}`;

/** Nothing of it waits for anybody but what was left out, which is said by itself. */
const isAllLeftOut = (placed: PlacedList): boolean =>
  gateFor(placed)?.items.every(({ passed, leftOut }) => passed || leftOut !== null) === true;

/** A call that was made here asks first what came of it. */
const leads = ({ step }: GatedItem): boolean => !isCallPending(targetKey(step.target));

/** Its breaker tripped after it was done, so that it is to be done again. */
export const isTripped = ({ step, since }: GatedItem): boolean =>
  step.status === "open" && since.some(({ action }) => action?.type === "breaker.tripped");

/** A step that failed or tripped, to which the plan has a list that is not done yet. */
const isFailed = (gated: GatedItem, { place }: PlacedList): boolean =>
  (gated.step.status === "could_not" || isTripped(gated)) && isToFollow(gated.item, place);

/** Nobody who did it told what it asks for. */
const isLacking = ({ item, step: { leading } }: GatedItem, { list }: PlacedList): boolean =>
  Boolean(edition.value && leading && lacksAnswers(edition.value, list, item, leading));

function Blocks({ placed, gate, blocks, quiet = false, within }: Held) {
  const gatedBy = (block: Block) => ("item" in block ? gatedItem(gate, block.item) : null);
  const asked = blocks.find((block) => {
    const gated = gatedBy(block);
    return gated !== null && (isAsked(gated) || isFailed(gated, placed));
  });
  const says = (block: Block) =>
    within ? blockWords({ kind: "elsewhere", placed, block }, within) : blockWords(block, placed);
  return blocks.map((block) => {
    if (block.kind === "elsewhere") {
      const of = gateFor(block.placed);
      const held = { placed: block.placed, blocks: [block.block], quiet, within: placed };
      return of && <Blocks key={keyOf(block)} {...held} gate={of} />;
    }
    const go = block === asked && !quiet;
    const by = gatedBy(block);
    const second = block.kind === "second" ? gatedItem(gate, block.item) : null;
    const left = block.kind === "left_out" ? gatedItem(gate, block.item) : null;
    // What was left out is said below, with each of it.
    const isSaid =
      block.kind === "list" ? isAllLeftOut(block.placed) : left?.skipAwaits === false && !isOfPower(placed);
    return (
      <div key={keyOf(block)} class="stack">
        {within && block.kind === "danger" && <DangerHolds placed={placed} />}
        {!isSaid && <Notice tone={block.kind === "stopped" ? "bad" : "warn"}>{says(block)}</Notice>}
        {within && block.kind === "list" && <FollowOn list={block.placed.list.id} near={block.placed.place} />}
        {!within && block.kind === "list" && (
          <LinkButton href={placedListHref(block.placed)}>{t("gate-to-list")}</LinkButton>
        )}
        {(block.kind === "needs" || block.kind === "earlier") && placed.list.style === "read_do" && (
          <LinkButton href={placedListHref(placed, block.item.id)}>{t("gate-to-step")}</LinkButton>
        )}
        {second && isInTurn(second) && <SecondPerson gated={second} go={go && leads(second)} />}
        {left?.skipAwaits && <SecondPerson gated={left} go={go && leads(left)} />}
        {left && <ListLeftUndone placed={placed} brief={left.skipAwaits} />}
        {by && by.item.could_not !== within?.list.id && isFailed(by, placed) && (
          <FollowOn list={by.item.could_not} near={placed.place} go={go && leads(by)} />
        )}
        {block.kind === "list" && <ListLeftUndone placed={block.placed} />}
      </div>
    );
  });
}

/** At its step: what it waits for; of what was done, that nobody else has said so, or that its turn had not come. */
export function GateNotice({ placed, item }: At) {
  const gate = gateFor(placed);
  const gated = gatedItem(gate, item);
  if (!(gate && gated)) return null;
  const { step, blocks } = gated;
  const confirms = isInTurn(gated);
  // What holds no more than a dangerous step is said there.
  if (gated.leftOut && !gated.passed) {
    return (
      <>
        {gated.skipAwaits && <Notice tone="warn">{skippedWords(gated)}</Notice>}
        {gated.skipAwaits && <SecondPerson gated={gated} go={leads(gated)} />}
        {/* A list to be confirmed shows it once for all of its steps. */}
        {placed.list.style === "read_do" && <ListLeftUndone placed={placed} brief={gated.skipAwaits} />}
      </>
    );
  }
  if (step.status === "skipped") return null;
  return (
    <>
      {gated.early && (
        <Notice tone={gated.waits.length > 0 ? "bad" : "warn"}>
          {colon(t("gate-early"), gated.early.reason ?? "")}
          {gated.waits.length > 0 && <span class="under">{t("gate-early-holds")}</span>}
        </Notice>
      )}
      {step.status === "open" &&
        skippedBeforeWords(gated).map((each) => (
          <Notice key={each} tone="warn">
            {each}
          </Notice>
        ))}
      <Blocks placed={placed} gate={gate} blocks={blocks} quiet={confirms || isTripped(gated)} />
      {confirms && (
        <>
          <Notice tone="warn">
            {t(isLacking(gated, placed) ? "gate-lacks" : "gate-second", { step: say(item.text) })}
          </Notice>
          <SecondPerson gated={gated} go={leads(gated)} />
        </>
      )}
    </>
  );
}

/** Of a step that brought power back: its breaker tripped, so it is to be done again. */
export function Tripped({ placed, item }: At) {
  const gated = gatedItem(gateFor(placed), item);
  const isPowerUp = edition.value?.recovery.power_up.includes(placed.list.id);
  if (!(gated && isPowerUp) || readsOnly.value || gated.step.status !== "done") return null;
  const trip = () =>
    recordCounting(tripBreaker(workIncident.value, placed, { step: gated.step, what: "" }), t("gate-said-tripped"));
  return (
    <Button size="tall" icon="alert" onPress={() => void trip()}>
      {t("gate-tripped")}
    </Button>
  );
}
