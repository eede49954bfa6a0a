/** From the correction of a request to where the flat, the number and the name are put right, which only few may read. */

import { viewWith } from "../../core/folds/incident-views";
import type { Entry } from "../../core/record/entries";
import { LinkButton } from "../../ui/button";
import { inEnded } from "../incident/ended-incident";
import { drills, views } from "../record/store";
import { t } from "../words/i18n";

export function CallerLead({ entry: { ref, action } }: { entry: Entry }) {
  if (action?.type !== "request.opened") return null;
  const view = viewWith((action.drill ? drills : views).value, action.incident ?? "");
  return (
    <div class="row">
      <LinkButton icon="call" href={inEnded(view, `/requests/${ref}?change`)}>
        {t("request-change-caller")}
      </LinkButton>
    </div>
  );
}
