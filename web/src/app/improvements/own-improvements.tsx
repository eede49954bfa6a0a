import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";
import { isOwnImprovement } from "./improvement-about";
import { improvementState, overdueImprovements } from "./improvement-words";

const own = () => overdueImprovements.value.filter(isOwnImprovement);

/** The improvements of this person that are overdue. */
export function OwnImprovements() {
  if (own().length === 0) return null;
  return (
    <nav class="card list" aria-label={t("improvement-overdue")}>
      <h2>{t("improvement-overdue")}</h2>
      {own().map((each) => (
        <LeadRow key={each.entry.ref} href={`/improvements/${each.entry.ref}`} icon="alert">
          {inLine(each.what)}
          <span class="bad under">{improvementState(each)}</span>
        </LeadRow>
      ))}
    </nav>
  );
}

/** That there is such a thing, among what this phone and its person are ready for. */
export const OwnOverdue = () =>
  own().length > 0 && (
    <li>
      <Notice tone="warn">
        {t("improvement-overdue")}
        <span class="label under">
          {own()
            .map(({ what }) => inLine(what))
            .join(t("shell-joiner"))}
        </span>
      </Notice>
    </li>
  );
