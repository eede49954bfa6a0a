import { useEffect, useState } from "preact/hooks";
import { copy } from "../../../../app/device/platform";
import { show } from "../../../../app/shell/notify";
import { t } from "../../../../app/words/i18n";
import { whenMs } from "../../../../app/words/words";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import { Sheet } from "../../../../ui/sheet";
import { LoopbackNote } from "../../ui/loopback-note";
import { QrCode } from "../../ui/qr-code";
import { makeTry, refusalIn, type TryLink, tryIn } from "../state/plan-api";
import * as styles from "./try-sheet.module.css";

/** For a phone that is elsewhere: the link goes by message. */
const CopyLink = ({ url }: { url: string }) => (
  <Button
    icon="copy"
    onPress={() =>
      void copy(url).then((done) => show({ text: t(done ? "plan-preview-try-copied" : "plan-preview-try-not-copied") }))
    }
  >
    {t("plan-preview-try-copy")}
  </Button>
);

type Made = { readonly link: TryLink } | { readonly refused: string | null };

/** A code that opens the draft on any phone that is signed in, where nothing is recorded. */
export function TrySheet({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    void makeTry().then((answer) => {
      const link = tryIn(answer);
      setMade(link === null ? { refused: refusalIn(answer) } : { link });
    });
  }, []);
  return (
    <Sheet title={t("plan-preview-try-title")} onClose={onClose}>
      {made === null && <p class="label">{t("desk-loading")}</p>}
      {made !== null && "refused" in made && (
        <Notice tone="bad">
          {t(made.refused === "draft_unfit" ? "plan-preview-try-unfit" : "plan-preview-try-failed")}
        </Notice>
      )}
      {made !== null && "link" in made && (
        <div class={styles.code}>
          <QrCode svg={made.link.qr_svg} label={t("plan-preview-try-qr")} />
          <div class="stack wide">
            <p>{t("plan-preview-try-how")}</p>
            <LoopbackNote url={made.link.url} />
            <p class="label">{t("plan-preview-try-until", { time: whenMs(made.link.expires_at / 1000) })}</p>
            <code class={styles.link}>{made.link.url}</code>
            <CopyLink url={made.link.url} />
          </div>
        </div>
      )}
      <Button onPress={onClose}>{t("desk-close-panel")}</Button>
    </Sheet>
  );
}
