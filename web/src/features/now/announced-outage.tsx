import { ListRow } from "../../app/checklists/list-rows";
import { AnnouncedActs } from "../../app/incident/announced";
import { edition, readsOnly, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { areaNames, dayAndTime } from "../../app/words/words";
import type { IncidentView } from "../../core/folds/incident-views";
import { byId } from "../../core/plan/plan-lookups";
import { momentField, textsField } from "../../core/record/fields";
import { LeadRow } from "../../ui/lead-row";

/** What the plan has for it: the lists, which can be worked on already, and what to tell customers. */
function Prepare() {
  const from = edition.value;
  const lists = (from?.announced?.lists ?? []).flatMap((id) => byId(from?.lists ?? [], id) ?? []);
  if (lists.length === 0) return null;
  return (
    <div class="list">
      {lists.map((list) => (
        <ListRow key={list.id} list={list} />
      ))}
      <LeadRow href="/scripts" icon="say">
        {t("now-expected-tell")}
      </LeadRow>
    </div>
  );
}

/** An announced outage: when and where, what to prepare; it begins, or is called off. */
export function AnnouncedOutage({ view }: { view: IncidentView }) {
  const action = view.leading.action;
  if (!action) return null;
  const areas = textsField(action, "areas") ?? [];
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  return (
    <section class="card stack" aria-label={t("now-expected", { areas: areaNames(areas) })}>
      <h2>{t("now-expected", { areas: areaNames(areas) })}</h2>
      <p>
        {typeof from === "number" && dayAndTime(from)} –{" "}
        {typeof to === "number" ? dayAndTime(to) : t("now-back-unknown")}
      </p>
      {workIncident.value?.ref === view.ref && <Prepare />}
      {!readsOnly.value && (
        <div class="two">
          <AnnouncedActs view={view} size="tall" />
        </div>
      )}
    </section>
  );
}
