import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { allViews } from "../shell/desk-state";
import { IncidentsTable } from "./incidents-table";

/** All incidents ever, drills marked as such, the latest first. */
export function IncidentsScreen() {
  return (
    <DeskFrame title={t("desk-place-incidents")}>
      <DeskPage
        title={t("desk-place-incidents")}
        act={<LinkButton href="/desk/improvements">{t("improvements-list")}</LinkButton>}
        wide
      >
        {allViews.value.length === 0 ? (
          <Empty icon="clock" title={t("desk-incidents-none")}>
            <p>{t("desk-incidents-none-text")}</p>
            <LinkButton href="/">{t("desk-quiet-report")}</LinkButton>
          </Empty>
        ) : (
          <IncidentsTable />
        )}
      </DeskPage>
    </DeskFrame>
  );
}
