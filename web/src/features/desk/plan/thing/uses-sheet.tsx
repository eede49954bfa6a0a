import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import { Sheet } from "../../../../ui/sheet";
import { SelectField } from "../../ui/form/fields";
import type { UsesShown } from "../forms/part-form";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import { draftThings } from "../state/thing-names";
import { useCustomersAt } from "./use-customers-at";
import * as styles from "./uses-sheet.module.css";

/** What may be named instead, in every place at once. */
function Instead({ part, ids, by, onChoose }: Pick<UsesShown, "part" | "ids"> & InsteadChosen) {
  const others = draftThings(part).filter(({ id, retired }) => !(retired || ids.includes(id)));
  if (others.length === 0) return null;
  return (
    <SelectField
      name={t("plan-instead")}
      value={by ?? ""}
      options={others.map(({ id, words }) => [id, words] as const)}
      none={t("plan-instead-none")}
      onChoose={(id) => onChoose(id || null)}
    />
  );
}

interface InsteadChosen {
  /** Null: nothing. */
  readonly by: string | null;
  readonly onChoose: (by: string | null) => void;
}

/** Where a thing is used, each a link; taken out it would miss there, unless another is named instead. */
export function UsesSheet({ part, ids, name, retires = false, uses, better, onRemove, onClose }: UsesShown) {
  const plan = draft.value ?? {};
  const [by, setBy] = useState<string | null>(null);
  const act = retires ? "retire" : "remove";
  const here = useCustomersAt(part, ids);
  // One thing may name it at several of its fields.
  const first = [...new Map(uses.map((path) => [planPlaceWords(plan, path), path])).entries()];
  return (
    <Sheet title={t(onRemove ? `plan-${act}-title` : "plan-uses-title", { name })} onClose={onClose}>
      <p>
        {t(uses.length === 0 ? "plan-uses-none" : onRemove ? `plan-${act}-used` : "plan-uses", { n: first.length })}
      </p>
      {here === null && <Notice tone="warn">{t("plan-uses-customers-unknown")}</Notice>}
      {here !== null && here > 0 && (
        <Notice tone="warn">
          {t("plan-uses-customers", { n: here })} <a href="/desk/customers">{t("plan-uses-customers-go")}</a>
        </Notice>
      )}
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
      {onRemove && uses.length > 0 && <Instead part={part} ids={ids} by={by} onChoose={setBy} />}
      <div class="row">
        {onRemove && (
          <Button kind="danger" onPress={() => onRemove(by)}>
            {t(by === null ? `plan-${act}-still` : "plan-remove-replaced")}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          {t(onRemove ? "desk-cancel" : "shell-close")}
        </Button>
      </div>
    </Sheet>
  );
}
