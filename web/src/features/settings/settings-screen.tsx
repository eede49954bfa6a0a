import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { thisDevice } from "../../app/device/platform";
import { type Hand, type Locale, prefer, preferences, type TextSize, type Theme } from "../../app/device/preferences";
import { lostAddress, shutsOut } from "../../app/lost-phones/lost-phone";
import { LostPhoneCalls } from "../../app/lost-phones/lost-phone-calls";
import { localRecord, me, status } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { takeUpdate, updateReady } from "../../app/shell/update";
import { changeLocale, locale, t } from "../../app/words/i18n";
import { Button, LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { PowerSettings } from "./power-settings";

const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: "zh-Hans", label: "简体中文" },
  { value: "zh-Hant", label: "繁體中文" },
  { value: "en", label: "English" },
];
const THEMES: readonly Theme[] = ["dark", "light", "auto"];
const SIZES: readonly TextSize[] = ["usual", "large", "larger", "huge"];
const HANDS: readonly Hand[] = ["right", "left"];

function Look() {
  const { theme, text, hand } = preferences.value;
  return (
    <section class="card stack wide" aria-label={t("settings-look")}>
      <h2>{t("settings-look")}</h2>
      <ChooseOne
        legend={t("settings-language")}
        options={LANGUAGES}
        value={locale.value}
        onChoose={(next) => void changeLocale(next)}
      />
      <ChooseOne
        legend={t("settings-theme")}
        options={THEMES.map((value) => ({ value, label: t(`theme-${value}`) }))}
        value={theme}
        onChoose={(next) => prefer({ theme: next })}
      />
      <ChooseOne
        legend={t("settings-text")}
        options={SIZES.map((value) => ({ value, label: t(`text-${value}`) }))}
        value={text}
        onChoose={(next) => prefer({ text: next })}
      />
      <ChooseOne
        legend={t("settings-hand")}
        options={HANDS.map((value) => ({ value, label: t(value === "left" ? "hand-left" : "hand-right") }))}
        value={hand}
        onChoose={(next) => prefer({ hand: next })}
      />
    </section>
  );
}

/** Signing out is asked about once: it takes away what one can read, on this phone and at once. */
function SignOut() {
  const [asking, setAsking] = useState(false);
  if (!me.value)
    return (
      <LinkButton size="tall" href="/enrol">
        {t("enrol-title", thisDevice())}
      </LinkButton>
    );
  const leave = async () => {
    setAsking(false);
    await localRecord().signOut();
    show({ text: t("settings-signed-out") });
  };
  return (
    <>
      <Button size="tall" onPress={() => setAsking(true)}>
        {t("settings-sign-out")}
      </Button>
      {asking && (
        <Sheet title={t("settings-sign-out-ask")} onClose={() => setAsking(false)}>
          <p>{t("settings-sign-out-what")}</p>
          <Button kind="danger" size="press" onPress={() => void leave()}>
            {t("settings-sign-out")}
          </Button>
          <Button size="tall" onPress={() => setAsking(false)}>
            {t("answer-never-mind")}
          </Button>
        </Sheet>
      )}
    </>
  );
}

function SessionEnded() {
  return (
    <div class="card stack">
      <Notice tone="warn">{t("now-signed-out")}</Notice>
      <Button size="tall" onPress={() => void localRecord().syncNow()}>
        {t("settings-sign-in-again")}
      </Button>
      <p class="label">{t("settings-sign-in-code")}</p>
    </div>
  );
}

/** How it looks, what helps in the dark, what this phone holds, getting out. */
export function SettingsScreen() {
  const { query } = useRoute();
  const { route } = useLocation();
  return (
    <Screen title={t("settings-title")} back="/">
      {updateReady.value && (
        <div class="card next stack">
          <p>{t("settings-update")}</p>
          <Button kind="go" size="press" onPress={takeUpdate}>
            {t("settings-update-now")}
          </Button>
        </div>
      )}
      {status.value.signedOut && me.value && <SessionEnded />}
      <Look />
      <PowerSettings />
      <nav class="card list" aria-label={t("settings-more")}>
        <LeadRow href="/phone" icon="phone">
          {t("settings-this-phone", thisDevice())}
          <span class="label under">{t("settings-this-phone-what")}</span>
        </LeadRow>
        {me.value && (
          <LeadRow href="/rehearsal" icon="plane">
            {t("rehearsal-title")}
          </LeadRow>
        )}
        {me.value && (
          <LeadRow href={lostAddress.value} icon="phone">
            {t(shutsOut.value ? "settings-lost" : "settings-lost-call")}
          </LeadRow>
        )}
        <LeadRow href="/desk" icon="screen">
          {t("place-desk")}
        </LeadRow>
        {me.value && (
          <LeadRow href="/password" icon="lock">
            {t("settings-password")}
          </LeadRow>
        )}
        <LeadRow href="/about" icon="lamp">
          {t("about-title")}
        </LeadRow>
      </nav>
      <SignOut />
      {query["lost"] !== undefined && (
        <Sheet title={t("settings-lost-call")} onClose={() => route("/settings", true)}>
          <LostPhoneCalls />
        </Sheet>
      )}
    </Screen>
  );
}
