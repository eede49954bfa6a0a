import { t } from "../app/words/i18n";
import { Button } from "../ui/button";
import type { NoTrial } from "./fetch-trial";
import * as styles from "./nothing-to-try.module.css";

/** In place of the app: why there is no draft to try here, and the way back. */
export const NothingToTry = ({ why, onLeave }: { why: NoTrial; onLeave: () => void }) => (
  <main class={styles.alone}>
    <h1>{t("trial-title")}</h1>
    <p>{t(`trial-${why}`)}</p>
    {why === "unheard" && (
      <Button kind="go" size="press" onPress={() => location.reload()}>
        {t("trial-retry")}
      </Button>
    )}
    <Button size="press" kind={why === "unheard" ? undefined : "go"} onPress={onLeave}>
      {t("trial-back")}
    </Button>
  </main>
);
