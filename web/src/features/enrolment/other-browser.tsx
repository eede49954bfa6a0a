import { copy, system } from "../../app/device/platform";
import { fail, show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Button } from "../../ui/button";

/** Inside WeChat and its like nothing is kept for long: how to get out, and the link to take along. */
export function OtherBrowser() {
  const onCopy = async () => {
    if (await copy(location.href)) show({ text: t("enrol-link-copied") });
    else fail(t("script-not-copied"), t("shell-close"));
  };
  const main = (
    <Button kind="go" size="press" icon="copy" onPress={() => void onCopy()}>
      {t("enrol-copy-link")}
    </Button>
  );
  const ios = system(navigator.userAgent, navigator.maxTouchPoints) === "ios";
  return (
    <Screen title={t("enrol-other-title")} places={false} main={main}>
      <p class="read">{t("enrol-other-why")}</p>
      <ol class="card list numbered read">
        <li>{t("enrol-other-1")}</li>
        <li>{t(ios ? "enrol-other-2-ios" : "enrol-other-2")}</li>
        <li>{t("enrol-other-3")}</li>
      </ol>
      <p class="label">{t("enrol-other-unused")}</p>
    </Screen>
  );
}
