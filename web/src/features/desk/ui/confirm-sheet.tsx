import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { useOnce } from "../../../ui/base/use-once";
import { Button } from "../../../ui/button";
import { ChooseOne } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { whyWords } from "../shell/ask-server";
import * as styles from "./confirm-sheet.module.css";

/** Why a phone is shut out, or words are taken out. */
type Reason = "lost" | "left" | "name" | "health" | "other";

interface ConfirmSheetProps<R extends Reason> {
  /** Whose words in the catalogue: `title`, `what`, `no-undo`, `reason` and one for each, `sure`, `do`, `doing`, `failed`. */
  readonly words: "revoke" | "redact";
  readonly names: Readonly<Record<string, string>>;
  readonly reasons: readonly R[];
  /** Gets the reason in words; where it throws, the sheet stays and says that it was not done. */
  readonly onSure: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  /** What else is done with it, said once more. */
  readonly also?: string | null;
  /** What else is to be chosen first. */
  readonly children?: ComponentChildren;
}

/** Two steps, since it cannot be taken back: first why, then once more by name. Nothing to type, nothing to hold. */
export function ConfirmSheet<R extends Reason>(props: ConfirmSheetProps<R>) {
  const { words, names, reasons, onSure, onClose, also, children } = props;
  const [reason, setReason] = useState<R | null>(null);
  const [sure, setSure] = useState(false);
  const [doing, setDoing] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const act = useOnce(async (why: string) => {
    setDoing(true);
    setFailed(null);
    await onSure(why).catch((error: unknown) => setFailed(whyWords(error)));
    setDoing(false);
  });
  const heard = status.value.server === "heard";
  return (
    <Sheet title={t(`desk-${words}-title`, names)} onClose={onClose}>
      {sure ? (
        <>
          <p class={`lines ${styles.sure}`}>{t(`desk-${words}-sure`, names)}</p>
          {also && <p class="lines">{also}</p>}
        </>
      ) : (
        <>
          <p>{t(`desk-${words}-what`)}</p>
          <Notice tone="warn">{t(`desk-${words}-no-undo`)}</Notice>
          {children}
          <ChooseOne
            legend={t(`desk-${words}-reason`)}
            options={reasons.map((value) => ({ value, label: t(`desk-${words}-${value}`) }))}
            value={reason}
            onChoose={setReason}
          />
        </>
      )}
      <div class="stack" role="alert">
        {failed !== null && <Notice tone="bad">{t(`desk-${words}-failed`, { why: failed })}</Notice>}
        {doing && <p class="label">{t(`desk-${words}-doing`)}</p>}
      </div>
      {!heard && <Notice tone="warn">{t("desk-needs-server")}</Notice>}
      <div class="row">
        {sure && reason !== null ? (
          <Button kind="danger" disabled={!heard || doing} onPress={() => act(t(`desk-${words}-${reason}`))}>
            {t(`desk-${words}-do`)}
          </Button>
        ) : (
          <Button disabled={reason === null || !heard} onPress={() => setSure(true)}>
            {t("desk-sure-next")}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          {t("desk-cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
