import type { Checklist, Item, ListHazard } from "../../core/plan/plan";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { contactWords } from "../calls/callees";
import { t } from "../words/i18n";
import { say } from "../words/words";
import * as styles from "./hazard.module.css";

/** What can happen: a sign and its word for each. */
export function HazardSigns({ hazard }: { hazard: ListHazard | null | undefined }) {
  if (!hazard) return null;
  return (
    <ul class={styles.signs} aria-label={t("hazard-signs")}>
      {hazard.kinds.map((kind) => (
        <li key={kind}>
          <Icon name={kind} size="small" />
          {t(`hazard-${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Who may do it, and where a list begins that nobody certified has signed it off yet. */
export function HazardWho({ hazard, begins }: { hazard: ListHazard | null | undefined; begins: boolean }) {
  if (!hazard) return null;
  return (
    <p class="label">
      {t("hazard-who", { who: say(hazard.qualified) })}
      {begins && <span class="under">{t("hazard-unconfirmed")}</span>}
    </p>
  );
}

/** At the head of a list that is read as a whole. */
export const HazardHead = ({ list: { hazard } }: { list: Checklist }) =>
  hazard && (
    <div>
      <HazardSigns hazard={hazard} />
      <HazardWho hazard={hazard} begins />
    </div>
  );

interface Stop {
  readonly list: Checklist;
  /** True away from the head: whoever takes the list up there has not seen who may. */
  readonly who?: boolean;
}

/** When to stop and leave, and who then hears of it. */
export function HazardStop({ list: { hazard }, who = false }: Stop) {
  if (!hazard) return null;
  const told = hazard.tell.map(contactWords).join(t("shell-joiner"));
  return (
    <Notice icon="hand">
      {t("hazard-stop", { when: say(hazard.stop_when) })}
      <span class="label under">{t("hazard-tell", { who: told })}</span>
      {who && <span class="label under">{t("hazard-who", { who: say(hazard.qualified) })}</span>}
    </Notice>
  );
}

interface Expecting {
  readonly item: Item;
  /** True where one reads and another looks: then it is the answer. */
  readonly asked?: boolean | undefined;
  /** True where there is time to read where the figures come from. */
  readonly sources?: boolean;
}

/** What is good to see, large beside the act. */
export function ExpectLine({ item: { expect }, asked, sources }: Expecting) {
  if (!expect) return null;
  const from = new Set(sources ? expect.figures.map((figure) => say(figure.source)) : []);
  return (
    <span class={styles.expect}>
      <span class="label">{t(asked ? "expect-answer" : "expect-see")}</span> {say(expect.text)}
      {[...from].map((source) => (
        <span key={source} class="label under">
          {t("expect-source", { source })}
        </span>
      ))}
    </span>
  );
}
