import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { nextLimit, type Running, reachedLimit } from "../../core/readings/clocks";
import { LeadRow } from "../../ui/lead-row";
import { listHref, placeWords } from "../checklists/placed-lists";
import { serverNow } from "../record/store";
import { Countdown } from "../words/countdown";
import { say, when } from "../words/words";

/** "People in a lift · Tower A, lift 2"; "UPS, server room" alone, where the place has the clock's name in its own. */
export const clockAt = (of: string, where: string): string =>
  where.includes(of) ? where : [of, where].filter(Boolean).join(" · ");

/** That of an accident by when it began, since there may be two. */
export const clockWords = ({ clock, place, accident, startedAt }: Running): string =>
  clockAt(say(clock.name), accident === null ? placeWords(place) : when(startedAt));

/** The limit that speaks for a clock now: the one reached, else the one to come; null after none is left. */
export function useLimit(running: Running) {
  const limit = useMemo(
    () => computed(() => reachedLimit(running, serverNow.value) ?? nextLimit(running, serverNow.value)),
    [running],
  );
  return limit.value;
}

/** A clock in one row: what to do at its limit, and how long until then. It leads to that limit's list. */
export function ClockRow({ running }: { running: Running }) {
  const found = useLimit(running);
  if (!found) return null;
  const { limit, at } = found;
  const href = limit.list ? listHref(limit.list, running.place) : "/clocks";
  return (
    <LeadRow href={href} end={<Countdown at={at} />}>
      {say(limit.name)}
      <span class="label under">{clockWords(running)}</span>
    </LeadRow>
  );
}
