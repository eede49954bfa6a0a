/** From a step to the one before and the one after, whatever their answers. */

import { t } from "../../app/words/i18n";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";

interface LeafProps {
  readonly index: number;
  readonly total: number;
  readonly onPage: (index: number) => void;
}

export function Leaf({ index, total, onPage }: LeafProps) {
  return (
    <div class="two push">
      {index > 0 ? (
        <Button kind="bare" icon="back" onPress={() => onPage(index - 1)}>
          {t("list-before")}
        </Button>
      ) : (
        <span />
      )}
      {index < total - 1 && (
        <Button kind="bare" onPress={() => onPage(index + 1)}>
          {t("now-next")}
          <Icon name="onward" />
        </Button>
      )}
    </div>
  );
}
