/** Power that was back is gone again, or was: said where recovery is led to, with the plan's list for it. */

import { failedAgain, listsOnFailing, toBeginAnew } from "../../core/readings/recovery/anew/failed-again";
import { displayTime, type Entry } from "../../core/record/entries";
import { textsField } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { PlacedListRow } from "../checklists/list-rows";
import { placedListHref } from "../checklists/placed-lists";
import { told } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, when } from "../words/words";

export const isFailedAgain = (): boolean => edition.value !== null && failedAgain(edition.value, told.value) !== null;

/** Power went again and is back, and nobody has begun anew. */
export function BeginAnew() {
  const loss = edition.value && toBeginAnew(edition.value, told.value);
  return loss ? <Notice tone="bad">{lossWords(loss, "back")}</Notice> : null;
}

const lossWords = (loss: Entry, now: "dark" | "back"): string => {
  const areas = areaNames((loss.action && textsField(loss.action, "areas")) ?? []);
  return t("recovery-failed-again", { areas, time: when(displayTime(loss)), now });
};

/** `led`: its list is led to already. */
export function FailedAgain({ led = false }: { led?: boolean }) {
  const from = edition.value;
  const loss = from && failedAgain(from, told.value);
  if (!(from && loss)) return null;
  return (
    <>
      <Notice tone="bad">{lossWords(loss, "dark")}</Notice>
      {!led && (
        <div class="list">
          {listsOnFailing(from, told.value).map((placed) => (
            <PlacedListRow key={placedListHref(placed)} placed={placed} />
          ))}
        </div>
      )}
    </>
  );
}
