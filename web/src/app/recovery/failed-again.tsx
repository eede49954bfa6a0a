/** Power that was back is gone again: said where recovery is led to, with the plan's list for it. */

import { failedAgain, listsOnFailing } from "../../core/readings/recovery/anew/failed-again";
import { displayTime } from "../../core/record/entries";
import { textsField } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { PlacedListRow } from "../checklists/list-rows";
import { placedListHref } from "../checklists/placed-lists";
import { told } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, when } from "../words/words";

export const isFailedAgain = (): boolean => edition.value !== null && failedAgain(edition.value, told.value) !== null;

/** `led`: its list is led to already. */
export function FailedAgain({ led = false }: { led?: boolean }) {
  const from = edition.value;
  const loss = from && failedAgain(from, told.value);
  if (!(from && loss)) return null;
  const areas = (loss.action && textsField(loss.action, "areas")) ?? [];
  return (
    <>
      <Notice tone="bad">
        {t("recovery-failed-again", { areas: areaNames(areas), time: when(displayTime(loss)) })}
      </Notice>
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
