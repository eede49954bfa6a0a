/** Ending an outage or a drill, the same on a phone and at the desk: what warns, what it leaves, and one confirmation. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { closeIncident, endWaitsFor, nobodysIn, type Unready } from "../../core/commands/ending";
import type { Edition } from "../../core/plan/plan";
import type { Remainder } from "../../core/readings/lists/remainder";
import { type Silent, steadyFrom, stillOpen } from "../../core/readings/still-open";
import type { Scene } from "../../core/scene";
import { useOnce } from "../../ui/base/use-once";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { knownCustomers } from "../customers/proposals";
import { doers } from "../duties/staffing";
import type { Of } from "../incident/situation";
import { LeftOff, Leftovers, leftIn, standingAfter } from "../matters/leftovers";
import { recordedRemainder, recordedRest } from "../matters/recorded-words";
import { record } from "../record/record";
import { serverNow, supervises } from "../record/store";
import { t } from "../words/i18n";
import type { Names } from "../words/names";
import { areaNames, when } from "../words/words";
import { offerReopening } from "./reopening";
import { StillOpenRows } from "./still-open-rows";
import { remainderWords, type Unassigned } from "./still-open-words";

export interface EndingOf {
  readonly scene: Scene;
  readonly edition: Edition | null;
  /** The same with its plan; null where there is none. */
  readonly of: Of | null;
  readonly names: Names;
  readonly silent?: readonly Silent[];
}

interface Ending {
  /** What the confirmation says; while something is to be answered first: what. */
  readonly words: string;
  readonly ready: boolean;
  readonly end: () => void;
  readonly asks: ComponentChildren;
}

const WAITS: ReadonlyMap<Unready | null, string> = new Map([
  ["people-in-danger", "close-danger"],
  ["left-to-nobody", "close-nobodys"],
  ["dark-without-reason", "close-dark-first"],
]);

const WHY_DARK = ["drill", "long", "unused", "false"] as const;

interface Why {
  readonly dark: string | null;
  readonly drill: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** How it ended. Over places without power somebody has to say why; a tap is enough. */
function WhyNow({ dark, drill, reason, onReason }: Why) {
  const words = (
    <Field name={t(dark ? "close-dark-own" : "close-note")}>
      <textarea value={reason} onInput={(event) => onReason(event.currentTarget.value)} />
    </Field>
  );
  if (dark === null) return words;
  const reasons = WHY_DARK.slice(drill ? 0 : 1).map((each) => t(`close-dark-${each}`));
  return (
    <section class="card" aria-label={dark}>
      <Notice tone="warn">
        <b>{dark}</b>
      </Notice>
      <LeadRow href="/facts">{t("close-dark-back")}</LeadRow>
      <ChooseOne
        legend={t("close-dark-why")}
        options={reasons.map((each) => ({ value: each, label: each }))}
        value={reasons.find((each) => each === reason) ?? null}
        onChoose={onReason}
      />
      {words}
    </section>
  );
}

/** Before it ends too early it is asked once more, where the eye is. */
function Sure({ time, onWait }: { time: string; onWait: () => void }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section class="card alarm stack" aria-label={t("close-sure")} ref={card}>
      <b>{t("close-sure")}</b>
      <p>{t("close-unsteady", { time })}</p>
      <Button size="tall" onPress={onWait}>
        {t("close-wait")}
      </Button>
    </section>
  );
}

/** With several on, what is asked must say of which. */
export const endTitle = ({ view, facts }: Scene): string =>
  t(view.drill ? "close-title-of-drill" : "close-title-of", { areas: areaNames(facts.areas?.value ?? []) });

/** Asks what an end must know, warns of what speaks against it, and ends it once. */
export function useEnding({ scene, edition, of, names, silent }: EndingOf, onEnded: () => void): Ending {
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const now = serverNow.value;
  const left = of ? leftIn(of) : [];
  const waits = endWaitsFor(scene, left, reason);
  const open = stillOpen(scene, edition, { now, left, silent, known: knownCustomers.value, doers: doers.value });
  const others = open.filter((each): each is Unassigned => each.kind !== "matter");
  const about = (kind: Unassigned["kind"]) => others.filter((each) => each.kind === kind);
  const [dark] = about("supply");
  const steady = edition && steadyFrom(edition, scene, now);
  const kept = of ? standingAfter(of) : 0;
  const say = (each: Remainder) => recordedRemainder(edition, of, each);
  const finish = useOnce(async () => {
    const at = { now: serverNow.peek(), left, silent, known: knownCustomers.peek(), doers: doers.peek() };
    const because = dark && WHY_DARK.find((each) => t(`close-dark-${each}`) === reason);
    const input = { ...at, say, sayRest: recordedRest, reason, because, supervises: supervises.value };
    const made = await record(closeIncident(scene, edition, input));
    if (!made?.[0]) return;
    offerReopening(made[0]);
    onEnded();
  });
  const n = waits === "left-to-nobody" ? nobodysIn(left).length : kept;
  const early = waits === null ? steady : null;
  const words = t(WAITS.get(waits) ?? (kept > 0 ? "close-anyway" : "close-confirm"), { n });
  return {
    words: sure && early !== null ? t("close-early", { time: when(early) }) : words,
    ready: waits === null,
    end: () => (early !== null && !sure ? setSure(true) : finish()),
    asks: (
      <>
        {about("danger").map((each) => (
          <Notice key={each.key} tone="bad">
            {remainderWords(names, each)}
          </Notice>
        ))}
        {scene.situation.danger.length > 0 && <p>{t("refused-people-in-danger")}</p>}
        {of && <LeftOff of={of} left={left} />}
        {steady !== null && <Notice tone="warn">{t("close-unsteady", { time: when(steady) })}</Notice>}
        {open.length === 0 && <Notice tone="ok">{t("close-nothing-open")}</Notice>}
        {of && <Leftovers of={of} left={left} />}
        <StillOpenRows names={names} of={others.filter(({ kind }) => kind !== "danger" && kind !== "supply")} />
        {silent === undefined && <p>{t("close-may-come-late")}</p>}
        <WhyNow
          dark={dark ? remainderWords(names, dark) : null}
          drill={scene.view.drill}
          reason={reason}
          onReason={setReason}
        />
        {sure && early !== null && <Sure time={when(early)} onWait={() => setSure(false)} />}
      </>
    ),
  };
}
