import { readsOnly } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { AsOf } from "./as-of";

/** No outage: said large, with the one thing that one may want to do. */
export function QuietHeader() {
  return (
    <header class="desk-head">
      <span class="desk-lamp">
        <Icon name="lamp" size="big" />
      </span>
      <div class="desk-what">
        <h1 tabIndex={-1}>{t("desk-quiet")}</h1>
        <p class="label">{t("desk-quiet-text")}</p>
      </div>
      <div class="desk-figures">
        <AsOf />
      </div>
      {!readsOnly.value && (
        <div class="desk-acts">
          <LinkButton href="/report">{t("desk-quiet-report")}</LinkButton>
        </div>
      )}
    </header>
  );
}
