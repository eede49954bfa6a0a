/** Why things need not be done. What tripped, and whose list of the plan is not done, is let go by a supervisor alone, in words of their own. */

import type { Matter } from "../../core/readings/matters/matter";
import { isMine, isNobodys } from "../../core/readings/matters/taking";
import { isMadeSafe } from "../../core/readings/recovery/anew/made-safe";
import { ReasonSheet } from "../checklists/reason-sheet";
import { myDuties, type Of } from "../incident/situation";
import { isFault } from "../matters/afterwards";
import { leave } from "../matters/matter-acts";
import { matterWords } from "../matters/matter-words";
import { me, supervises } from "../record/store";
import { t } from "../words/i18n";

/** Whoever has another reason types it. */
const REASONS = ["already", "needless", "elsewhere", "mistake"] as const;

const isLive = (of: Of, matter: Matter): boolean => isFault(matter) && !isMadeSafe(of, matter);

const isMineToDrop = (matter: Matter): boolean => isMine(matter, me.value?.person ?? "", myDuties.value);

/** The server does not judge it; the screens offer it to nobody else. What was learnt is dropped by whoever has it, too. */
export const mayLetGo = (of: Of, matter: Matter): boolean =>
  supervises.value || (matter.kind === "improvement" ? isMineToDrop(matter) : !isLive(of, matter));

/** What goes with others at one press: by supervisors all, else one's own and what nobody has, but for what failed. */
export const mayLetGoTogether = (matter: Matter): boolean =>
  supervises.value || (!isFault(matter) && matter.kind !== "could_not" && (isMineToDrop(matter) || isNobodys(matter)));

/** What was learnt and is somebody else's is given on by them or a supervisor: whoever had it could drop it. */
export const mayGiveOn = (of: Of, matter: Matter): boolean =>
  matter.kind !== "improvement" || matter.keepers.length === 0 || mayLetGo(of, matter);

interface Leaving {
  readonly of: Of;
  readonly matters: readonly Matter[];
  readonly onClose: () => void;
}

export function LetGo({ of, matters, onClose }: Leaving) {
  const [only, ...others] = matters;
  const what = only && others.length === 0 ? matterWords(of, only) : t("after-said-rest", { n: matters.length });
  const letGo = (reason: string) => {
    onClose();
    void leave(of, matters, reason, t("after-said", { what }));
  };
  const title = others.length === 0 ? t("after-why", { what }) : t("after-why-rest", { n: matters.length });
  const live = matters.some((matter) => isLive(of, matter));
  const reasons = live ? [] : REASONS.map((reason) => t(`after-reason-${reason}`));
  return (
    <ReasonSheet title={title} reasons={reasons} onReason={letGo} onClose={onClose}>
      {live && <p class="bad">{t("after-why-live")}</p>}
    </ReasonSheet>
  );
}
