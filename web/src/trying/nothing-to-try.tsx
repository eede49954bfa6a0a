import { t } from "../app/words/i18n";
import { Button } from "../ui/button";
import type { NoTrial } from "./fetch-trial";
import * as styles from "./nothing-to-try.module.css";

/** In place of the app: why there is no draft to try here, and the way back. */
export function NothingToTry({ why, onLeave }: { why: NoTrial; onLeave: () => void }) {
  const again = why === "unheard" || why === "unfit";
  return (
    <main class={styles.alone}>
      <h1>{t("trial-title")}</h1>
      <p>{t(`trial-${why}`)}</p>
      {again && (
        <Button kind="go" size="press" onPress={() => location.reload()}>
          {t("trial-retry")}
        </Button>
      )}
      <Button size="press" kind={again ? undefined : "go"} onPress={onLeave}>
        {t("trial-back")}
      </Button>
    </main>
  );
}
