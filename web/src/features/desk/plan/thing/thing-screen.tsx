import { t } from "../../../../app/words/i18n";
import { RECORD_PARTS } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { valueAt } from "../../../../core/plan/draft/plan-form";
import { FoundWords } from "../fields/field-group";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { PLAN_HREF, partHref, pathOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import { useField } from "../state/use-field";
import * as styles from "./thing-screen.module.css";
import { thingTitle } from "./thing-title";
import { useAsked } from "./use-asked";

/** The form of one thing, or of a part that is one record. */
export function ThingScreen({ part, at }: { part: PlanPart; at: string | undefined }) {
  const plan = draft.value ?? {};
  const path = pathOf(plan, part, at);
  const alone = RECORD_PARTS.has(part);
  const within = [{ href: PLAN_HREF, words: t("desk-place-plan") }];
  if (!alone) within.push({ href: partHref(part), words: t(`plan-part-${part}`) });
  const form = useAsked();
  const Form = PART_FORMS.get(part)?.form;
  const { error, note } = useField(path ?? []);
  if (path === null || Form === undefined) {
    return (
      <EditorFrame title={t(`plan-part-${part}`)} within={within}>
        <p>{t("plan-thing-gone")}</p>
      </EditorFrame>
    );
  }
  const title = alone ? t(`plan-part-${part}`) : thingTitle(part, valueAt(plan, path));
  return (
    <EditorFrame title={title} within={within}>
      <form ref={form} class={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <FoundWords error={error} note={note} />
        <Form path={path} />
      </form>
    </EditorFrame>
  );
}
