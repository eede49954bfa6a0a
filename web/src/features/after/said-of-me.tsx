import type { Aftermath } from "../../app/matters/afterwards";
import { me } from "../../app/record/store";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { performancesIn } from "../../core/readings/review/said";

/** What was said of whoever reads this: how they did in the drill. */
export function SaidOfMe({ scene }: { scene: Aftermath["scene"] }) {
  const mine = performancesIn(scene.review).filter(({ person }) => person === me.value?.person);
  if (mine.length === 0) return null;
  return (
    <section class="card" aria-label={t("after-said-of-me")}>
      <h2>{t("after-said-of-me")}</h2>
      <p class="label">{t("after-said-of-me-hint")}</p>
      <div class="list">
        {mine.map(({ entry }) => (
          <EntryLine key={entry.ref} entry={entry} />
        ))}
      </div>
    </section>
  );
}
