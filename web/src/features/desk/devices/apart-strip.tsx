/** Above the outage: what phones that were stopped have handed in waits to be let in, and how much of it tells of danger. */

import { t } from "../../../app/words/i18n";
import { Icon } from "../../../ui/icons";
import * as styles from "./apart-strip.module.css";
import { dangersApart, unreadApart, useKeptApart } from "./waiting-apart";

export function ApartStrip() {
  const all = useKeptApart();
  if (all.length === 0) return null;
  const [count, danger] = [all.reduce((sum, { page }) => sum + page.actions, 0), dangersApart(all)];
  const unread = unreadApart(all);
  const stopped = all.some(({ page }) => page.reason === "revoked") ? "stopped" : "other";
  return (
    <a class={styles.strip} data-danger={danger > 0} href="/desk/devices">
      <Icon name="alert" size="small" />
      {[
        t("desk-apart", { from: stopped, count }),
        danger > 0 && t("desk-apart-danger", { danger }),
        unread > 0 && t("desk-apart-unread", { count: unread }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </a>
  );
}
