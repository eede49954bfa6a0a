import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import * as styles from "./try-button.module.css";
import { TrySheet } from "./try-sheet";

/** Gives the code by which the draft is tried on a phone. `unlessBeside`: only where the phone beside has no room. */
export function TryButton({ unlessBeside = false }: { unlessBeside?: boolean }) {
  const [trying, setTrying] = useState(false);
  return (
    <div class={unlessBeside ? styles.narrow : undefined}>
      <Button icon="phone" onPress={() => setTrying(true)}>
        {t("plan-preview-try")}
      </Button>
      {trying && <TrySheet onClose={() => setTrying(false)} />}
    </div>
  );
}
