/** At a list that is gone through more than once, or for what an earlier outage left: what it is for this time. */

import { faultGoneThrough, reportedAgain } from "../../../app/checklists/gates";
import { matterHere } from "../../../app/incident/situation";
import { earlierWords, faultsLeftTo } from "../../../app/recovery/tripped-earlier";
import { names } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { dayOf, say, when } from "../../../app/words/words";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { staysOff, wayOf } from "../../../core/readings/recovery/anew/fault-way";
import { displayTime, type Entry } from "../../../core/record/entries";
import { effective, textField } from "../../../core/record/fields";

const said = (entry: Entry | null, field: string): string => {
  const action = entry && effective(entry);
  return inLine((action && textField(action, field)) ?? "");
};

type Way = ReturnType<typeof wayOf>;

/** Which step failed, and what was written down of it in the plan's list for it, as the breaker is. */
function Fault({ fault, way }: { fault: Entry; way: Way }) {
  const step = names.value.item(said(fault, "list"), said(fault, "item"));
  const noted = way?.items.map((item) => (item.expect?.answer ? said(way.stepOf(item).leading, "answer") : ""));
  const answer = noted?.filter(Boolean).join(" · ");
  return (
    <p class="here">
      {t("list-for-fault", { step, time: when(displayTime(fault)) })}
      {answer && <span class="under">{t("step-noted", { answer })}</span>}
    </p>
  );
}

type Left = ReturnType<typeof faultsLeftTo>[number];

/** How far it was dealt with then, and why that was let go. */
function leftWords(left: Left, way: Way): string {
  const { matter } = left;
  const next = way?.items.find((item) => way.stepOf(item).status !== "done");
  const last = matter.entries.at(-1);
  if (!(next && last) || staysOff(left.of, matter)) return earlierWords(left);
  return t("list-fault-left", {
    day: dayOf(displayTime(last)),
    step: say(next.text),
    why: said(matter.left, "reason") || 0,
  });
}

export function ForWhat({ placed }: { readonly placed: PlacedList }) {
  const [again, fault, here] = [reportedAgain(placed), faultGoneThrough(placed), matterHere.value];
  if (again) return <p class="here">{t("list-reported-again", { time: when(displayTime(again)) })}</p>;
  if (fault && here) {
    return <Fault fault={fault} way={wayOf(here, { list: placed.list.id, place: placed.place, entries: [fault] })} />;
  }
  return faultsLeftTo(placed).map((left) => {
    const [way, last] = [wayOf(left.of, left.matter), left.matter.entries.at(-1)];
    return (
      last && (
        <div key={`${left.of.view.ref} ${left.matter.key}`}>
          <Fault fault={last} way={way} />
          <p class="bad">{leftWords(left, way)}</p>
        </div>
      )
    );
  });
}
