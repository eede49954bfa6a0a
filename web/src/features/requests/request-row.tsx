import type { Of } from "../../app/incident/situation";
import { ownOrKeeperWords } from "../../app/matters/matter-row";
import { requestPlace, requestWords } from "../../app/requests/request-words";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { Matter } from "../../core/readings/matters/matter";
import type { Request } from "../../core/readings/response/requests";
import { displayTime } from "../../core/record/entries";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";

interface Row {
  readonly of: Request;
  /** Where it is open: who has it, and how long it may wait. */
  readonly waits?: { readonly of: Of; readonly matter: Matter };
  /** Where it is to be filled in. */
  readonly fill?: boolean;
}

/** One request in a list: what, where, since when; and who has it, or that it is settled. */
export function RequestRow({ of, waits, fill }: Row) {
  const taken = t("request-taken", { time: when(displayTime(of.entry)) });
  const standing = waits ? ownOrKeeperWords(waits.of, waits.matter) : of.closed ? t("request-closed-word") : "";
  const due = waits?.matter.due ?? null;
  return (
    <LeadRow
      href={`/requests/${of.entry.ref}${fill ? "?fill" : ""}`}
      end={due === null ? undefined : <Countdown at={due} />}
    >
      {waits?.matter.urgency === 0 && <Icon name="alert" size="small" />} {requestWords(of)}
      <span class="label under">{[requestPlace(of), taken, standing].filter(Boolean).join(" · ")}</span>
    </LeadRow>
  );
}
