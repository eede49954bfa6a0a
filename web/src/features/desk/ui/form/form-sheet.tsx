import type { ComponentChildren } from "preact";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import { Sheet } from "../../../../ui/sheet";
import { SheetActs } from "../sheet-acts";
import * as styles from "./form-sheet.module.css";
import type { Form } from "./form-state";

interface FormSheetProps {
  readonly title: string;
  readonly form: Pick<Form<object>, "resumed" | "discard" | "submit" | "problem" | "saving" | "element">;
  /** On the button that stores. */
  readonly words: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form in a sheet. What is wrong is said where it is seen: a sheet lies over all that the page says. */
export function FormSheet({ title, form, words, onClose, children }: FormSheetProps) {
  const leave = () => {
    form.discard();
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="stack wide" ref={form.element} noValidate onSubmit={form.submit}>
        {form.resumed && (
          <Notice icon="info">
            {t("desk-form-resumed")}{" "}
            <Button kind="bare" onPress={form.discard}>
              {t("desk-form-discard")}
            </Button>
          </Notice>
        )}
        {children}
        <div class={styles.end}>
          {form.problem !== null && (
            <div role="alert">
              <Notice tone="bad">{form.problem}</Notice>
            </div>
          )}
          <SheetActs words={words} disabled={form.saving} onClose={leave} />
        </div>
      </form>
    </Sheet>
  );
}

interface FormPartProps {
  readonly title: string;
  /** What holds for all of them. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** Fields that belong together, under what they are about. */
export function FormPart({ title, hint, children }: FormPartProps) {
  return (
    <fieldset class={styles.part}>
      <legend>{title}</legend>
      {hint !== undefined && <p class={`label ${styles.hint}`}>{hint}</p>}
      <div class={styles.fields}>{children}</div>
    </fieldset>
  );
}
