import { useState } from "preact/hooks";
import { t } from "../../app/words/i18n";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";

const REASONS = ["already", "needless", "elsewhere", "mistake"] as const;

interface Asked {
  readonly title: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why not? Nothing is let go without a word that says so. */
export function LeaveSheet({ title, onReason, onClose }: Asked) {
  const [own, setOwn] = useState("");
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="chips">
        {REASONS.map((reason) => (
          <Button key={reason} size="tall" onPress={() => onReason(t(`after-reason-${reason}`))}>
            {t(`after-reason-${reason}`)}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim()) onReason(own.trim());
        }}
      >
        <span class="grow">
          <OwnWords words={t("reason-other")} value={own} onWords={setOwn} />
        </span>
        <Button submit size="tall" disabled={!own.trim()}>
          {t("answer-record")}
        </Button>
      </form>
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}
