import { told } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { readsOnly, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import { closeService, openService } from "../../core/commands/recovery";
import type { Edition } from "../../core/plan/plan";
import { type ServiceState, servicesIn } from "../../core/readings/response/services";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";

/** What it waits for, in words; "" where nothing holds it. */
function waitsFor(all: readonly ServiceState[], { service, ready }: ServiceState): string {
  if (ready) return "";
  const shut = all.filter((each) => !each.open && service.after.includes(each.service.id));
  if (shut.length === 0) return t("recovery-service-power");
  return t("recovery-service-after", { services: shut.map((each) => say(each.service.name)).join(t("shell-joiner")) });
}

function Service({ state, waits }: { state: ServiceState; waits: string }) {
  const { service, open } = state;
  const what = say(service.name);
  const move = () =>
    open
      ? recordCounting(closeService(workIncident.value, service.id, ""), t("recovery-said-shut", { what }))
      : recordCounting(openService(workIncident.value, service.id), t("recovery-said-open", { what }));
  return (
    <li class="row wrap">
      <span class="grow">
        {what}
        <span class="label under">{open ? t("recovery-service-open") : waits}</span>
      </span>
      {!readsOnly.value && (
        <Button size="tall" disabled={!(open || state.ready)} onPress={() => void move()}>
          {t(open ? "recovery-shut" : "recovery-open")}
        </Button>
      )}
    </li>
  );
}

/** In the plan's order; whoever opens one tells those who use it. */
export function Services({ from }: { from: Edition }) {
  const all = servicesIn(from, told.value);
  if (all.length === 0) return null;
  const restored = from.scripts.filter(({ purpose }) => purpose === "restored");
  return (
    <section class="card stack" aria-label={t("recovery-services")}>
      <h2>{t("recovery-services")}</h2>
      <ul class="list">
        {all.map((state) => (
          <Service key={state.service.id} state={state} waits={waitsFor(all, state)} />
        ))}
      </ul>
      {all.some(({ open }) => open) && (
        <div class="list">
          {restored.map(({ id }) => (
            <LeadRow key={id} href={`/scripts/${id}`} icon="say">
              {name("scripts", id)}
            </LeadRow>
          ))}
        </div>
      )}
    </section>
  );
}
