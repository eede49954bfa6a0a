import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { isVisible } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";
import { t } from "../words/i18n";

interface Asked {
  readonly title: string;
  /** In words, as they are recorded. */
  readonly reasons: readonly string[];
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  /** What it is asked of. */
  readonly children?: ComponentChildren;
}

/** Why not? One tap on a reason records it; another reason may be typed. */
export function ReasonSheet({ title, reasons, onReason, onClose, children }: Asked) {
  const [own, setOwn] = useState("");
  return (
    <Sheet title={title} onClose={onClose}>
      {children}
      <div class="chips">
        {reasons.map((reason) => (
          <Button key={reason} size="tall" onPress={() => onReason(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isVisible(own)) onReason(own.trim());
        }}
      >
        <span class="grow">
          <OwnWords words={t("reason-other")} value={own} onWords={setOwn} />
        </span>
        <Button submit size="tall" disabled={!isVisible(own)}>
          {t("answer-record")}
        </Button>
      </form>
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}
