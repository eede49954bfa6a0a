import type { Checklist, Hazard, Item } from "../core/plan";
import { Icon } from "../ui/icons";
import { t } from "./i18n";
import { name, say } from "./words";

/** What can happen: a sign and its word for each. */
export function HazardSigns({ hazard }: { hazard: Hazard | null | undefined }) {
  if (!hazard) return null;
  return (
    <ul class="signs" aria-label={t("hazard-signs")}>
      {hazard.kinds.map((kind) => (
        <li key={kind}>
          <Icon name={kind} size="small" />
          {t(`hazard-${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Nobody certified has signed this list off: a plan that was only delivered says so. */
const Unconfirmed = () => <p class="label">{t("hazard-unconfirmed")}</p>;

/** The head of a list that can hurt somebody: signs and when to stop always; who may and whom to tell, folded. */
export function HazardHead({ list, open }: { list: Checklist; open: boolean }) {
  const { hazard } = list;
  if (!hazard) return null;
  return (
    <details class="card fold hazard" open={open}>
      <summary>
        <div>
          <HazardSigns hazard={hazard} />
          <span class="under">{t("hazard-stop", { when: say(hazard.stop_when) })}</span>
        </div>
      </summary>
      <dl class="stack">
        <div>
          <dt class="label">{t("hazard-who")}</dt>
          <dd>{say(hazard.qualified)}</dd>
        </div>
        <div>
          <dt class="label">{t("hazard-tell")}</dt>
          <dd>{hazard.tell.map((id) => name("contacts", id)).join(t("shell-joiner"))}</dd>
        </div>
      </dl>
      <Unconfirmed />
    </details>
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
    <span class="expect">
      <span class="label">{t(asked ? "expect-answer" : "expect-see")}</span> {say(expect.text)}
      {[...from].map((source) => (
        <span key={source} class="label under">
          {t("expect-source", { source })}
        </span>
      ))}
    </span>
  );
}
