/** Several reports are folded into one outage: who reported, and where that is told the way to part them. */

import type { IncidentView } from "../../core/folds/incident-views";
import type { Entry } from "../../core/record/entries";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { nameOf, readsOnly, supervises } from "../record/store";
import { t } from "../words/i18n";

const areasOf = ({ action }: Entry) => JSON.stringify(action?.body["areas"] ?? []);

/** Reports of different places that were folded into one may well be two outages. */
export const mayBeTwo = ({ openings, status }: IncidentView): boolean =>
  status === "open" && new Set(openings.map(areasOf)).size > 1;

interface Joined {
  readonly view: IncidentView;
  /** Asks what to part; absent where that is not done: it leads there. */
  readonly onPart?: () => void;
}

export function JoinedReports({ view, onPart }: Joined) {
  // Who adds people in danger, or confirms what was announced, reports no other outage.
  const reports = view.openings.filter(({ action, ref }) => (action?.incident ?? ref) === ref);
  if (reports.length < 2) return null;
  const who = [...new Set(reports.map((each) => nameOf(each.action?.actor ?? null)))].join(t("shell-joiner"));
  const mayPart = supervises.value && !readsOnly.value && view.status === "open" && view.members.length > 1;
  return (
    <div class="row wide">
      <Notice icon="people">{t("now-joined", { n: reports.length, who })}</Notice>
      {mayPart &&
        (onPart ? (
          <Button onPress={onPart}>{t("desk-separate")}</Button>
        ) : (
          <LinkButton href="/desk">{t("desk-separate")}</LinkButton>
        ))}
    </div>
  );
}
