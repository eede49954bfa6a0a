import { doers } from "../../app/duties/staffing";
import { nameOf } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import { ChooseOne } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { OwnWords } from "../../ui/own-words";
import type { Asking } from "./asking";

/** A duty, and whoever does it now. */
function whoWords(duty: Duty): string {
  const [who] = doers.value.get(duty) ?? [];
  return [name("duties", duty), who && nameOf(who)].filter(Boolean).join(" ");
}

/** What was agreed to by word of mouth and by whom, as it is recorded; "": nothing was. */
export function approvedWords({ approvedBy, approved }: Pick<Asking, "approvedBy" | "approved">): string {
  const who = approvedBy && t("request-approved-by", { who: whoWords(approvedBy) });
  return [who, approved.trim()].filter(Boolean).join(t("matter-colon"));
}

interface Part {
  readonly asking: Asking;
  readonly put: (part: Partial<Asking>) => void;
}

/** In haste a word is enough, if it is written down whose it was: one tap, and what it was about if there is time. */
export function ApprovedFields({ asking, put }: Part) {
  return (
    <FoldOut title={approvedWords(asking) || t("request-approved-fact")}>
      <div class="stack wide">
        <ChooseOne
          legend={t("request-approved-who")}
          options={DUTIES.map((value) => ({ value, label: whoWords(value) }))}
          value={asking.approvedBy}
          onChoose={(approvedBy) => put({ approvedBy })}
        />
        <OwnWords words={t("request-approved")} value={asking.approved} onWords={(approved) => put({ approved })} />
      </div>
    </FoldOut>
  );
}
