import { t } from "../../../app/words/i18n";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { useOnce } from "../ui/use-once";

interface EndProps {
  readonly title: string;
  /** What becomes of what is kept. */
  readonly text: string;
  readonly onEnd: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more. */
export function EndSheet({ title, text, onEnd, onClose }: EndProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{text}</p>
      <div class="row">
        <Button kind="danger" onPress={useOnce(onEnd)}>
          {t("kept-end-yes")}
        </Button>
        <Button kind="bare" onPress={onClose}>
          {t("desk-cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
