import type { Checklist, Item, ListHazard } from "../../core/plan/plan";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { locale, t } from "../words/i18n";
import { format } from "../words/times";
import { inLine } from "../words/user-text";
import { say } from "../words/words";
import * as styles from "./hazard.module.css";
import { signedOff } from "./sign-offs";

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

const dayWords = (day: string): string => format(Date.parse(`${day}T00:00:00Z`), "date", locale.value, "UTC");

/** Who certified signed the list off and until when, or that this is still to come. */
export function signedWords(list: Checklist): string {
  const signed = signedOff(list);
  if (!("by" in signed)) return t(signed.state === "changed" ? "hazard-changed" : "hazard-unconfirmed");
  const { by, until } = signed.by;
  return t(signed.state === "signed" ? "hazard-signed" : "hazard-ended", { who: inLine(by), day: dayWords(until) });
}

/** Who may do it, and where a list begins by whom it was signed off. */
export function HazardWho({ list, begins }: { list: Checklist; begins: boolean }) {
  if (!list.hazard) return null;
  return (
    <p class="label">
      {t("hazard-who", { who: say(list.hazard.qualified) })}
      {begins && <span class="under">{signedWords(list)}</span>}
    </p>
  );
}

/** At the head of a list that is read as a whole. */
export const HazardHead = ({ list }: { list: Checklist }) =>
  list.hazard && (
    <div>
      <HazardSigns hazard={list.hazard} />
      <HazardWho list={list} begins />
    </div>
  );

/** When to stop and leave: to be read before any answer. */
export const HazardStop = ({ list: { hazard } }: { list: Checklist }) =>
  hazard && <Notice icon="hand">{t("hazard-stop", { when: say(hazard.stop_when) })}</Notice>;

/** What may hurt whoever does this one step: likewise. */
export const ItemWarning = ({ item: { warning } }: { item: Item }) =>
  warning && <Notice tone="warn">{say(warning)}</Notice>;

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
      <span class="label">{t(asked ? "expect-answer" : expect.answer ? "expect-note" : "expect-see")}</span>{" "}
      {say(expect.text)}
      {[...from].map((source) => (
        <span key={source} class="label under">
          {t("expect-source", { source })}
        </span>
      ))}
    </span>
  );
}
