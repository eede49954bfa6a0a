/** What an end is the end of: said in the record, and nobody's to do after it. */

import type { Target } from "../../core/folds/checklists";
import { byId } from "../../core/plan/plan-lookups";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { placedListHref } from "../checklists/placed-lists";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import type { Names } from "../words/names";
import { remainderAbout, remainderWords, type Unassigned } from "./still-open-words";

/** Few enough to be read without being asked for. */
const FEW = 6;

function stepHref(target: Target): string {
  const list = byId(edition.value?.lists ?? [], target.list);
  return list ? placedListHref({ list, place: target }, target.item) : "/lists";
}

/** Where all of a kind are. */
const GROUPS: ReadonlyMap<Unassigned["kind"], string> = new Map([
  ["service", "/recovery"],
  ["shut", "/recovery"],
  ["untold", "/scripts"],
  ["unasked", "/customers"],
]);

/** Where it is settled; null: nowhere here. */
function hrefOf(remainder: Unassigned): string | null {
  if (remainder.kind === "list") return placedListHref(remainder.placed);
  if (remainder.kind === "left_out") return remainder.steps[0] ? stepHref(remainder.steps[0].target) : null;
  if (remainder.kind === "step") return stepHref(remainder.step.target);
  const to = GROUPS.get(remainder.kind);
  if (to) return to;
  return remainder.kind === "overdue" ? "/clocks" : null;
}

function OpenRow({ names, of }: { names: Names; of: Unassigned }) {
  const href = hrefOf(of);
  const words = (
    <>
      {remainderWords(names, of)}
      <span class="label under">{remainderAbout(names, of)}</span>
    </>
  );
  return href ? <LeadRow href={href}>{words}</LeadRow> : <p>{words}</p>;
}

/** What must be read before an end, however much there is. */
const GRAVE: readonly Unassigned["kind"][] = ["left_out", "service", "untold", "unasked"];
const isGrave = (of: Unassigned): boolean =>
  GRAVE.includes(of.kind) || (of.kind === "list" && of.progress.answered === 0);

export function StillOpenRows({ names, of }: { names: Names; of: readonly Unassigned[] }) {
  if (of.length === 0) return null;
  return (
    <FoldOut title={t("close-still-open", { n: of.length })} open={of.length < FEW || of.some(isGrave)}>
      <div class="list slim">
        {of.map((each) => (
          <OpenRow key={each.key} names={names} of={each} />
        ))}
      </div>
    </FoldOut>
  );
}
