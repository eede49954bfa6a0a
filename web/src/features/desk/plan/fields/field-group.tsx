import type { ComponentChildren } from "preact";
import { Icon } from "../../../../ui/icons";
import type { PlanField } from "../state/use-field";
import * as styles from "./field-group.module.css";

type Found = Pick<PlanField, "error" | "note">;

/** What was found at a place, below it. */
export const FoundWords = ({ error, note }: Found) =>
  (error ?? note) === undefined ? null : (
    <p class={`${error === undefined ? "warn" : "bad"} lines ${styles.found}`}>
      <Icon name="alert" size="small" />
      {error ?? note}
    </p>
  );

interface FieldGroupProps extends Found {
  readonly label: string;
  readonly hint?: string | undefined;
  /** By which it is found, and gets the focus. */
  readonly field: string;
  /** No wider than a single control. */
  readonly narrow?: boolean;
  /** Where it stands says what it is: its name is heard, not seen. */
  readonly unnamed?: boolean;
  readonly children: ComponentChildren;
}

/** Several controls that are one field, under its name; what was found of the whole stands below. */
export function FieldGroup(props: FieldGroupProps) {
  const { label, hint, field, error, note, narrow = false, unnamed = false, children } = props;
  const said = hint !== undefined && <p class="label">{hint}</p>;
  return (
    <fieldset class={narrow ? styles.group : `${styles.group} ${styles.wide}`} data-path={field} tabIndex={-1}>
      <legend class={unnamed ? "quiet" : undefined}>{label}</legend>
      {!narrow && said}
      {children}
      {narrow && said}
      <FoundWords error={error} note={note} />
    </fieldset>
  );
}
