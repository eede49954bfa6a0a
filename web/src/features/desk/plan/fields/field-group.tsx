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
  readonly children: ComponentChildren;
}

/** Several controls that are one field, under its name; what was found of the whole stands below. */
export function FieldGroup({ label, hint, field, error, note, children }: FieldGroupProps) {
  return (
    <fieldset class={styles.group} data-path={field} tabIndex={-1}>
      <legend class="label">{label}</legend>
      {children}
      {hint !== undefined && <p class="label">{hint}</p>}
      <FoundWords error={error} note={note} />
    </fieldset>
  );
}
