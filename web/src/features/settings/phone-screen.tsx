import { thisDevice } from "../../app/device/platform";
import { exportRecord } from "../../app/record/export";
import { ReadinessCard } from "../../app/record/readiness";
import { me, status } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { whenMs } from "../../app/words/words";
import { Button } from "../../ui/button";
import { Fact } from "../../ui/fact";
import { Notice } from "../../ui/notice";
import { CalendarReminder } from "./calendar-reminder";
import { ReadinessDetails } from "./readiness-details";

function Whose() {
  const who = me.value;
  const at = status.value.lastHeardAt ?? status.value.lastSyncedAt;
  return (
    <dl class="card facts">
      <Fact name={t("settings-person")}>{who ? `${who.name} · ${t(`role-${who.role}`)}` : t("settings-nobody")}</Fact>
      <Fact name={t("entry-ref")}>{who?.device ?? t("settings-no-device")}</Fact>
      <Fact name={t("settings-heard")}>{at === null ? t("settings-never") : whenMs(at)}</Fact>
    </dl>
  );
}

/** The way out for what is on this phone alone: a file that anybody can hand in. */
function Rescue() {
  return (
    <section class="card stack" aria-label={t("rescue-title")}>
      <h2>{t("rescue-title")}</h2>
      <Notice tone="warn">{t("settings-keep-data")}</Notice>
      <p class="label">{t("rescue-what")}</p>
      <Button size="tall" icon="download" onPress={() => void exportRecord()}>
        {t("settings-export")}
      </Button>
    </section>
  );
}

/** The truth about this phone: what it holds, what it cannot do, and the way out. */
export function PhoneScreen() {
  return (
    <Screen title={t("settings-this-phone", thisDevice())} back="/settings">
      <ReadinessCard>
        <ReadinessDetails />
      </ReadinessCard>
      {me.value?.device && <Rescue />}
      <CalendarReminder />
      <Whose />
    </Screen>
  );
}
