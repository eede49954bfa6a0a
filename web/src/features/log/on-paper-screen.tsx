import { useLocation, useRoute } from "preact-iso/router";
import { PaperSheet } from "../../app/on-paper/on-paper";
import { outageOf, WhichOutage } from "../../app/on-paper/which-outage";
import { me, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Empty } from "../../ui/empty";

/** What was written on paper in an outage, entered on the phone: it needs no network. */
export function OnPaperScreen() {
  const { route } = useLocation();
  const of = outageOf(useRoute().query["of"]);
  const cannot = me.value ? (readsOnly.value ? "shell-reads-only" : of ? null : "on-paper-none") : "now-new-title";
  if (of === null || cannot) {
    return (
      <Screen title={t("on-paper-title")} back="/log" log={false}>
        <Empty icon="pen" title={t(cannot ?? "on-paper-none")} />
      </Screen>
    );
  }
  return (
    <Screen title={t("on-paper-title")} back="/log" log={false}>
      <PaperSheet key={of.view.ref} of={of}>
        <WhichOutage view={of.view} onChoose={(ref) => route(`/log/paper?of=${encodeURIComponent(ref)}`, true)} />
      </PaperSheet>
    </Screen>
  );
}
