import { locale, t } from "../../../../../app/words/i18n";
import { PAGE_STEPS, stepsOf } from "../../../../../core/plan/draft/edits/list-pages";
import { fieldOf, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../../core/plan/draft/titles";
import { Button } from "../../../../../ui/button";
import { DragHandle } from "../../fields/drag-handle";
import { FoundWords } from "../../fields/field-group";
import { TextInput } from "../../fields/text-input";
import { useField } from "../../state/use-field";
import * as styles from "./page-head.module.css";

interface PageHeadProps {
  /** The page's. */
  readonly path: PlanPath;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onJoin: () => void;
}

/** The beginning of a page: its number and name, and whether it has as many steps as a page should. */
export function PageHead({ path, onGrab, onJoin }: PageHeadProps) {
  const page = useField(path);
  const items = useField([...path, "items"]);
  const at = Number(path.at(-1));
  const count = stepsOf(page.value).length;
  const title = t("plan-page-number", { n: at + 1 });
  const name = textOf(fieldOf(page.value, "name"), locale.value);
  const fits = count >= PAGE_STEPS.least && count <= PAGE_STEPS.most;
  return (
    <li class={styles.page} data-member data-path={page.field} tabIndex={-1}>
      <div class={styles.head}>
        {at > 0 && <DragHandle name={title} onGrab={onGrab} />}
        <h3>{name === "" ? title : t("plan-page-named", { n: at + 1, name })}</h3>
        <span class={fits ? "label" : "warn"}>
          {t(fits ? "plan-page-steps" : "plan-page-wants", { count, ...PAGE_STEPS })}
        </span>
        <details class={styles.name}>
          <summary>{t("plan-page-rename")}</summary>
          <TextInput path={[...path, "name"]} label={t("plan-page-name")} limit={24} optional />
        </details>
        {at > 0 && (
          <Button kind="bare" onPress={onJoin}>
            {t("plan-page-join")}
          </Button>
        )}
      </div>
      <FoundWords error={page.error ?? items.error} note={page.note ?? items.note} />
    </li>
  );
}
