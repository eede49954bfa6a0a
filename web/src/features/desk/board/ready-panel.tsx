import { overdueImprovements } from "../../../app/improvements/improvement-words";
import { improvements } from "../../../app/matters/matters";
import { directory, plan } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { devices, heardDevices, isInUse } from "../devices/devices-state";
import { DescriptionList } from "../ui/description-list";
import { Panel } from "../ui/panel";

/** Quiet times: what stands ready. */
export function ReadyPanel() {
  // Who left, who only reads and a screen on a wall are in the directory for their names alone.
  const people = directory.value?.people.filter(({ acts }) => acts !== false).length ?? 0;
  const phones = devices.value === null ? heardDevices.value.length : devices.value.filter(isInUse).length;
  const none = t("desk-ready-none");
  const overdue = overdueImprovements.value.length;
  const open = improvements.value.filter(({ closed }) => closed === null).length;
  return (
    <Panel title={t("desk-ready")}>
      <DescriptionList>
        <div>
          <dt>
            <a href="/desk/plan">{t("desk-ready-plan")}</a>
          </dt>
          <dd>{plan.value ? t("desk-ready-edition", { number: plan.value.number }) : none}</dd>
        </div>
        <div>
          <dt>
            <a href="/desk/devices">{t("desk-ready-phones")}</a>
          </dt>
          <dd>{phones > 0 ? t("desk-ready-count", { count: phones }) : none}</dd>
        </div>
        <div>
          <dt>
            <a href="/desk/people">{t("desk-ready-people")}</a>
          </dt>
          <dd>{people > 0 ? t("desk-ready-persons", { count: people }) : none}</dd>
        </div>
        <div>
          <dt>
            <a href={overdue > 0 ? "/desk/improvements?only=overdue" : "/desk/improvements"}>{t("improvement-all")}</a>
          </dt>
          <dd class={overdue > 0 ? "bad" : undefined}>
            {overdue > 0 ? t("improvements-overdue", { n: overdue }) : t("improvements-open", { n: open })}
          </dd>
        </div>
      </DescriptionList>
    </Panel>
  );
}
