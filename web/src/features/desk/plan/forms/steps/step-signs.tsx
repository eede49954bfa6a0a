import { t } from "../../../../../app/words/i18n";
import { fieldOf, isList, type Json } from "../../../../../core/plan/draft/plan-form";
import { Icon, type IconName } from "../../../../../ui/icons";
import * as styles from "./step-signs.module.css";

const SIGNS: readonly (readonly [field: string, icon: IconName, words: string])[] = [
  ["warning", "alert", "plan-step-warning"],
  ["two_persons", "people", "plan-step-two-persons"],
  ["expect", "check", "plan-step-expect"],
  ["could_not", "onward", "plan-step-could-not"],
  ["list", "lists", "plan-step-list"],
  ["contacts", "call", "plan-step-contacts"],
  ["scripts", "say", "plan-step-scripts"],
  ["clock", "clock", "plan-step-clock"],
];

const isSet = (value: Json | undefined): boolean =>
  isList(value) ? value.length > 0 : value !== undefined && value !== null && value !== false;

/** What a folded step has beside its words: small, each with its name for whoever points at it or listens. */
export const StepSigns = ({ step }: { step: Json }) => (
  <span class={styles.signs}>
    {SIGNS.map(([field, icon, words]) =>
      isSet(fieldOf(step, field)) ? (
        <span key={field} role="img" aria-label={t(words)} title={t(words)}>
          <Icon name={icon} size="small" />
        </span>
      ) : null,
    )}
  </span>
);
