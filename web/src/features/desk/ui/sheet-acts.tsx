import { t } from "../../../app/words/i18n";
import { Button } from "../../../ui/button";

interface SheetActsProps {
  readonly words: string;
  readonly disabled?: boolean;
  readonly onClose: () => void;
}

/** The end of a sheet's form: what it does, and the way out that changes nothing. */
export function SheetActs({ words, disabled = false, onClose }: SheetActsProps) {
  return (
    <div class="row">
      <Button kind="go" submit={true} disabled={disabled}>
        {words}
      </Button>
      <Button kind="bare" onPress={onClose}>
        {t("desk-cancel")}
      </Button>
    </div>
  );
}
