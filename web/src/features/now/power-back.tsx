import { EnterStage } from "../../app/checklists/enter-stage";
import { toEnter } from "../../app/checklists/next-step";
import { t } from "../../app/words/i18n";
import { amberChoice } from "./amber-choice";

/** The power is back everywhere and nobody has moved on: what comes next is another stage, not the next step of this one. */
export function PowerBack() {
  const known = toEnter();
  if (!known) return null;
  const leads = amberChoice() === "stage";
  return (
    <section class={leads ? "card next stack" : "card stack"} aria-label={t("level-why-back")}>
      <h2 class="title">{t("level-why-back")}</h2>
      <p>{t("now-power-back-hint")}</p>
      <EnterStage stage={known.id} leads={leads} />
    </section>
  );
}
