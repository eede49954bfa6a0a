/** Who looks after somebody next, and when. */

import { useState } from "preact/hooks";
import type { Matter } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { CallButton } from "../calls/call-button";
import { calleeWords, contactCallee, isMyDuty } from "../calls/callees";
import type { Of } from "../incident/situation";
import { take } from "../matters/matter-acts";
import { keeperWords } from "../matters/matter-row";
import { MatterSheet } from "../matters/matter-sheet";
import { matterWords } from "../matters/matter-words";
import { isUnseen, myMatters } from "../matters/matters";
import { edition, readsOnly, thisMinute } from "../record/store";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { when } from "../words/words";

/** Nobody else sees them yet: whoever found them goes on looking, or tells those whose duty it is by telephone. */
function Unheard({ matter }: { matter: Matter }) {
  const contact = edition.value?.contacts.find(
    (each) => each.duty !== null && each.duty === matter.by && !isMyDuty(each),
  );
  const callee = contact && contactCallee(contact);
  const number = callee?.numbers[0];
  return (
    <>
      <Notice tone="warn">{t(callee ? "customer-unheard" : "customer-unheard-mine")}</Notice>
      {callee && number && <CallButton callee={callee} number={number} words={calleeWords(callee)} />}
    </>
  );
}

/** When somebody is asked again, that it is now, or that it was before. */
function dueWords(due: number): string {
  if (due < thisMinute.value) return t("customer-late", { time: when(due) });
  return due < thisMinute.value + 60_000_000 ? t("customer-due") : t("customer-again", { time: when(due) });
}

/** Who looks next and when; one tap takes it, another gives it to somebody. */
export function NextLook({ of, matter }: { of: Of; matter: Matter }) {
  const [giving, setGiving] = useState(false);
  const [first] = matter.entries;
  const unheard = first?.action?.type === "customer.reported" && isUnseen(first);
  const isMine = myMatters.value.some(({ key }) => key === matter.key);
  const { due } = matter;
  return (
    <>
      <div class="row">
        <span class="grow">
          {due !== null && dueWords(due)}
          <span class="label under">
            {isMine ? t("customer-mine") : t("round-goes", { who: keeperWords(of, matter) })}
          </span>
        </span>
        {due !== null && <Countdown at={due} />}
      </div>
      {unheard && <Unheard matter={matter} />}
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={() => void take(of, matter, matterWords(of, matter))}>
            {t("round-take")}
          </Button>
          <Button size="tall" onPress={() => setGiving(true)}>
            {t("matter-more")}
          </Button>
        </div>
      )}
      {giving && <MatterSheet of={of} matter={matter} onClose={() => setGiving(false)} />}
    </>
  );
}
