import type { ComponentChildren } from "preact";
import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { FoldOut } from "../../../../ui/fold-out";
import { wrongIn } from "../state/use-field";
import * as styles from "./part-fold.module.css";

interface PartFoldProps {
  readonly title: string;
  /** What is set in it, in a few words. */
  readonly note?: string;
  /** What it holds: how much of that must be mended is said while it is folded. */
  readonly holds: readonly PlanPath[];
  readonly children: ComponentChildren;
}

/** Fields that are rarely needed, folded under what they are about. */
export function PartFold({ title, note, holds, children }: PartFoldProps) {
  const wrong = wrongIn(...holds);
  return (
    <FoldOut title={title} note={wrong > 0 ? <span class="bad">{t("plan-wrong", { n: wrong })}</span> : note}>
      <div class={styles.fields}>{children}</div>
    </FoldOut>
  );
}
