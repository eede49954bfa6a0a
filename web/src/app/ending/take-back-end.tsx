/** Takes an end back long after it: at its entry, and where the ended outage is looked at. */

import { useState } from "preact/hooks";
import type { Entry } from "../../core/record/entries";
import { effective } from "../../core/record/fields";
import type { Scene } from "../../core/scene";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { readsOnly, supervises } from "../record/store";
import { t } from "../words/i18n";
import { reopen } from "./reopening";

/** All ends that stand: while one does, it has ended. */
export const endsOf = ({ entries }: Scene): readonly Entry[] =>
  entries.filter((each) => effective(each)?.type === "incident.closed");

interface Props {
  readonly ends: readonly Entry[];
  readonly onReopened?: () => void;
}

/** Only who may end an outage takes an end back; it is asked once more, since all phones turn to it again. */
export function TakeBackEnd({ ends, onReopened }: Props) {
  const [asked, setAsked] = useState(false);
  if (readsOnly.value || !supervises.value || ends.length === 0) return null;
  const takeBack = async () => {
    setAsked(false);
    if (await reopen(ends)) onReopened?.();
  };
  return (
    <>
      <Button icon="undo" onPress={() => setAsked(true)}>
        {t("close-take-back")}
      </Button>
      {asked && (
        <Sheet title={t("close-take-back")} onClose={() => setAsked(false)}>
          <p>{t(ends[0]?.action?.drill ? "close-take-back-what-drill" : "close-take-back-what")}</p>
          <Button kind="go" icon="undo" onPress={() => void takeBack()}>
            {t("close-take-back-yes")}
          </Button>
          <Button onPress={() => setAsked(false)}>{t("close-take-back-no")}</Button>
        </Sheet>
      )}
    </>
  );
}
