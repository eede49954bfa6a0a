import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { ImprovementsTable } from "./improvements-table";

/** All that is to be better, of every outage and drill: whose, by when, how far. */
export function ImprovementsScreen() {
  return (
    <DeskFrame title={t("improvement-all")}>
      <DeskPage title={t("improvement-all")} wide>
        {improvements.value.length === 0 ? (
          <Empty icon="check" title={t("improvements-none")}>
            <p>{t("improvements-none-text")}</p>
            <LinkButton href="/desk/incidents">{t("desk-place-incidents")}</LinkButton>
          </Empty>
        ) : (
          <ImprovementsTable />
        )}
      </DeskPage>
    </DeskFrame>
  );
}
