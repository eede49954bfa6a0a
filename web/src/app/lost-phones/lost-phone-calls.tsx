/** Whom to call when a phone is lost and nobody here can shut it out: whoever leads, by the plan and the roster. */

import { CalleeRow } from "../calls/callee-row";
import { contactCallee } from "../calls/callees";
import { edition } from "../record/store";
import { t } from "../words/i18n";

export function LostPhoneCalls() {
  const leaders = (edition.value?.contacts ?? []).filter(({ duty }) => duty === "leader");
  return (
    <div class="stack">
      <p>{t("lost-phone-call")}</p>
      <ul class="card list" aria-label={t("settings-lost-call")}>
        {leaders.map((each) => (
          <CalleeRow key={each.id} callee={contactCallee(each)} numbers />
        ))}
      </ul>
      <p class="label">{t("lost-phone-till")}</p>
    </div>
  );
}
