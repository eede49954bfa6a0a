/** Before power goes on: who may do it, whom to call, and, before the first answer, who does it. */

import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { CallGrid } from "../../../app/calls/call-grid";
import { HazardWho } from "../../../app/checklists/hazard";
import { placedListHref } from "../../../app/checklists/placed-lists";
import { lines, staffing } from "../../../app/duties/staffing";
import { scene } from "../../../app/incident/situation";
import { edition, me, nameOf, readsOnly, workIncident } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { name } from "../../../app/words/words";
import { peopleFor } from "../../../core/readings/duties/candidates";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { asksWho, type Doer } from "../../../core/readings/recovery/anew/required-answers";
import { doerAt } from "../../../core/readings/recovery/doer";
import { isVisible } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { OwnWords } from "../../../ui/own-words";
import { CallContact, contactsToCall } from "../call-contact";

/** Who comes into question first; others come from outside, or are called. */
const MOST = 5;

/** Named on this phone and told by no answer yet, by outage, list and place. */
const named = signal<ReadonlyMap<string, Doer | null>>(new Map());
const keyOf = (placed: PlacedList): string =>
  [workIncident.value?.leading.ref, me.value?.person, placedListHref(placed)].join(" ");

/** `asks`: nothing is answered before somebody is named. */
export function doerHere(placed: PlacedList): { readonly asks: boolean; readonly doer: Doer | null } {
  const [from, seen] = [edition.value, scene.value];
  if (!(from && seen && asksWho(from, placed.list))) return { asks: false, doer: null };
  const here = named.value.get(keyOf(placed));
  const doer = here === undefined ? doerAt({ edition: from, scene: seen }, placed) : here;
  return { asks: doer === null, doer };
}

export const doerWords = (doer: Doer): string =>
  "by" in doer ? nameOf(doer.by) : t("doer-outside", { who: inLine(doer.by_name) });

/** Of our own people, and neither has the technical duty nor stands in for who has it: nobody is barred, all are told. */
const isNoTechnician = (doer: Doer): boolean =>
  "by" in doer && !(lines.value.get("technical") ?? []).some(({ person }) => person === doer.by);

/** Whom to call: the plan's contact for the technical duty; where it has none, who hears of it. */
function Callees({ placed: { list } }: { placed: PlacedList }) {
  const technical = edition.value?.contacts.filter(({ duty }) => duty === "technical") ?? [];
  const ids = technical.length > 0 ? technical.map(({ id }) => id) : (list.hazard?.tell ?? []);
  const contacts = contactsToCall(ids);
  return (
    contacts.length > 0 && (
      <CallGrid>
        {contacts.map((contact) => (
          <CallContact key={contact.id} contact={contact} called />
        ))}
      </CallGrid>
    )
  );
}

interface AskProps {
  readonly placed: PlacedList;
  /** How often a step was ticked before anybody was named. */
  readonly tried: number;
  readonly onName: (doer: Doer) => void;
}

function Ask({ placed, tried, onName }: AskProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (tried > 0) head.current?.focus();
  }, [tried]);
  const [own, setOwn] = useState("");
  const all = peopleFor("technical", staffing.value).map(({ person }) => person);
  const mine = me.value?.person ?? "";
  const others = all.filter((person) => person !== mine).slice(0, MOST);
  const title = t("doer-ask");
  return (
    <section class="card stack" aria-label={title}>
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
      {tried > 0 && (
        <p class="bad" role="alert">
          {t("doer-first")}
        </p>
      )}
      <HazardWho list={placed.list} begins />
      <Callees placed={placed} />
      <div class="chips">
        {[...others, mine].map((person) => (
          <Button key={person} size="tall" onPress={() => onName({ by: person })}>
            {person === mine ? t("doer-myself", { who: nameOf(person) }) : nameOf(person)}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isVisible(own)) onName({ by_name: own.trim() });
        }}
      >
        <span class="grow">
          <OwnWords words={t("doer-other")} value={own} onWords={setOwn} />
        </span>
        <Button submit size="tall" disabled={!isVisible(own)}>
          {t("doer-name")}
        </Button>
      </form>
    </section>
  );
}

/** Asks, or says who does it and lets somebody else be named. */
export function WhoDoes({ placed, tried = 0 }: { placed: PlacedList; tried?: number }) {
  const { asks, doer } = doerHere(placed);
  if (readsOnly.value || !(asks || doer)) return null;
  const put = (next: Doer | null) => {
    named.value = new Map(named.value).set(keyOf(placed), next);
  };
  if (!doer) return <Ask placed={placed} tried={tried} onName={put} />;
  return (
    <>
      <div class="row wrap">
        <span class="grow">{t("doer-does", { who: doerWords(doer) })}</span>
        <Button onPress={() => put(null)}>{t("doer-change")}</Button>
      </div>
      {isNoTechnician(doer) && (
        <Notice tone="warn">
          {t("doer-not-technical", { who: doerWords(doer), duty: name("duties", "technical") })}
        </Notice>
      )}
    </>
  );
}
