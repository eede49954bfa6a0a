import { givenBy } from "../../core/readings/matters/given";
import type { Keeper, Matter } from "../../core/readings/matters/matter";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";
import type { Of } from "../incident/situation";
import { me, nameOf } from "../record/store";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { nameIn } from "../words/words";
import { faultWords, matterHref, matterPlace, matterWords } from "./matter-words";
import { isMineUntaken, isUnsent } from "./matters";

/** Who has it: by name, else the duty, else nobody. */
export function keeperWords({ edition }: Of, { keepers, by }: Matter): string {
  if (keepers.length > 0) {
    const who = (keeper: Keeper) => {
      const { person, duty } = keeper;
      const whose = person ? nameOf(person) : nameIn(edition, "duties", duty ?? "");
      return isUnsent(keeper) ? t("matter-unsent", { who: whose }) : whose;
    };
    return keepers.map(who).join(t("shell-joiner"));
  }
  return by ? nameIn(edition, "duties", by) : t("matter-nobody");
}

/** The same, or that this reader took it down and nobody has it yet. */
export const ownOrKeeperWords = (of: Of, matter: Matter): string =>
  isMineUntaken(matter) ? t("matter-own-untaken") : keeperWords(of, matter);

export interface MatterOf {
  readonly of: Of;
  readonly matter: Matter;
}

/** One thing to do: what, where, whose, and how long it may wait. It leads to where it is done. */
export function MatterLine({ of, matter }: MatterOf) {
  const href = matterHref(of, matter);
  const given = givenBy(matter, me.value?.person ?? "");
  const who = given
    ? t("matter-given-you", { who: nameOf(given.entry.action?.actor ?? null) })
    : ownOrKeeperWords(of, matter);
  const under = [faultWords(of, matter), matterPlace(matter), who].filter(Boolean).join(" · ");
  const words = (
    <>
      {matter.urgency === 0 && <Icon name="alert" size="small" />}
      {matterWords(of, matter)}
      <span class="label under">{under}</span>
    </>
  );
  const end = matter.due === null ? undefined : <Countdown at={matter.due} />;
  return href ? (
    <LeadRow href={href} end={end}>
      {words}
    </LeadRow>
  ) : (
    <div class="row">
      <span class="grow">{words}</span>
      {end}
    </div>
  );
}
