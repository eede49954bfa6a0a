import { counted } from "../../core/folds/countable-acts";
import { isSupplyLost } from "../../core/folds/situation";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { situation, stage, told } from "../incident/situation";
import { t } from "../words/i18n";
import { stopWords } from "./gate-words";

/** Power is back somewhere, or restoring has begun. */
const isRecovering = (): boolean =>
  stage.value === "restore" ||
  isSupplyLost(situation.value) === false ||
  [...situation.value.supply.values()].some(({ lost }) => !lost);

/** The way to bringing everything back, and that it stands still where somebody stopped it. */
export function RecoveryLead() {
  if (!isRecovering()) return null;
  const acts = counted(told.value.powerUp);
  const resumed = new Set(acts.flatMap(({ action }) => (action?.type === "powerup.resumed" ? action.refs : [])));
  const stop = acts.findLast(({ ref, action }) => action?.type === "powerup.stopped" && !resumed.has(ref));
  return (
    <nav class="card stack" aria-label={t("recovery-title")}>
      {stop && <Notice tone="bad">{t("gate-stopped", { reason: stopWords(stop) })}</Notice>}
      <LeadRow href="/recovery" icon="lamp">
        {t("recovery-title")}
        <span class="label under">{t("recovery-holds")}</span>
      </LeadRow>
    </nav>
  );
}
