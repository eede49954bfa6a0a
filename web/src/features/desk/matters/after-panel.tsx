import { aftermaths, leftBy } from "../../../app/matters/afterwards";
import { FirstLeft } from "../../../app/matters/left-urgent";
import { leftDark, StillDark } from "../../../app/matters/still-dark";
import { t } from "../../../app/words/i18n";
import { LeadRow } from "../../../ui/lead-row";
import { whereWords } from "../incidents/incidents-panel";
import { Panel } from "../ui/panel";

/** Which ended outages have something left: in quiet times, and while another one is on. */
export function AfterPanel() {
  const open = aftermaths.value.filter((each) => each.open.length > 0);
  if (open.length + leftDark.value.length === 0) return null;
  return (
    <Panel title={t("after-title")}>
      <StillDark />
      <div class="list">
        {open.map((each) => (
          <LeadRow key={each.view.ref} href={`/desk?incident=${encodeURIComponent(each.view.ref)}`}>
            {leftBy(each, ({ view }) => whereWords(view))}
            <FirstLeft of={each} />
          </LeadRow>
        ))}
      </div>
    </Panel>
  );
}
