/** Where whoever has answered all of a list goes on: of those that bring power back to the next, past what stays off to what comes after it, else back to what failed and can be done now, else back where it is led to. */

import { nextItem } from "../../../app/checklists/next-step";
import { placedListHref } from "../../../app/checklists/placed-lists";
import { backTo } from "../../../app/incident/ended-incident";
import { told } from "../../../app/incident/situation";
import { edition, endedIncident } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import type { Edition } from "../../../core/plan/plan";
import { byId } from "../../../core/plan/plan-lookups";
import { type PlacedList, placedLists, progressIn } from "../../../core/readings/placed-lists";
import { LinkButton } from "../../../ui/button";
import { BackTo, backFirst } from "../steps/back-to-failed";
import { leftOffIn } from "./stays-off";

const isOfRecovery = ({ recovery: { before, power_up, checks } }: Edition, list: string): boolean =>
  [...before, ...power_up, ...checks].includes(list);

/** The next list up to the power-up that nobody has finished; null after the last of them. */
function nextUpTo(from: Edition, done: PlacedList): PlacedList | null {
  const { before, power_up } = from.recovery;
  const ids = [...before, ...power_up];
  if (!ids.includes(done.list.id)) return null;
  const all = ids.flatMap((id) => byId(from.lists, id) ?? []).flatMap((list) => placedLists(from, told.value, list));
  const isOpen = (each: PlacedList) => {
    const { answered, total } = progressIn(told.value, each);
    return answered < total;
  };
  return all.find(isOpen) ?? null;
}

export function ListEnd({ placed, quiet = false }: { placed: PlacedList; quiet?: boolean }) {
  const kind = quiet ? undefined : "go";
  const from = endedIncident.value ? null : edition.value;
  const next = from && nextUpTo(from, placed);
  if (next) {
    return (
      <LinkButton kind={kind} size="press" icon="onward" href={placedListHref(next)}>
        {t("answer-follow-on", { list: say(next.list.name) })}
      </LinkButton>
    );
  }
  const up = from && leftOffIn(placed);
  if (up && nextItem(up)) {
    return (
      <LinkButton kind={kind} size="press" icon="onward" href={placedListHref(up)}>
        {t("answer-follow-on", { list: say(up.list.name) })}
      </LinkButton>
    );
  }
  const recovers = from !== null && isOfRecovery(from, placed.list.id);
  const back = backFirst(placed);
  if (back) return <BackTo cause={back} go={!quiet} />;
  return (
    <LinkButton kind={kind} size="press" href={recovers ? "/recovery" : backTo("/")}>
      {t(endedIncident.value ? "list-to-after" : recovers ? "list-to-recovery" : "shell-to-now")}
    </LinkButton>
  );
}
