import { requestPlace, requestWords } from "../../app/requests/request-words";
import { requests } from "../../app/requests/requests";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { requestsOfNumber } from "../../core/readings/response/callers";
import type { Request } from "../../core/readings/response/requests";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

/** One request in a list: what, where, since when, and whether it is settled. */
export function RequestRow({ of }: { of: Request }) {
  const settled = of.closed ? t("request-closed-word") : "";
  const under = [requestPlace(of), when(displayTime(of.entry)), settled].filter(Boolean).join(" · ");
  return (
    <LeadRow href={`/requests/${of.entry.ref}`}>
      {requestWords(of)}
      <span class="label under">{under}</span>
    </LeadRow>
  );
}

interface Before {
  readonly number: string;
  readonly same: boolean;
  readonly onSame: (same: boolean) => void;
}

/** What was asked before by this number. One number may be a whole office's: who takes the call says whether it is they. */
export function CallsBefore({ number, same, onSame }: Before) {
  const before = requestsOfNumber(requests.value, number);
  if (before.length === 0) return null;
  return (
    <>
      <Notice tone="warn" icon="call">
        {t("request-before", { n: before.length })}
      </Notice>
      <div class="list">
        {before.map((each) => (
          <RequestRow key={each.entry.ref} of={each} />
        ))}
      </div>
      <Button pressed={same} onPress={() => onSame(!same)}>
        {t("request-same")}
      </Button>
    </>
  );
}
