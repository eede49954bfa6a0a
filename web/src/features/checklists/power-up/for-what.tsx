/** At a list that is gone through more than once: what it is for this time. */

import { faultGoneThrough, reportedAgain } from "../../../app/checklists/gates";
import { names } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { displayTime } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";

export function ForWhat({ placed }: { readonly placed: PlacedList }) {
  const [again, fault] = [reportedAgain(placed), faultGoneThrough(placed)];
  if (again) return <p class="here">{t("list-reported-again", { time: when(displayTime(again)) })}</p>;
  if (!fault?.action) return null;
  const [list, item] = [textField(fault.action, "list") ?? "", textField(fault.action, "item") ?? ""];
  return (
    <p class="here">{t("list-for-fault", { step: names.value.item(list, item), time: when(displayTime(fault)) })}</p>
  );
}
