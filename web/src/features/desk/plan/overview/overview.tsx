import { t } from "../../../../app/words/i18n";
import { RECORD_PARTS } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { planThings } from "../../../../core/plan/draft/plan-form";
import { PLAN_GROUPS, type PlanGroup } from "../forms/part-form";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { partHref } from "../state/addresses";
import { draft, findings } from "../state/draft-state";
import * as styles from "./overview.module.css";

function Part({ part }: { part: PlanPart }) {
  const found = findings.value.filter(({ path }) => path[0] === part);
  const errors = found.filter(({ severity }) => severity === "error").length;
  return (
    <li>
      <a href={partHref(part)} class={styles.part}>
        <span class="grow">{t(`plan-part-${part}`)}</span>
        {errors > 0 && <span class="bad">{t("plan-wrong", { n: errors })}</span>}
        {!RECORD_PARTS.has(part) && <span class="label">{planThings(draft.value ?? {}, part).length}</span>}
      </a>
    </li>
  );
}

function Group({ group }: { group: PlanGroup }) {
  const parts = [...PART_FORMS].filter(([, form]) => form.group === group).map(([part]) => part);
  if (parts.length === 0) return null;
  return (
    <section class="card">
      <h2>{t(`plan-group-${group}`)}</h2>
      <ul class="list">
        {parts.map((part) => (
          <Part key={part} part={part} />
        ))}
      </ul>
    </section>
  );
}

/** The whole plan: its parts in groups, how much each holds and what is to be mended. */
export function Overview() {
  return (
    <EditorFrame title={t("desk-place-plan")}>
      <div class={styles.groups}>
        {PLAN_GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </EditorFrame>
  );
}
