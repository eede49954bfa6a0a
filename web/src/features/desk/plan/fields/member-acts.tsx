import { t } from "../../../../app/words/i18n";
import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { move, remove } from "../state/draft-state";
import * as styles from "./member-acts.module.css";

interface MemberActsProps {
  readonly path: PlanPath;
  /** What it is called. */
  readonly name: string;
  readonly count: number;
}

/** What may be done with one member of a list: up, down, out of it. */
export function MemberActs({ path, name, count }: MemberActsProps) {
  const at = Number(path.at(-1));
  return (
    <span class={styles.acts}>
      <Button
        kind="bare"
        icon="up"
        label={t("plan-move-up", { name })}
        disabled={at === 0}
        onPress={() => move(path, at - 1)}
      />
      <Button
        kind="bare"
        icon="down"
        label={t("plan-move-down", { name })}
        disabled={at === count - 1}
        onPress={() => move(path, at + 1)}
      />
      <Button kind="bare" icon="cross" label={t("plan-take-out", { name })} onPress={() => remove(path)} />
    </span>
  );
}
