import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { allViews } from "../shell/desk-state";
import { IncidentRow } from "./incidents-panel";

/** All incidents ever, drills marked as such, the latest first. */
export function IncidentsScreen() {
  return (
    <DeskFrame title={t("desk-place-incidents")}>
      <DeskPage title={t("desk-place-incidents")}>
        {allViews.value.length === 0 ? (
          <Empty icon="clock" title={t("desk-incidents-none")}>
            <LinkButton href="/desk">{t("desk-place-now")}</LinkButton>
          </Empty>
        ) : (
          <>
            <p class="label">{t("desk-incidents-help")}</p>
            <div class="list">
              {allViews.value.map((each) => (
                <IncidentRow key={each.ref} of={each} current={false} />
              ))}
            </div>
          </>
        )}
      </DeskPage>
    </DeskFrame>
  );
}
