/** At the top of a list that brings power back, wherever one has scrolled to: power failed again, who said so, and the way to the plan's list for it. */

import { useEffect } from "preact/hooks";
import { placedListHref } from "../../../app/checklists/placed-lists";
import { buzz } from "../../../app/device/buzz";
import { told } from "../../../app/incident/situation";
import { edition, nameOf } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { areaNames, say, when } from "../../../app/words/words";
import type { Edition } from "../../../core/plan/plan";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { failedAgain, listsOnFailing } from "../../../core/readings/recovery/anew/failed-again";
import { isWayOn } from "../../../core/readings/recovery/way-on";
import { displayTime, type Entry } from "../../../core/record/entries";
import { textsField } from "../../../core/record/fields";
import { LeadRow } from "../../../ui/lead-row";
import { Notice } from "../../../ui/notice";
import * as styles from "./out-again.module.css";

/** Where somebody may be switching things on just now. */
const bringsBack = (from: Edition, { list: { id } }: PlacedList): boolean =>
  [from.recovery.before, from.recovery.power_up, from.recovery.checks].some((ids) => ids.includes(id)) ||
  isWayOn(from, id);

export function OutAgain({ placed }: { placed: PlacedList }) {
  const from = edition.value;
  if (!(from && bringsBack(from, placed)) || placed.list.id === from.recovery.lost_again) return null;
  const loss = failedAgain(from, told.value);
  return loss && <Alarm from={from} loss={loss} />;
}

function Alarm({ from, loss }: { from: Edition; loss: Entry }) {
  // It may come while somebody looks at the board, not at the phone.
  useEffect(() => buzz("long"), []);
  const areas = areaNames((loss.action && textsField(loss.action, "areas")) ?? []);
  const said = { areas, time: when(displayTime(loss)), who: nameOf(loss.action?.actor ?? null) };
  return (
    <div class={`card alarm ${styles.top}`} role="alert">
      <Notice tone="bad">
        <b class="bad">{t("recovery-out-again", said)}</b>
      </Notice>
      {listsOnFailing(from, told.value).map((each) => (
        <LeadRow key={placedListHref(each)} href={placedListHref(each)}>
          {t("answer-follow-on", { list: say(each.list.name) })}
        </LeadRow>
      ))}
    </div>
  );
}
