/** Who looks after somebody next, and when. */

import { useState } from "preact/hooks";
import type { Contact } from "../../core/plan/plan";
import type { Matter } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { isMyDuty } from "../calls/callees";
import type { Of } from "../incident/situation";
import { take } from "../matters/matter-acts";
import { keeperWords } from "../matters/matter-row";
import { MatterSheet } from "../matters/matter-sheet";
import { matterWords } from "../matters/matter-words";
import { isUnheard, isUnsent, myMatters } from "../matters/matters";
import { edition, readsOnly, thisMinute } from "../record/store";
import { Unheard } from "../response/unheard";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { when } from "../words/words";

/** Who is told by telephone, by id: whoever it was given to, else the plan's contact of those whose duty it is, unless it is this reader's. */
function toTell({ keepers, by }: Matter): string | null {
  const { person, duty } = keepers.find(isUnsent) ?? { person: null, duty: by };
  const isTheirs = (each: Contact) => each.duty !== null && each.duty === duty && !isMyDuty(each);
  return person ?? edition.value?.contacts.find(isTheirs)?.id ?? null;
}

/** When somebody is asked again, that it is now, or that it was before. */
function dueWords(due: number): string {
  if (due < thisMinute.value) return t("customer-late", { time: when(due) });
  return due < thisMinute.value + 60_000_000 ? t("customer-due") : t("customer-again", { time: when(due) });
}

/** Who looks next and when; one tap takes it, another gives it to somebody. */
export function NextLook({ of, matter }: { of: Of; matter: Matter }) {
  const [giving, setGiving] = useState(false);
  const unheard = isUnheard(matter);
  const isMine = myMatters.value.some(({ key }) => key === matter.key) && !matter.keepers.some(isUnsent);
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
      {unheard && <Unheard from={toTell(matter)} words={t("customer-unheard")} />}
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
