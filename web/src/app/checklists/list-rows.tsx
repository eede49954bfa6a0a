import type { Checklist } from "../../core/plan/plan";
import { type PlacedList, placedLists, progressIn } from "../../core/readings/placed-lists";
import { LeadRow } from "../../ui/lead-row";
import { told } from "../incident/situation";
import { edition, workIncident } from "../record/store";
import { earlierFaults, earlierWords } from "../recovery/tripped-earlier";
import { Boundary } from "../shell/boundary";
import { t } from "../words/i18n";
import { say } from "../words/words";
import { gateLine } from "./gate-words";
import { gateFor } from "./gates";
import { FailedBeforeLine, HowFar } from "./how-far";
import { listHref, placedListHref, placeWords, progressOf } from "./placed-lists";

interface Placed {
  readonly placed: PlacedList;
}

/** Whether a list of which all is answered waits for somebody else's word. */
const isAwaiting = (placed: PlacedList): boolean =>
  gateFor(placed)?.items.some(({ awaitsSecond }) => awaitsSecond) === true;

function PlacedListLead({ placed }: Placed) {
  const held = gateLine(placed);
  const far = progressIn(told.value, placed);
  return (
    <LeadRow href={placedListHref(placed)} end={workIncident.value && <HowFar {...far} awaits={isAwaiting(placed)} />}>
      {say(placed.list.name)}
      <span class="label under">{placeWords(placed.place) || say(placed.list.when)}</span>
      <FailedBeforeLine {...far} />
      {earlierFaults(placed).map((fault) => (
        <span key={fault.matter.key} class="bad under">
          {earlierWords(fault)}
        </span>
      ))}
      {held && <span class="warn under">{held}</span>}
    </LeadRow>
  );
}

/** A list at one place and how far it is. */
export const PlacedListRow = ({ placed }: Placed) => (
  <Boundary what={() => say(placed.list.name)} href={placedListHref(placed)}>
    <PlacedListLead placed={placed} />
  </Boundary>
);

function ListLead({ list }: { list: Checklist }) {
  const from = edition.value;
  const begun = progressOf(list.id);
  const placed = from ? placedLists(from, told.value, list) : [];
  const awaits = begun.answered === begun.total && placed.some(isAwaiting);
  return (
    <LeadRow
      href={listHref(list.id)}
      end={workIncident.value && begun.answered > 0 && <HowFar {...begun} awaits={awaits} />}
    >
      {say(list.name)}
      <span class="label under">{placed.length > 1 ? t("lists-places", { n: placed.length }) : say(list.when)}</span>
      <FailedBeforeLine {...begun} />
    </LeadRow>
  );
}

/** A list as such: one that is done at several places asks where when it is opened. */
export const ListRow = ({ list }: { list: Checklist }) => (
  <Boundary what={() => say(list.name)} href={listHref(list.id)}>
    <ListLead list={list} />
  </Boundary>
);
