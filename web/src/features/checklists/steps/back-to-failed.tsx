/** From a list for what failed back to the step that failed, which can be done once that is dealt with. */

import { placedListHref, placeWords } from "../../../app/checklists/placed-lists";
import { matterHere } from "../../../app/incident/situation";
import { isKeptOff } from "../../../app/recovery/failed-before";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { endedWell, type FailedLead, ledFrom } from "../../../core/readings/lists/led-from";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { LinkButton } from "../../../ui/button";

const causesOf = (placed: PlacedList): readonly FailedLead[] =>
  matterHere.value
    ? ledFrom(matterHere.value, placed).filter(({ placed: up, item, open }) => open && !isKeptOff(up, item))
    : [];

/** What comes after the list: the first that failed, where the list ended well. */
export const backFirst = (placed: PlacedList): FailedLead | undefined =>
  matterHere.value && endedWell(matterHere.value, placed) ? causesOf(placed)[0] : undefined;

/** `go`: it is what comes next. */
export const BackTo = ({ cause: { placed, item, n }, go }: { readonly cause: FailedLead; readonly go?: boolean }) => (
  <LinkButton kind={go ? "go" : undefined} size={go ? "press" : "tall"} href={placedListHref(placed, item.id)}>
    {t("list-back-to", { n, list: [say(placed.list.name), placeWords(placed.place)].filter(Boolean).join(" · ") })}
  </LinkButton>
);

export const BackToFailed = ({ placed }: { readonly placed: PlacedList }) =>
  causesOf(placed).map((cause) => <BackTo key={placedListHref(cause.placed, cause.item.id)} cause={cause} />);
