import { accidentsIn } from "../../core/readings/response/accidents";
import { unrecordedHurt } from "../../core/readings/response/hurt";
import { LeadRow } from "../../ui/lead-row";
import { dangerPlace } from "../incident/danger-words";
import { situation, told } from "../incident/situation";
import { me, readsOnly, supervises, thisMinute } from "../record/store";
import { t } from "../words/i18n";

/** Whoever told that somebody is hurt writes the accident down afterwards, with the place filled in. */
export function HurtCards() {
  const person = supervises.value ? null : (me.value?.person ?? "");
  const asking = { person, now: thisMinute.value };
  const hurt = readsOnly.value ? [] : unrecordedHurt(situation.value, accidentsIn(told.value.accidents), asking);
  if (hurt.length === 0) return null;
  return (
    <nav class="card list" aria-label={t("accident-title")}>
      {hurt.map((each) => (
        <LeadRow key={each.entry.ref} icon="alert" href={`/accidents?of=${encodeURIComponent(each.entry.ref)}`}>
          {t("accident-lead")}
          <span class="label under">{dangerPlace(each)}</span>
        </LeadRow>
      ))}
    </nav>
  );
}
