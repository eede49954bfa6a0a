import { battery } from "../../app/device/battery";
import { prefer, preferences, type Saver } from "../../app/device/preferences";
import { awake, canStayAwake, tooLow } from "../../app/device/screen-wake";
import { t } from "../../app/words/i18n";
import { ChooseOne } from "../../ui/choices";
import { Notice } from "../../ui/notice";

function Awake() {
  const wish = preferences.value.awake;
  if (!canStayAwake()) return <Notice>{t("awake-absent")}</Notice>;
  return (
    <div class="stack">
      <ChooseOne
        legend={t("awake-title")}
        options={(["off", "on"] as const).map((value) => ({
          value,
          label: t(value === "on" ? "awake-on" : "awake-off"),
        }))}
        value={wish}
        onChoose={(next) => prefer({ awake: next })}
      />
      {tooLow.value && <Notice tone="warn">{t("awake-low")}</Notice>}
      {wish === "on" && !(awake.value || tooLow.value) && <Notice tone="warn">{t("awake-refused")}</Notice>}
    </div>
  );
}

/** By the battery only where it can be asked; elsewhere it would never switch. */
const savers = (): readonly Saver[] => (battery.value ? ["auto", "on", "off"] : ["on", "off"]);

function PowerSaver() {
  const wish = preferences.value.saver;
  const value = wish === "auto" && !battery.value ? "off" : wish;
  return (
    <div class="stack">
      <ChooseOne
        legend={t("saver-title")}
        options={savers().map((each) => ({ value: each, label: t(`saver-${each}`) }))}
        value={value}
        onChoose={(next) => prefer({ saver: next })}
      />
      <p class="label">{t("saver-what")}</p>
      {!battery.value && <p class="label">{t("saver-unknown")}</p>}
    </div>
  );
}

/** What helps in the dark and on a weak battery. */
export function PowerSettings() {
  const level = battery.value && Math.round(battery.value.level * 100);
  return (
    <section class="card stack wide" aria-label={t("hand-title")}>
      <h2>{t("hand-title")}</h2>
      {level !== null && <p>{t(battery.value?.charging ? "hand-charging" : "hand-battery", { n: level })}</p>}
      <Awake />
      <PowerSaver />
    </section>
  );
}
