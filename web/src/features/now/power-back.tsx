import { EnterStage } from "../../app/enter-stage";
import { t } from "../../app/i18n";
import { situation, stage } from "../../app/situation";
import { edition } from "../../app/store";
import { byId } from "../../core/plan-lookups";
import { isSupplyLost } from "../../core/situation";

const AFTER = ["restore", "evaluate"];

/** The power is back everywhere and nobody has moved on: what comes next is another stage, not the next step of this one. */
export function PowerBack() {
  const known = byId(edition.value?.stages ?? [], "restore");
  if (!known || isSupplyLost(situation.value) !== false || AFTER.includes(stage.value)) return null;
  return (
    <section class="card next stack" aria-label={t("now-power-back")}>
      <h2 class="title">{t("now-power-back")}</h2>
      <p>{t("now-power-back-hint")}</p>
      <EnterStage stage={known.id} />
    </section>
  );
}
