import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { Sheet } from "../../../../ui/sheet";
import type { UsesShown } from "../forms/part-form";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./uses-sheet.module.css";

/** Where a thing is used, each a link; taken out it would miss there. */
export function UsesSheet({ name, uses, better, onRemove, onClose }: UsesShown) {
  const plan = draft.value ?? {};
  // One thing may name it at several of its fields.
  const first = [...new Map(uses.map((path) => [planPlaceWords(plan, path), path])).entries()];
  return (
    <Sheet title={t(onRemove ? "plan-remove-title" : "plan-uses-title", { name })} onClose={onClose}>
      <p>
        {t(uses.length === 0 ? "plan-uses-none" : onRemove ? "plan-remove-used" : "plan-uses", { n: first.length })}
      </p>
      {better !== null && onRemove && <p>{better}</p>}
      <ul class={`list ${styles.uses}`}>
        {first.map(([words, path]) => (
          <li key={words}>
            <a class={styles.use} href={hrefOf(plan, path)} onClick={onClose}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <div class="row">
        {onRemove && (
          <Button kind="danger" onPress={onRemove}>
            {t("plan-remove-still")}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          {t(onRemove ? "desk-cancel" : "shell-close")}
        </Button>
      </div>
    </Sheet>
  );
}
