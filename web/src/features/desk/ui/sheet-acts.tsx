import { t } from "../../../app/words/i18n";
import { Button, type Kind } from "../../../ui/button";

interface SheetActsProps {
  readonly words: string;
  readonly kind?: Kind;
  readonly disabled?: boolean;
  /** Without it, the form around them is submitted. */
  readonly onDo?: () => void;
  readonly onClose: () => void;
}

/** The end of a sheet: what it does, and the way out that changes nothing. */
export function SheetActs({ words, kind = "go", disabled = false, onDo, onClose }: SheetActsProps) {
  return (
    <div class="row">
      <Button kind={kind} submit={onDo === undefined} disabled={disabled} onPress={onDo}>
        {words}
      </Button>
      <Button kind="bare" onPress={onClose}>
        {t("desk-cancel")}
      </Button>
    </div>
  );
}
