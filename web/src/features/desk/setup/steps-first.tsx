import { t } from "../../../app/words/i18n";
import { leftWords } from "./left-words";
import { stepsBeforeErrors } from "./set-up-state";
import * as styles from "./steps-first.module.css";

/** Instead of a count of errors: the steps of setting up that most of them go with, each a link to it. */
export function StepsFirst() {
  const steps = stepsBeforeErrors.value;
  const title = t("setup-first", { n: steps.length });
  return (
    <section class="card stack" aria-label={title}>
      <h2>{title}</h2>
      <p class="label">{t("setup-first-what")}</p>
      <ul class="list">
        {steps.map(({ step, left }) => (
          <li key={step}>
            <a href={`/desk/setup#${step}`} class={styles.step}>
              <span>{t(`setup-step-${step}`)}</span>
              <span class="label">{leftWords(left).join(t("shell-joiner"))}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
