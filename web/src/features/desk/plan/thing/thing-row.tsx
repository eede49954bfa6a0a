import { t } from "../../../../app/words/i18n";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import type { Json } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { RowActs } from "../../ui/row-acts";
import { DragHandle } from "../fields/drag-handle";
import { thingTitle } from "../naming/thing-title";
import { errorsIn, notesIn, untranslatedIn } from "../state/counts";
import * as styles from "./thing-row.module.css";

interface ThingRowProps {
  readonly part: PlanPart;
  readonly thing: Json;
  readonly at: number;
  readonly href: string;
  readonly onGrab: ((event: PointerEvent) => void) | undefined;
  readonly onCopy: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** One thing among those of its part. */
export function ThingRow({ part, thing, at, href, onGrab, onCopy, onRemove }: ThingRowProps) {
  const name = thingTitle(part, thing);
  const [errors, notes, missing] = [errorsIn.value(part, at), notesIn.value(part, at), untranslatedIn.value(part, at)];
  return (
    <li class={styles.row} data-member>
      {onGrab && <DragHandle name={name} onGrab={onGrab} />}
      <a class={styles.name} data-row href={href}>
        <span>{name}</span>
        {errors > 0 && <span class="bad">{t("plan-wrong", { n: errors })}</span>}
        {notes > 0 && <span class="warn">{t("plan-noted", { n: notes })}</span>}
        {missing > 0 && <span class="label">{t("plan-untranslated", { n: missing })}</span>}
      </a>
      <RowActs>
        {onCopy && (
          <Button kind="bare" label={t("plan-copy-which", { name })} onPress={onCopy}>
            {t("plan-copy")}
          </Button>
        )}
        {onRemove && (
          <Button kind="bare" label={t("plan-remove-which", { name })} onPress={onRemove}>
            {t("plan-remove")}
          </Button>
        )}
      </RowActs>
    </li>
  );
}
