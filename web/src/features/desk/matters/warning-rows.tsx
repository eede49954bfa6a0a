import { nameOf, serverNow, status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { spotName } from "../../../app/words/names";
import { span, when } from "../../../app/words/words";
import { type Step, verdictOf } from "../../../core/folds/checklists";
import { inDisplayOrder } from "../../../core/record/entries";
import { doerOf } from "../../../core/record/fields";
import type { Scene } from "../../../core/scene";
import { Icon } from "../../../ui/icons";
import { openEntry } from "../shell/address";
import { deskNames } from "../shell/desk-state";
import * as styles from "./warning-rows.module.css";
import { type Warning, warningsOf } from "./warnings";

function titleOf({ kind, at, step }: Warning): string {
  if (!step) return t(`desk-need-${kind}`, { time: when(at) });
  const { list, item, area, asset } = step.target;
  const where = spotName(deskNames.value, area, asset);
  const said = [t("desk-need-contradiction"), deskNames.value.item(list, item)].join(t("matter-colon"));
  return [said, where, ...saidBy(step)].filter(Boolean).join(" · ");
}

/** What each said of a step last. */
function saidBy({ leading, others }: Step): readonly string[] {
  const acts = [...others, leading].filter((each) => each !== null).toSorted(inDisplayOrder);
  const last = new Map(acts.map((act) => [doerOf(act), verdictOf(act)] as const));
  return [...last].map(([who, verdict]) =>
    t("desk-need-said", { who: nameOf(who), verdict: t(`verdict-${verdict ?? "open"}`) }),
  );
}

function WarningRow({ of }: { of: Warning }) {
  return (
    <li>
      <button type="button" class={styles.warning} onClick={() => openEntry(of.ref)}>
        <span class="warn">
          <Icon name="alert" size="small" />
        </span>
        <span>{titleOf(of)}</span>
        <b class="keep">{span((serverNow.value - of.at) / 1000)}</b>
      </button>
    </li>
  );
}

/** What waits on this very device and did not get through. */
function Attention({ count }: { count: number }) {
  return (
    <li>
      <a class={styles.warning} href="/entries">
        <span class="bad">
          <Icon name="alert" size="small" />
        </span>
        <span>{t("desk-need-attention", { count })}</span>
      </a>
    </li>
  );
}

/** What somebody should look at before the rest. */
export function WarningRows({ scene }: { scene: Scene }) {
  const [warnings, { attention }] = [warningsOf(scene, serverNow.value), status.value];
  if (warnings.length === 0 && attention === 0) return null;
  return (
    <ul class="list">
      {attention > 0 && <Attention count={attention} />}
      {warnings.map((each) => (
        <WarningRow key={`${each.kind} ${each.ref}`} of={each} />
      ))}
    </ul>
  );
}
