import { LeadRow } from "../../ui/lead-row";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";
import { isOwnImprovement } from "./improvement-about";
import { improvementState, overdueImprovements } from "./improvement-words";

/** What this person was to have made better by now. */
export function OwnImprovements() {
  const mine = overdueImprovements.value.filter(isOwnImprovement);
  if (mine.length === 0) return null;
  return (
    <nav class="card list" aria-label={t("improvement-overdue")}>
      <h2>{t("improvement-overdue")}</h2>
      {mine.map((each) => (
        <LeadRow key={each.entry.ref} href={`/improvements/${each.entry.ref}`} icon="alert">
          {inLine(each.what)}
          <span class="bad under">{improvementState(each)}</span>
        </LeadRow>
      ))}
    </nav>
  );
}
