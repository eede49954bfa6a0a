import { farWords } from "../../app/checklists/how-far";
import { inDangerWords } from "../../app/incident/in-danger-words";
import { scene, told } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { nameOf, readsOnly, workIncident } from "../../app/record/store";
import { AllTheSame } from "../../app/recovery/all-the-same";
import { t } from "../../app/words/i18n";
import { name, say, when } from "../../app/words/words";
import { closeService, openService, tellOfService } from "../../core/commands/recovery";
import { groupedBy } from "../../core/grouping";
import type { Edition } from "../../core/plan/plan";
import { progressIn } from "../../core/readings/placed-lists";
import { type ServiceState, servicesIn, type Whom } from "../../core/readings/response/services";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";

const WHOM: readonly Whom[] = ["staff", "customers"];

/** What it waits for, in words; "" where nothing holds it. */
function waitsFor({ powered, waits, danger: [who] }: ServiceState): string {
  if (who) return t("recovery-wait-danger", { who: inDangerWords(who) });
  if (!powered) return t("recovery-service-power");
  const lists = [...new Set(waits.map(({ list }) => say(list.name)))];
  return lists.length === 0 ? "" : t("recovery-service-after", { lists: lists.join(t("shell-joiner")) });
}

/** Both are told of each service as it opens, and as it shuts again. */
function Telling({ state, whom }: { state: ServiceState; whom: Whom }) {
  const heard = state.told[whom];
  if (heard) {
    const [who, time] = [nameOf(heard.action?.actor ?? null), when(displayTime(heard))];
    return (
      <span class="ok">
        <Icon name="check" size="small" /> {t("recovery-told", { whom, who, time })}
      </span>
    );
  }
  const what = say(state.service.name);
  const tell = () => recordCounting(tellOfService(workIncident.value, state, whom), t("recovery-said-told", { what }));
  return (
    <Button size="tall" label={t("recovery-tell-of", { whom, what })} onPress={() => void tell()}>
      {t("recovery-tell", { whom })}
    </Button>
  );
}

const WHY_EARLY = ["left-undone-why-looked", "recovery-all-the-same-generator", "recovery-all-the-same-rescue"];

/** Before its turn: what is not done is named, and why it opens all the same is written down. */
function OpenEarly({ state }: { state: ServiceState }) {
  const what = say(state.service.name);
  const lists = [...new Set(state.waits.map(({ list }) => list))].map((list) => {
    const far = progressIn(told.value, ...state.waits.filter((each) => each.list === list));
    return `${say(list.name)} ${farWords(far)}`;
  });
  return (
    <AllTheSame
      go={t("recovery-early")}
      label={t("service-say-all-the-same", { service: what })}
      title={t("recovery-early-why", { what })}
      missing={[{ how: t("recovery-early-missing"), what: lists }]}
      reasons={WHY_EARLY.map((why) => t(why))}
      onNote={(note) =>
        void recordCounting(openService(workIncident.value, state, note), t("recovery-said-open", { what }))
      }
    />
  );
}

/** Whether it runs, or what it waits for; and what came before its turn: the service itself, or a check that it comes after. */
function Standing({ state }: { state: ServiceState }) {
  const { open, last, early, danger, calledWell } = state;
  const loose = groupedBy(calledWell, ([{ list }, why]) => t("recovery-well-without", { list: say(list.name), why }));
  return (
    <>
      <span class={open ? `${early ? "warn" : "ok"} under` : danger.length > 0 ? "bad under" : "label under"}>
        {open && last ? t("recovery-service-open", { time: when(displayTime(last)) }) : waitsFor(state)}
      </span>
      {open && early && <span class="warn under">{t("service-say-all-the-same", { service: early })}</span>}
      {[...loose.keys()].map((words) => (
        <span key={words} class="warn under">
          {words}
        </span>
      ))}
    </>
  );
}

function Service({ state, next }: { state: ServiceState; next: boolean }) {
  const { service, open, last, ready, powered, danger } = state;
  const what = say(service.name);
  const move = () =>
    open
      ? recordCounting(closeService(workIncident.value, service.id, ""), t("recovery-said-shut", { what }))
      : recordCounting(openService(workIncident.value, state), t("recovery-said-open", { what }));
  const isEarly = !(open || ready) && powered && danger.length === 0;
  return (
    <li class="stack">
      <div class="row wrap">
        <span class="grow">
          {what}
          <Standing state={state} />
        </span>
        {!readsOnly.value && isEarly && <OpenEarly state={state} />}
        {!(readsOnly.value || isEarly) && (
          <Button
            kind={next ? "go" : undefined}
            size="tall"
            label={t(open ? "recovery-shut-of" : "recovery-open-of", { what })}
            disabled={!(open || ready)}
            onPress={() => void move()}
          >
            {t(open ? "recovery-shut" : "recovery-open")}
          </Button>
        )}
      </div>
      {last && !readsOnly.value && (
        <div class="two">
          {WHOM.map((whom) => (
            <Telling key={whom} state={state} whom={whom} />
          ))}
        </div>
      )}
    </li>
  );
}

/** In the plan's order; whoever opens one tells those who use it. `quiet`: something else comes first. */
export function Services({ from, quiet }: { from: Edition; quiet: boolean }) {
  const all = scene.value ? servicesIn(from, scene.value) : [];
  if (all.length === 0) return null;
  const next = all.find(({ open, ready }) => !open && ready);
  const restored = from.scripts.filter(({ purpose }) => purpose === "restored");
  return (
    <section class="card stack" aria-label={t("recovery-services")}>
      <h2>{t("recovery-services")}</h2>
      <ul class="list">
        {all.map((state) => (
          <Service key={state.service.id} state={state} next={state === next && !quiet} />
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
