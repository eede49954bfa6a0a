/** Of an answer to a step: who did it, and what they answered. */

import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { doerIn } from "../../../core/readings/recovery/doer";
import type { Entry } from "../../../core/record/entries";
import { effective, textField } from "../../../core/record/fields";
import { doerWords } from "./who-does";

export function SaidBy({ entry }: { entry: Entry }) {
  const action = effective(entry);
  const doer = action && doerIn(action);
  const said = action && textField(action, "answer");
  if (!(doer || said)) return null;
  return (
    <span class="under">
      {[doer && t("doer-does", { who: doerWords(doer) }), said && t("doer-answered", { answer: inLine(said) })]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}
