import { afterHref } from "../../../app/incident/ended-incident";
import { aftermaths } from "../../../app/matters/afterwards";
import { matterHref, matterWords } from "../../../app/matters/matter-words";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { nameIn } from "../../../app/words/words";
import type { IncidentView } from "../../../core/folds/incident-views";
import { LeadRow } from "../../../ui/lead-row";
import { whereWords } from "../incidents/incidents-panel";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";

/** What the ended incident on the desk has left, each with who and by when; done and let go where it is listed. */
function Left({ of: { view } }: { of: { readonly view: IncidentView } }) {
  const found = aftermaths.value.find((each) => each.view.ref === view.ref);
  if (!found) return null;
  return (
    <Panel title={t("after-title")}>
      {found.open.length === 0 && <p class="label">{t("after-none")}</p>}
      <div class="list">
        {found.open.map((matter) => (
          <LeadRow
            key={matter.key}
            href={matterHref(found, matter) ?? afterHref(view.ref)}
            end={matter.due !== null && <Countdown at={matter.due} />}
          >
            {matterWords(found, matter)}
            <span class="label under">
              {[
                matter.by && nameIn(found.edition, "duties", matter.by),
                matter.far && `${matter.far.answered}/${matter.far.total}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </LeadRow>
        ))}
      </div>
      <MoreLink href={afterHref(view.ref)}>{t("after-desk-open")}</MoreLink>
    </Panel>
  );
}

/** In quiet times: which ended outages have something left. */
function Others() {
  const open = aftermaths.value.filter((each) => each.open.length > 0);
  if (open.length === 0) return null;
  return (
    <Panel title={t("after-title")}>
      <div class="list">
        {open.map(({ view, open: { length: n } }) => (
          <LeadRow key={view.ref} href={`/desk?incident=${encodeURIComponent(view.ref)}`}>
            {t(view.drill ? "after-open-drill" : "after-open", { areas: whereWords(view), n })}
          </LeadRow>
        ))}
      </div>
    </Panel>
  );
}

/** Afterwards at the desk: of the ended incident that is shown, or in quiet times of all. */
export const AfterPanel = ({ of }: { of: { readonly view: IncidentView } | null }) =>
  of ? <Left of={of} /> : <Others />;
