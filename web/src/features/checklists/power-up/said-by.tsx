/** Of an answer to a step: who did it, and what they answered. */

import { edition } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { byId } from "../../../core/plan/plan-lookups";
import { doerIn } from "../../../core/readings/recovery/anew/required-answers";
import type { Entry } from "../../../core/record/entries";
import { effective, textField } from "../../../core/record/fields";
import { doerWords } from "./who-does";

export function SaidBy({ entry }: { entry: Entry }) {
  const action = effective(entry);
  const doer = action && doerIn(action);
  const said = action && textField(action, "answer");
  const list = byId(edition.value?.lists ?? [], (action && textField(action, "list")) ?? "");
  const isNote = list !== null && !list.call_and_response && !edition.value?.recovery.before.includes(list.id);
  if (!(doer || said)) return null;
  return (
    <span class="under">
      {[
        doer && t("doer-does", { who: doerWords(doer) }),
        said && t(isNote ? "step-noted" : "doer-answered", { answer: inLine(said) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}
