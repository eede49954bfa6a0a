import { t } from "../../../../../app/words/i18n";
import { isList, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { Button } from "../../../../../ui/button";
import { TextAsRead } from "../../inserts/text-as-read";
import { move, put } from "../../state/draft-state";
import { useField } from "../../state/use-field";
import { DragHandle } from "../drag-handle";
import { FieldGroup } from "../field-group";
import { MemberActs } from "../member-acts";
import { TextInput } from "../text-input";
import { useReorder } from "../use-reorder";
import * as styles from "./texts-input.module.css";

interface TextsInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** Several lines each. */
  readonly long?: boolean;
  /** The most of each that fits a phone, as of a single text. */
  readonly limit?: number;
  /** No more than so many. */
  readonly most?: number;
}

/** Texts one below the other, all of them open: added, moved, taken out. */
export function TextsInput({ path, label, hint, long = false, limit, most }: TextsInputProps) {
  const { value, error, note, field } = useField(path);
  const texts = isList(value) ? value : [];
  const { list, onKeyDown, onGrab } = useReorder(texts.length, (from, to) => move([...path, from], to));
  return (
    <FieldGroup label={label} hint={hint} field={field} error={error} note={note}>
      {texts.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the buttons inside
        <ul ref={list} class={styles.texts} onKeyDown={onKeyDown}>
          {texts.map((_, at) => {
            const name = t("plan-row-unnamed", { n: at + 1 });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other name than its place
              <li key={at} class={styles.text} data-member data-path={`${field}.${at}`} tabIndex={-1}>
                <DragHandle name={name} onGrab={onGrab} />
                <span class={styles.number}>{at + 1}</span>
                <div class={styles.words}>
                  <TextInput
                    path={[...path, at]}
                    label={name}
                    unnamed
                    long={long}
                    {...(limit !== undefined && { limit })}
                  />
                  <TextAsRead path={[...path, at]} />
                </div>
                <MemberActs path={[...path, at]} name={name} count={texts.length} />
              </li>
            );
          })}
        </ul>
      )}
      {(most === undefined || texts.length < most) && (
        <div>
          <Button onPress={() => put(path, [...texts, {}])} label={t("plan-add-to", { name: label })}>
            {t("plan-add-one")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
