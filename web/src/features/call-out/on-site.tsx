import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { edition, me, nameOf, readsOnly } from "../../app/record/store";
import { helpNow } from "../../app/response/help-now";
import { helpState, helpTitle } from "../../app/response/help-words";
import { ChooseArea } from "../../app/words/area-choice";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { Called } from "../../core/commands/call-out";
import type { Help } from "../../core/readings/response/help";
import { displayTime, type Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";
import { recordAnswer, whoOf } from "./answering";
import { Answers } from "./answers";
import { onSiteNow, unreportedNow } from "./order";

interface Here {
  readonly who: Called;
  readonly area: string | null;
}

/** Where they are now, in one tap. */
function WhereSheet({ who, area, onClose }: Here & { readonly onClose: () => void }) {
  const title = t("call-out-where", { who: whoOf(who) });
  const choose = (where: string) => {
    onClose();
    recordAnswer(who, "arrived", { area: where });
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <ChooseArea legend={t("request-where")} areas={edition.value?.areas ?? []} value={area} onChoose={choose} />
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}

/** Somebody who is here: where, since when; one tap when they go elsewhere or leave. */
function HereRow({ id, entry }: { id: string; entry: Entry }) {
  const [asking, setAsking] = useState(false);
  const { action } = entry;
  const isContact = action !== null && textField(action, "contact") === id;
  const here: Here = {
    who: isContact ? { contact: id } : { person: id },
    area: action && textField(action, "area"),
  };
  const words = isContact ? names.value.contact(id) : nameOf(id);
  const place = here.area && names.value.area(here.area);
  const under = [place, t("call-out-since", { time: when(displayTime(entry)) })].filter(Boolean).join(" · ");
  return (
    <li class="row">
      <span class="grow">
        {words}
        <span class="label under">{under}</span>
      </span>
      {!readsOnly.value && (
        <>
          <Button label={t("call-out-where", { who: words })} onPress={() => setAsking(true)}>
            {t("request-where")}
          </Button>
          <Button
            label={t("call-out-said", { who: words, answer: "left" })}
            onPress={() => recordAnswer(here.who, "left")}
          >
            {t("call-out-answer", { answer: "left" })}
          </Button>
        </>
      )}
      {asking && <WhereSheet {...here} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** People who came to help and have not left: where, and how many. */
const helpers = computed(() => helpNow.value.filter((each) => each.of === "people" && each.arrived > each.released));

function HelperRow({ help }: { help: Help }) {
  return (
    <li>
      <LeadRow href={`/help/${help.entry.ref}`}>
        {helpTitle({ ...help, count: help.arrived - help.released })}
        <span class="label under">{helpState(help, names.value)}</span>
      </LeadRow>
    </li>
  );
}

/** Who is on site, and how many. */
export function OnSite() {
  const n = helpers.value.reduce((sum, each) => sum + each.arrived - each.released, onSiteNow.value.length);
  const title = t("call-out-here", { n });
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {n === 0 && <p class="label">{t("call-out-here-nobody")}</p>}
      <ul class="list">
        {onSiteNow.value.map(([id, entry]) => (
          <HereRow key={id} id={id} entry={entry} />
        ))}
        {helpers.value.map((help) => (
          <HelperRow key={help.entry.ref} help={help} />
        ))}
        {!readsOnly.value && (
          <li>
            <LeadRow href="/help?came=1">{t("help-came-link")}</LeadRow>
          </li>
        )}
      </ul>
      {unreportedNow.value.length > 0 && (
        <p class="label">
          {t("call-out-unreported", { who: unreportedNow.value.map(nameOf).join(t("shell-joiner")) })}
        </p>
      )}
    </section>
  );
}

/** Whoever was called out says by themselves that they come, or are here. */
export function Myself() {
  const person = me.value?.person;
  if (person === undefined || readsOnly.value || onSiteNow.value.some(([id]) => id === person)) return null;
  return (
    <section class="card stack" aria-label={t("call-out-me")}>
      <h2>{t("call-out-me")}</h2>
      <Answers who={{ person }} may={["coming", "arrived", "cannot"]} />
    </section>
  );
}
