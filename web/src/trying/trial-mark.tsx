import { signal } from "@preact/signals";
import { openOutage } from "../app/incident/opening";
import { currentIncident } from "../app/record/store";
import { t } from "../app/words/i18n";
import { Button } from "../ui/button";
import type { HeldBack } from "./isolate";
import * as styles from "./trial-mark.module.css";

/** The class of a page that has the mark above its screens. */
export const pageWithMark: string = styles.page ?? "";
/** What is edited in the editor beside it. */
export const editedMark: string = styles.edited ?? "";

const TOLD_MS = 6000;

const told = signal<HeldBack | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a while why nothing happened. */
export function explain(what: HeldBack): void {
  clearTimeout(timer);
  told.value = what;
  timer = setTimeout(() => {
    told.value = null;
  }, TOLD_MS);
}

interface Ways {
  /** After an outage was made up: to the first screen. */
  readonly onBegun: () => void;
  /** Absent in a frame: there is no app to go back to. */
  readonly onLeave: (() => void) | undefined;
}

/** Above every screen of a page that only tries: that it does, a made-up outage, and the way back. */
export function TrialMark({ onBegun, onLeave }: Ways) {
  const begin = async () => {
    if (await openOutage({ cause: "unknown", areas: [], minutesAgo: 0 })) onBegun();
  };
  return (
    <section class={styles.mark} aria-label={t("trial-mark")}>
      <div class={styles.line}>
        <b class={styles.words}>{t("trial-mark")}</b>
        {currentIncident.value ? (
          <Button onPress={() => location.reload()}>{t("trial-again")}</Button>
        ) : (
          <Button onPress={() => void begin()}>{t("trial-outage")}</Button>
        )}
        {onLeave && <Button onPress={onLeave}>{t("trial-leave")}</Button>}
      </div>
      <p role="status">{told.value && t(`trial-held-${told.value}`)}</p>
    </section>
  );
}
