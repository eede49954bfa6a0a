import { requests } from "../../app/requests/requests";
import { t } from "../../app/words/i18n";
import { requestsOfNumber } from "../../core/readings/response/callers";
import type { Request } from "../../core/readings/response/requests";
import { ChooseOne } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import { RequestRow } from "./request-row";

const WHO = ["same", "other"] as const;

interface Before {
  readonly number: string;
  readonly same: boolean;
  readonly onSame: (same: boolean) => void;
  /** The request that is filled in: it is no earlier one. */
  readonly except?: Request;
}

/** What was asked by this number, but for one request. */
export const askedBefore = (number: string, except?: Request): readonly Request[] =>
  requestsOfNumber(requests.value, number).filter((each) => each !== except);

/** What was asked before by this number. One number may be a whole office's: who takes the call says whether it is they. */
export function CallsBefore({ number, same, onSame, except }: Before) {
  const before = askedBefore(number, except);
  if (before.length === 0) return null;
  return (
    <div class="stack">
      <Notice tone="warn" icon="call">
        {t("request-before", { n: before.length })}
      </Notice>
      <div class="list">
        {before.map((each) => (
          <RequestRow key={each.entry.ref} of={each} />
        ))}
      </div>
      <ChooseOne
        legend={t("request-who")}
        options={WHO.map((value) => ({ value, label: t(value === "same" ? "request-same" : "request-other") }))}
        value={same ? "same" : "other"}
        onChoose={(who) => onSame(who === "same")}
      />
    </div>
  );
}
