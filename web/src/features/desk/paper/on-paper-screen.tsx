import { useLocation, useRoute } from "preact-iso/router";
import { PaperSheet } from "../../../app/on-paper/on-paper";
import { outageOf, WhichOutage } from "../../../app/on-paper/which-outage";
import { readsOnly } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { Empty } from "../../../ui/empty";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { MoreLink } from "../ui/more-link";

/** What was written on paper in an outage, entered at the desk. */
export function DeskOnPaperScreen() {
  const { route } = useLocation();
  const of = outageOf(useRoute().query["of"]);
  const cannot = readsOnly.value ? "shell-reads-only" : "on-paper-none";
  return (
    <DeskFrame title={t("on-paper-title")} drill={of?.view.drill ?? false}>
      <DeskPage title={t("on-paper-title")} wide>
        {of === null || readsOnly.value ? (
          <Empty icon="pen" title={t(cannot)} />
        ) : (
          <PaperSheet key={of.view.ref} of={of}>
            <WhichOutage
              view={of.view}
              onChoose={(ref) => route(`/desk/paper/written?of=${encodeURIComponent(ref)}`, true)}
            />
            <MoreLink href={`/desk?incident=${encodeURIComponent(of.view.ref)}`}>{t("on-paper-timeline")}</MoreLink>
          </PaperSheet>
        )}
      </DeskPage>
    </DeskFrame>
  );
}
