import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/button";
import { t } from "../words/i18n";
import { light, putOut } from "./light";
import * as styles from "./white-screen.module.css";

function White() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.white} onClose={putOut} aria-label={t("light-screen")}>
      <p>{t("light-screen-hint")}</p>
      <Button size="press" onPress={putOut}>
        {t("light-out")}
      </Button>
    </dialog>
  );
}

/** Light from the screen itself, where the camera gives none. */
export const WhiteScreen = () => (light.value === "screen" ? <White /> : null);
