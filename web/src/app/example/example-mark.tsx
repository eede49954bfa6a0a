import { showsExample } from "../record/store";
import { t } from "../words/i18n";
import * as styles from "./example-mark.module.css";

/** Stands wherever the words of the example plan do, so that nobody takes it for the site's own. */
export const ExampleMark = ({ inLine }: { inLine?: boolean }) =>
  showsExample.value ? <span class={inLine ? styles.line : styles.mark}>{t("example-mark")}</span> : null;
