import type { Checklist } from "../core/plan";
import { LeadRow } from "../ui/row";
import { Boundary } from "./boundary";
import { t } from "./i18n";
import { listHref, placeWords, progress, progressOf, type Round, roundHref, roundsOf } from "./places";
import { edition, tended } from "./store";
import { say } from "./words";

interface Far {
  readonly answered: number;
  readonly total: number;
  readonly failed?: number;
}

/** How far a list is, in figures and, where it is finished or something failed, in a word. */
function HowFar({ answered, total, failed = 0 }: Far) {
  const finished = answered === total && total > 0;
  const words = failed > 0 ? t("lists-failed", { n: failed }) : finished ? t("lists-finished") : "";
  return (
    <span class={failed > 0 ? "bad far" : finished ? "ok far" : "mute far"}>
      {answered}/{total}
      {words && <span class="under">{words}</span>}
    </span>
  );
}

function RoundLead({ round }: { round: Round }) {
  return (
    <LeadRow href={roundHref(round)} end={tended.value && <HowFar {...progress(round)} />}>
      {say(round.list.name)}
      <span class="label under">{placeWords(round.place) || say(round.list.when)}</span>
    </LeadRow>
  );
}

/** A list at one place and how far it is. */
export const RoundRow = ({ round }: { round: Round }) => (
  <Boundary what={() => say(round.list.name)} href={roundHref(round)}>
    <RoundLead round={round} />
  </Boundary>
);

function ListLead({ list }: { list: Checklist }) {
  const from = edition.value;
  const begun = progressOf(list.id);
  const places = from ? roundsOf(from, list).length : 0;
  return (
    <LeadRow href={listHref(list.id)} end={tended.value && begun.answered > 0 && <HowFar {...begun} />}>
      {say(list.name)}
      <span class="label under">{places > 1 ? t("lists-places", { n: places }) : say(list.when)}</span>
    </LeadRow>
  );
}

/** A list as such: one that is done at several places asks where when it is opened. */
export const ListRow = ({ list }: { list: Checklist }) => (
  <Boundary what={() => say(list.name)} href={listHref(list.id)}>
    <ListLead list={list} />
  </Boundary>
);
