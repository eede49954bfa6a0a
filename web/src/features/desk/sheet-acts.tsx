import { t } from "../../app/i18n";
import { Button } from "../../ui/button";

/** The end of a sheet's form: what it does, and the way out that changes nothing. */
export function SheetActs({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  return (
    <div class="row">
      <Button kind="go" submit={true}>
        {words}
      </Button>
      <Button kind="bare" onPress={onClose}>
        {t("desk-cancel")}
      </Button>
    </div>
  );
}
