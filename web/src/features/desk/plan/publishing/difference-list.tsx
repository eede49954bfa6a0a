import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { MarkedWords, markedWords } from "../../../../app/plan-news/marked-words";
import { t } from "../../../../app/words/i18n";
import { groupedBy } from "../../../../core/grouping";
import type { FieldDifference, ThingDifference } from "../../../../core/plan/compare/compare-plans";
import { PLAN_PARTS, type PlanPart } from "../../../../core/plan/draft/parts";
import { type PlanForm, planThings } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { FoldOut } from "../../../../ui/fold-out";
import { thingTitle } from "../naming/thing-title";
import { partHref, thingHref } from "../state/addresses";
import * as styles from "./difference-list.module.css";
import { fieldWords, languageAt, valueWords } from "./field-words";

export interface ComparedPlans {
  readonly before: PlanForm;
  readonly after: PlanForm;
  readonly languages: readonly string[];
}

function Change({ field, plans }: { field: FieldDifference; plans: ComparedPlans }): ComponentChildren {
  const { before, after, path } = field;
  const language = languageAt(path, plans.languages);
  if (language !== null && typeof (before ?? "") === "string" && typeof (after ?? "") === "string") {
    return <MarkedWords before={String(before ?? "")} after={String(after ?? "")} language={language} />;
  }
  if (field.what === "moved") return <p class="label">{t("plan-difference-moved")}</p>;
  return (
    <p class={markedWords}>
      {before !== undefined && field.what !== "added" && <del>{valueWords(plans.before, before)}</del>}{" "}
      {after !== undefined && field.what !== "removed" && <ins>{valueWords(plans.after, after)}</ins>}
    </p>
  );
}

function Fields({ of, plans }: { of: ThingDifference; plans: ComparedPlans }) {
  return (
    <dl class={styles.fields}>
      {of.fields.map((field) => (
        <div key={`${field.what} ${field.path.join(".")}`}>
          <dt class="label">
            {fieldWords(field.what === "removed" ? of.before : of.after, field.path, plans.languages)}
          </dt>
          <dd>
            <Change field={field} plans={plans} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Thing({ of, part, plans }: { of: ThingDifference; part: PlanPart; plans: ComparedPlans }) {
  const title = of.key === null ? t(`plan-part-${part}`) : thingTitle(part, of.after ?? of.before);
  const href = of.key === null ? partHref(part) : thingHref(part, of.key);
  return (
    <li class={styles.thing}>
      <p class={styles.title}>
        <span class={styles.sign} data-what={of.what}>
          {t(`plan-difference-${of.what}`)}
        </span>
        {of.after === undefined ? <b>{title}</b> : <a href={href}>{title}</a>}
      </p>
      {of.fields.length > 0 && <Fields of={of} plans={plans} />}
    </li>
  );
}

const FIRST = 12;

interface PartProps {
  readonly part: PlanPart;
  readonly all: readonly ThingDifference[];
  readonly plans: ComparedPlans;
}

function Things({ part, all, plans }: PartProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? all : all.slice(0, FIRST);
  return (
    <>
      <ul class="list">
        {shown.map((each) => (
          <Thing key={`${each.what} ${each.key}`} of={each} part={part} plans={plans} />
        ))}
      </ul>
      {shown.length < all.length && (
        <Button onPress={() => setWhole(true)}>{t("plan-found-more", { n: all.length - shown.length })}</Button>
      )}
    </>
  );
}

function Part(props: PartProps) {
  const { part, all } = props;
  return (
    <section class="card" aria-label={t(`plan-part-${part}`)}>
      <h3>
        {t(`plan-part-${part}`)} <span class="label">{all.length}</span>
      </h3>
      <Things {...props} />
    </section>
  );
}

/** How far a part is another than the example's: "和示例不同 5 项 · 一样 12 项 · 删掉示例的 2 项". */
function ownWords({ part, all, plans: { after } }: PartProps): string {
  if (all[0]?.key === null) return t("plan-own-changed");
  const gone = all.filter(({ what }) => what === "removed").length;
  const moved = all.filter(({ what }) => what === "moved").length;
  const own = all.length - gone - moved;
  const same = planThings(after, part).length - own;
  const said = [
    own > 0 && t("plan-own-count", { n: own }),
    same > 0 && t("plan-own-same", { n: same }),
    gone > 0 && t("plan-own-gone", { n: gone }),
  ];
  return said.filter(Boolean).join(t("plan-publish-joiner"));
}

/** A part in one line, which opens. */
const BriefPart = (props: PartProps) => (
  <section aria-label={t(`plan-part-${props.part}`)}>
    <FoldOut title={t(`plan-part-${props.part}`)} note={ownWords(props)}>
      <Things {...props} />
    </FoldOut>
  </section>
);

interface DifferenceListProps {
  readonly all: readonly ThingDifference[];
  readonly plans: ComparedPlans;
  /** Each part in one line: there is too much to be read. */
  readonly brief?: boolean;
}

/** All that differs between two plans, part by part. */
export function DifferenceList({ all, plans, brief = false }: DifferenceListProps) {
  const byPart = groupedBy(all, ({ part }) => part);
  const Shown = brief ? BriefPart : Part;
  const same = PLAN_PARTS.filter((part) => !byPart.has(part) && planThings(plans.after, part).length > 0);
  return (
    <>
      {PLAN_PARTS.map((part) => {
        const own = byPart.get(part);
        return own && <Shown key={part} part={part} all={own} plans={plans} />;
      })}
      {brief && same.length > 0 && (
        <p>{t("plan-own-none", { parts: same.map((part) => t(`plan-part-${part}`)).join(t("shell-joiner")) })}</p>
      )}
    </>
  );
}
