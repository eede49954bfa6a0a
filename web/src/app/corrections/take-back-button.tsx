/** The button that takes an entry back: one's own at once, somebody else's with a reason, which they read too. */

import { useState } from "preact/hooks";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { ReasonSheet } from "../checklists/reason-sheet";
import { me, nameOf } from "../record/store";
import { t } from "../words/i18n";

const WHY = ["not-so", "twice", "elsewhere"] as const;

interface Props {
  readonly entry: Entry;
  readonly words: string;
  /** Gets why, where it was asked. */
  readonly onBack: (reason?: string) => void;
}

export function TakeBackButton({ entry, words, onBack }: Props) {
  const [asking, setAsking] = useState(false);
  const actor = entry.action?.actor ?? null;
  const isOwn = actor !== null && actor === me.value?.person;
  return (
    <>
      <Button icon="undo" onPress={() => (isOwn ? onBack() : setAsking(true))}>
        {words}
      </Button>
      {asking && (
        <ReasonSheet
          title={t("take-back-why", { who: nameOf(actor) })}
          reasons={WHY.map((why) => t(`take-back-${why}`))}
          onReason={(reason) => {
            setAsking(false);
            onBack(reason);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
