import { useEffect, useRef, useState } from "preact/hooks";
import { answer, StepAnswers } from "../../app/answers";
import { EntryState } from "../../app/entry-line";
import { ExpectLine, HazardHead, HazardStop } from "../../app/hazard";
import { t } from "../../app/i18n";
import { itemsOf, placeWords, progress, type Round, targetIn, targetsOf } from "../../app/places";
import { Screen } from "../../app/screen";
import { callStands } from "../../app/setout";
import { steps } from "../../app/situation";
import { after, me, nameOf, readsOnly } from "../../app/store";
import { fromList, onFromList } from "../../app/turning";
import { say, when } from "../../app/words";
import { nextOpen, stepOf } from "../../core/checklist-reading";
import { placeKey } from "../../core/checklists";
import { displayTime } from "../../core/entries";
import type { Item } from "../../core/plan";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/row";
import { StepAnswersShown, StepHelp } from "./step-detail";

const SIGNS = { done: "check", skipped: "skip", could_not: "cross" } as const;

interface Line {
  readonly round: Round;
  readonly item: Item;
  readonly here: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One item: a tap on the box ticks it; a tap on the words opens all that belongs to it. */
function ItemLine({ round, item, here, open, onOpen }: Line) {
  const step = stepOf(steps.value, targetIn(round, item));
  const { leading, status } = step;
  const words = say(item.text);
  const line = useRef<HTMLLIElement>(null);
  // Its answers would open below the edge.
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const label = t(status === "open" ? "list-tick" : "list-ticked", { step: words, verdict: t(`verdict-${status}`) });
  return (
    <li class="stack" ref={line}>
      <div class="row top">
        <button
          type="button"
          class={`box v-${status}`}
          aria-label={label}
          disabled={readsOnly.value}
          onClick={() => (status === "open" ? void answer(round, item, "done") : onOpen())}
        >
          {status !== "open" && <Icon name={SIGNS[status]} />}
        </button>
        <button type="button" class="leads item" aria-expanded={open} onClick={onOpen}>
          <span class="grow">
            {here && <span class="here under">{t("list-you-were-here")}</span>}
            {words}
            <ExpectLine item={item} asked={round.list.call_and_response} />
            {leading && (
              <span class="label under">
                {nameOf(leading.action?.actor ?? null)} · {t(`verdict-${status}`)} · {when(displayTime(leading))}
              </span>
            )}
            {step.contradiction && <span class="bad under">{t("list-contradiction")}</span>}
          </span>
          {leading && leading.state !== "received" && <EntryState entry={leading} />}
        </button>
      </div>
      {open && (
        <div class="stack inset">
          <StepHelp round={round} item={item} />
          {status === "open" ? (
            !readsOnly.value && <StepAnswers round={round} item={item} plain />
          ) : (
            <StepAnswersShown round={round} item={item} />
          )}
        </div>
      )}
    </li>
  );
}

/** DO-CONFIRM: the whole list; what was done is ticked off. */
export function Confirming({ round }: { round: Round }) {
  const [open, setOpen] = useState<string | null>(null);
  const { answered, total } = progress(round);
  const person = me.value?.person;
  const [here] = useState(() => {
    const first = targetsOf(round)[0];
    const worked = person && first && steps.value.last.has(placeKey(person, first));
    return worked ? (nextOpen(steps.value, targetsOf(round), person)?.item ?? null) : null;
  });
  const shown = new Set(itemsOf(round).map((item) => item.id));
  const done =
    answered === total ? (
      <LinkButton kind={callStands() ? undefined : "go"} size="press" href={onFromList()}>
        {t(after.value ? "list-to-after" : "list-to-now")}
      </LinkButton>
    ) : undefined;
  return (
    <Screen title={say(round.list.name)} back={fromList()} main={done}>
      <p class="label">
        {[placeWords(round.place), t("list-answered-of", { n: answered, total })].filter(Boolean).join(" · ")}
      </p>
      <HazardHead list={round.list} />
      <HazardStop list={round.list} />
      {round.list.call_and_response && <Notice icon="people">{t("list-call-response")}</Notice>}
      {round.list.pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page's place is its identity
        <section key={index} class="card stack">
          {page.name && <h2>{say(page.name)}</h2>}
          <ul class="list">
            {page.items
              .filter((item) => shown.has(item.id))
              .map((item) => (
                <ItemLine
                  key={item.id}
                  round={round}
                  item={item}
                  here={here === item.id}
                  open={open === item.id}
                  onOpen={() => setOpen(open === item.id ? null : item.id)}
                />
              ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}
