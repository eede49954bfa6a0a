import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Icon } from "../../ui/icons";

/** What the client is made of, with the licence of each part. */
const PARTS = [
  ["Preact", "MIT"],
  ["@preact/signals", "MIT"],
  ["preact-iso", "MIT"],
  ["@fluent/bundle", "Apache-2.0"],
  ["idb", "ISC"],
  ["Workbox", "MIT"],
] as const;

export function AboutScreen() {
  return (
    <Screen title={t("about-title")} back="/settings">
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <div>
          <p class="title">{t("shell-name")}</p>
          <p class="label">{t("about-build", { build: __BUILD__ })}</p>
        </div>
      </div>
      <p class="read">{t("about-what")}</p>
      <p>{t("about-record")}</p>
      <section class="card stack" aria-label={t("about-parts")}>
        <h2>{t("about-parts")}</h2>
        <dl class="list">
          {PARTS.map(([part, licence]) => (
            <div class="row" key={part}>
              <dt class="grow">{part}</dt>
              <dd class="label">{licence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Screen>
  );
}
