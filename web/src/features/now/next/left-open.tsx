import { HowFar } from "../../../app/checklists/how-far";
import { firstUnanswered, leftUndone } from "../../../app/checklists/left-open";
import { placedListHref, placeWords } from "../../../app/checklists/placed-lists";
import { told } from "../../../app/incident/situation";
import { readsOnly } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { progressIn } from "../../../core/readings/placed-lists";
import { LeadRow } from "../../../ui/lead-row";

const LEFT_SHOWN = 3;

/** Lists begun and left for something else, or that moving on left undone, so that none is forgotten. */
export function LeftOpen() {
  const lists = leftUndone();
  if (lists.length === 0 || readsOnly.value) return null;
  return (
    <section class="card" aria-label={t("left-open")}>
      <h2>{t("left-open")}</h2>
      <div class="list">
        {lists.slice(0, LEFT_SHOWN).map((placed) => (
          <LeadRow
            key={placedListHref(placed)}
            href={placedListHref(placed)}
            end={<HowFar {...progressIn(told.value, placed)} />}
          >
            {say(placed.list.name)}
            <span class="label under">
              {[placeWords(placed.place), say(firstUnanswered(placed)?.text)].filter(Boolean).join(" · ")}
            </span>
          </LeadRow>
        ))}
        {lists.length > LEFT_SHOWN && (
          <LeadRow href="/lists">{t("left-open-more", { n: lists.length - LEFT_SHOWN })}</LeadRow>
        )}
      </div>
    </section>
  );
}
