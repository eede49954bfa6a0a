import { dangerPlace } from "../../../app/incident/danger-words";
import { overdueWords } from "../../../app/incident/still-open-words";
import { nameOf, serverNow, status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { Target } from "../../../core/folds/checklists";
import { overdueKey } from "../../../core/readings/overdue";
import type { Scene } from "../../../core/scene";
import { Icon } from "../../../ui/icons";
import { openEntry } from "../shell/address";
import { deskEdition, deskNames } from "../shell/desk-state";
import { agoWords } from "../ui/durations";
import { Panel } from "../ui/panel";
import { type DeskNeed, needsOf } from "./needs";
import * as styles from "./needs-panel.module.css";

function placeOf(target: Target): string {
  const { asset, area, list } = target;
  const where = asset ? deskNames.value.asset(asset) : area ? deskNames.value.area(area) : "";
  return [where, deskNames.value.list(list)].filter(Boolean).join(" · ");
}

function titleOf(need: DeskNeed): string {
  if (need.danger) return [t("desk-need-danger"), dangerPlace(need.danger)].filter(Boolean).join(" · ");
  if (need.step) return deskNames.value.item(need.step.target.list, need.step.target.item);
  if (need.overdue) return overdueWords(deskNames.value, need.overdue).what;
  return t(`desk-need-${need.kind}`, { time: when(need.at) });
}

function lineOf(need: DeskNeed): string {
  if (need.danger) return need.danger.count ? t("desk-need-people", { count: need.danger.count }) : "";
  if (need.overdue) return overdueWords(deskNames.value, need.overdue).where;
  if (!need.step) return "";
  const who = nameOf(need.step.leading?.action?.actor ?? null);
  const reason = String(need.step.leading?.action?.body["reason"] ?? "");
  const head = t(need.kind === "contradiction" ? "desk-need-contradiction" : "desk-need-could-not");
  return [head, reason, placeOf(need.step.target), who].filter(Boolean).join(" · ");
}

function NeedRow({ need }: { need: DeskNeed }) {
  const { ref } = need;
  const row = (
    <>
      <span class={need.grave ? "bad" : "warn"}>
        <Icon name={need.overdue ? "clock" : "alert"} size="small" />
      </span>
      <span class={need.grave ? "bad" : undefined}>{titleOf(need)}</span>
      <b class={need.grave ? "keep bad" : "keep"}>{agoWords((serverNow.value - need.at) / 1000)}</b>
      <span class={`label ${styles.where}`}>{lineOf(need)}</span>
    </>
  );
  return (
    <li>
      {ref === null ? (
        <div class={styles.need}>{row}</div>
      ) : (
        <button type="button" class={styles.need} onClick={() => openEntry(ref)}>
          {row}
        </button>
      )}
    </li>
  );
}

/** What waits on this very device and did not get through. */
function Attention() {
  const { attention } = status.value;
  if (attention === 0) return null;
  return (
    <li>
      <a class={styles.need} href="/entries">
        <span class="bad">
          <Icon name="alert" size="small" />
        </span>
        <span>{t("desk-need-attention", { count: attention })}</span>
      </a>
    </li>
  );
}

const keyOf = ({ kind, ref, overdue }: DeskNeed) => `${kind} ${overdue ? overdueKey(overdue) : ref}`;

export function NeedsPanel({ scene }: { scene: Scene }) {
  const needs = needsOf(deskEdition.value, scene, serverNow.value);
  const none = needs.length === 0 && status.value.attention === 0;
  return (
    <Panel title={t("desk-needs")}>
      {none && <p class="label">{t("desk-needs-none")}</p>}
      <ul class="list">
        <Attention />
        {needs.map((need) => (
          <NeedRow key={keyOf(need)} need={need} />
        ))}
      </ul>
    </Panel>
  );
}
