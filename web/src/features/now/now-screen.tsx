import { t } from "../../app/i18n";
import { Screen } from "../../app/screen";
import { current, me, readsOnly } from "../../app/store";
import { LinkButton } from "../../ui/button";
import { During } from "./during";
import { NotEnrolled } from "./not-enrolled";
import { Quiet } from "./quiet";

const danger = () => (
  <LinkButton kind="danger" size="press" href="/danger">
    {t("now-danger")}
  </LinkButton>
);

const report = () => (
  <LinkButton kind="go" size="press" href="/report">
    {t("now-report")}
  </LinkButton>
);

/** The first place: what is going on and what to do next. */
export function NowScreen() {
  if (!me.value) return <NotEnrolled />;
  const open = current.value !== null;
  const acts = readsOnly.value ? {} : open ? { main: danger() } : { main: report(), more: danger() };
  return (
    <Screen title={t("place-now")} ownHead {...acts}>
      {open ? <During /> : <Quiet />}
    </Screen>
  );
}
