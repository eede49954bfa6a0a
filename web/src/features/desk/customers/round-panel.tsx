import { customerOf, roundIn, visitLines, visitPlace } from "../../../app/customers/round";
import type { Of } from "../../../app/incident/situation";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import type { Visit } from "../../../core/readings/response/customer-round";
import { LeadRow } from "../../../ui/lead-row";
import { deskOf } from "../matters/desk-matters";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";

/** Few enough to be read at a glance; the others are one click away. */
const SHOWN = 6;

function Row({ of, visit }: { of: Of; visit: Visit }) {
  const { matter, inNeed } = visit;
  const [state = "", ...more] = visitLines(of, visit);
  return (
    <LeadRow href={`/contacts/${matter.id}`} end={matter.due !== null && <Countdown at={matter.due} />}>
      {visitPlace(visit)}
      <span class={inNeed ? "bad under" : "label under"}>{state}</span>
      {more.length > 0 && <span class="label under">{more.join(" · ")}</span>}
    </LeadRow>
  );
}

/** Special customers in the dark by who is next, without their names. */
export function RoundPanel() {
  const of = deskOf.value;
  const visits = of ? roundIn(of).filter((each) => customerOf(each) !== null) : [];
  if (!of || visits.length === 0) return null;
  return (
    <Panel title={t("round-title")}>
      <div class="list">
        {visits.slice(0, SHOWN).map((visit) => (
          <Row key={visit.matter.key} of={of} visit={visit} />
        ))}
      </div>
      <MoreLink href="/customers">{t("round-whole", { n: visits.length })}</MoreLink>
    </Panel>
  );
}
