import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { Sheet } from "../../../../ui/sheet";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./uses-sheet.module.css";

interface UsesSheetProps {
  readonly name: string;
  readonly uses: readonly PlanPath[];
  /** Words that a part has for what is better than taking it out. */
  readonly better: string | null;
  /** Absent: it is only looked at. */
  readonly onRemove?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Where a thing is used, each a link; taken out it would miss there. */
export function UsesSheet({ name, uses, better, onRemove, onClose }: UsesSheetProps) {
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
