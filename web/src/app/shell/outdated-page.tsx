import { signal } from "@preact/signals";
import { useLocation } from "preact-iso/router";
import { among } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Sheet } from "../../ui/sheet";
import { exportRecord } from "../record/export";
import { status } from "../record/store";
import { t } from "../words/i18n";
import * as styles from "./outdated-page.module.css";
import { takeUpdate } from "./update";

const CODES = ["storage_newer", "storage_blocked"] as const;
type Code = (typeof CODES)[number];

/** The person has read it and goes on reading; the bar still says it. */
const setAside = signal(false);

function OutdatedSheet({ code }: { code: Code }) {
  const { route } = useLocation();
  const { waiting } = status.value;
  const close = () => {
    setAside.value = true;
  };
  const look = () => {
    close();
    route("/entries");
  };
  return (
    <Sheet title={t(`older-${code}-title`)} onClose={close}>
      <p>{t(`older-${code}-what`)}</p>
      <p>{waiting > 0 ? t("older-waiting", { n: waiting }) : t("older-safe")}</p>
      {code === "storage_newer" && (
        <Button kind="go" size="press" onPress={takeUpdate}>
          {t("older-reopen")}
        </Button>
      )}
      <Button size="tall" icon="lists" onPress={look}>
        {t("older-look")}
      </Button>
      <Button size="tall" icon="download" onPress={() => void exportRecord()}>
        {t("settings-export")}
      </Button>
      <Button size="tall" onPress={close}>
        {t("older-go-on")}
      </Button>
      {code === "storage_newer" && <p class="label">{t("older-still")}</p>}
    </Sheet>
  );
}

/** This page cannot record any more: said once over whatever one was looking at, then in a bar above every screen. */
export function OutdatedPage() {
  const problem = among(CODES, status.value.problem);
  if (problem === null) return null;
  const open = () => {
    setAside.value = false;
  };
  return (
    <>
      <button type="button" class={styles.bar} onClick={open}>
        <Icon name="alert" size="small" />
        {t(`older-${problem}-bar`)}
      </button>
      {!setAside.value && <OutdatedSheet code={problem} />}
    </>
  );
}
