import { readsOnly } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { canSetUp } from "./begin-set-up";
import { HeaderLayout } from "./header-layout";

/** No outage: said large, with the one thing that one may want to do. */
export function QuietHeader() {
  return (
    <HeaderLayout
      sign={
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
      }
      title={t("desk-quiet")}
      subtitle={t("desk-quiet-text")}
      acts={
        <>
          {canSetUp.value && (
            <LinkButton kind="go" href="/desk/setup">
              {t("desk-place-setup")}
            </LinkButton>
          )}
          {!readsOnly.value && <LinkButton href="/report">{t("desk-quiet-report")}</LinkButton>}
        </>
      }
    />
  );
}
