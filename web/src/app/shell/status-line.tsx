import { useLocation } from "preact-iso/router";
import { LinkButton } from "../../ui/button";
import { StatusBar } from "../../ui/frame/status-bar";
import { LightButton } from "../device/light-button";
import { saving } from "../device/power-saving";
import { ExampleMark } from "../example/example-mark";
import { connected, connecting } from "../record/connection";
import { me, status } from "../record/store";
import { t } from "../words/i18n";
import { whenMs } from "../words/words";
import { Boundary } from "./boundary";
import * as styles from "./status-line.module.css";

/** One line that is always true: heard or not, what waits, when all was last handed in. */
function line(): string {
  const { waiting, sending, attention } = status.value;
  if (attention > 0) return t("status-attention", { n: attention });
  if (sending > 0) return t("status-sending", { n: sending });
  if (connecting.value) return waiting > 0 ? t("status-asking-waiting", { n: waiting }) : t("status-asking");
  if (!connected.value) return waiting > 0 ? t("status-offline-waiting", { n: waiting }) : t("status-offline");
  return waiting > 0 ? t("status-online-waiting", { n: waiting }) : t("status-online");
}

export const StatusLine = () => (
  <Boundary what={() => t("failed-status")} href="/entries">
    <Line />
  </Boundary>
);

function Line() {
  const { signedOut } = status.value;
  const atDesk = useLocation().path.startsWith("/desk");
  const at = status.value.lastSyncedAt;
  const last = at === null ? t("status-never") : t("status-last", { time: whenMs(at) });
  return (
    <StatusBar
      sign={connecting.value ? "asking" : connected.value ? "on" : "off"}
      href={signedOut && me.value ? "/settings" : "/entries"}
      end={
        <div class={styles.ends}>
          {me.value && <LinkButton icon="find" href={atDesk ? "/desk/find" : "/find"} label={t("shell-find")} />}
          <LightButton />
          <LinkButton icon="settings" href="/settings" label={t("settings-title")} />
        </div>
      }
    >
      <b>{line()}</b>
      <ExampleMark inLine />
      {saving.value && <span>{t("status-saving")}</span>}
      <span>{last}</span>
    </StatusBar>
  );
}
