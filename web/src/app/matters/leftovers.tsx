/** Closing an outage: what it leaves to do, and for each who does it and by when, or why nobody does. */

import { useRef, useState } from "preact/hooks";
import { giveMatter } from "../../core/commands/matters";
import type { Matter } from "../../core/readings/matters/matter";
import { afterEnd, begunByEnd, isOpen, leftByEnd } from "../../core/readings/matters/matters";
import { isNobodys } from "../../core/readings/matters/taking";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import type { Of } from "../incident/situation";
import { recordCounting } from "../record/counted-acts";
import { me, readsOnly, serverNow } from "../record/store";
import { t } from "../words/i18n";
import { ahead } from "../words/time-pick";
import { rfc3339 } from "../words/times";
import { when } from "../words/words";
import { isFault } from "./afterwards";
import { afterMinutes } from "./by-when";
import * as styles from "./leftovers.module.css";
import { keeperWords } from "./matter-row";
import { MatterSheet } from "./matter-sheet";
import { faultWords, matterPlace, matterWords } from "./matter-words";
import { contextOf } from "./matters";

/** What an end of this outage would leave for somebody to do, settled ones too. */
export const leftIn = ({ edition, scene }: Of): readonly Matter[] => leftByEnd(contextOf(edition, scene));

/** How many things stand right after an end, whoever has them. */
export const standingAfter = ({ edition, scene }: Of): number =>
  afterEnd(contextOf(edition, scene)).filter(isOpen).length;

/** How many of them the end itself begins. */
const begunIn = ({ edition, scene }: Of): number => begunByEnd(contextOf(edition, scene)).filter(isOpen).length;

/** Who has it, and by when. */
const whoAndWhen = (of: Of, matter: Matter): string =>
  [keeperWords(of, matter), matter.due !== null && t("after-due", { time: when(matter.due) })]
    .filter(Boolean)
    .join(" · ");

function LeftRow({ of, matter }: { of: Of; matter: Matter }) {
  const [open, setOpen] = useState(false);
  const what = [matterWords(of, matter), matterPlace(matter)].filter(Boolean).join(" · ");
  const fault = faultWords(of, matter);
  return (
    <li>
      <button type="button" class={styles.left} disabled={readsOnly.value} onClick={() => setOpen(true)}>
        <span class="grow">
          {matter.first ? <b>{what}</b> : what}
          {fault && <span class="under">{fault}</span>}
          <span class={isNobodys(matter) ? "warn under" : "label under"}>{whoAndWhen(of, matter)}</span>
        </span>
        <span class={styles.ask}>{t("matter-more")}</span>
      </button>
      {open && <MatterSheet of={of} matter={matter} ends onClose={() => setOpen(false)} />}
    </li>
  );
}

/** Whoever ends it takes what nobody has, to be done by the next day, what is dangerous sooner, where nothing says when, or that time is over. */
function takeRest(of: Of, rest: readonly Matter[]): void {
  const person = me.value?.person;
  if (person === undefined) return;
  const now = serverNow.peek();
  const given = rest.flatMap((matter) => {
    const isTimed = matter.due !== null && matter.due > now;
    const due = ahead(afterMinutes(matter));
    return giveMatter(of.view, matter, isTimed ? { person } : { person, due }, rfc3339);
  });
  void recordCounting(given, t("close-rest-mine-said", { n: rest.length }), of.view);
}

/** As they stood when the screen opened: a row that is given to somebody must not go from under the finger. */
function useOpened(left: readonly Matter[]): readonly Matter[] {
  const order = useRef(new Map<string, number>());
  const at = order.current;
  for (const { key } of left) if (!at.has(key)) at.set(key, at.size);
  return left.toSorted((a, b) => (at.get(a.key) ?? 0) - (at.get(b.key) ?? 0));
}

/** What tripped and is still off, before all else that an end leaves: it needs somebody as all of that does. */
export function LeftOff({ of, left: all }: { of: Of; left: readonly Matter[] }) {
  const left = useOpened(all.filter((each) => isOpen(each) && isFault(each)));
  if (left.length === 0) return null;
  return (
    <section class="card alarm" aria-label={t("close-faults")}>
      <Notice tone="bad">
        <b>{t("close-faults")}</b>
      </Notice>
      <ul class="list">
        {left.map((matter) => (
          <LeftRow key={matter.key} of={of} matter={matter} />
        ))}
      </ul>
    </section>
  );
}

/** What an end leaves: each asks who does it and by when, or why nobody need; nothing has to be typed, and nothing said. */
export function Leftovers({ of, left: all }: { of: Of; left: readonly Matter[] }) {
  const left = useOpened(all.filter(isOpen));
  const rest = left.filter((each) => isNobodys(each));
  const begun = begunIn(of);
  const begins = begun > 0 && (
    <Notice icon="lists">{t(left.length > 0 ? "close-begins-of" : "close-begins", { n: begun })}</Notice>
  );
  if (left.length === 0) return begins;
  const title = t("close-left-over", { n: left.length + begun });
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <p class="label">{t("close-left-over-hint")}</p>
      <ul class="list slim">
        {left
          .filter((matter) => !isFault(matter))
          .map((matter) => (
            <LeftRow key={matter.key} of={of} matter={matter} />
          ))}
      </ul>
      {rest.length > 0 && !readsOnly.value && (
        <Button onPress={() => takeRest(of, rest)}>{t("close-rest-mine", { n: rest.length })}</Button>
      )}
      {begins}
    </section>
  );
}
