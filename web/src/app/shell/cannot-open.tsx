import { Button, LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";

/** The record does not open: what that means, what to do, and the numbers that help without it. */
export function CannotOpen() {
  return (
    <main class="page">
      <h1 tabIndex={-1}>{t("cannot-open-title")}</h1>
      <div class="card alarm">
        <Notice tone="bad">
          {t("cannot-open-why")}
          <span class="label under">{t("cannot-open-what")}</span>
        </Notice>
      </div>
      <Button kind="go" size="press" onPress={() => location.reload()}>
        {t("shell-reload")}
      </Button>
      <p class="push label">{t("now-new-danger")}</p>
      <div class="three">
        {["119", "120", "110"].map((number) => (
          <LinkButton key={number} size="tall" href={`tel:${number}`}>
            <Icon name="call" />
            {number}
          </LinkButton>
        ))}
      </div>
    </main>
  );
}
