import type { ComponentChildren } from "preact";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { STAGES } from "../../core/catalogue/words";
import { Icon } from "../../ui/icons";
import { countsOf } from "./timed";
import * as styles from "./wall-panels.module.css";
import {
  MOST_OTHERS,
  wallClocks,
  wallDangers,
  wallDevices,
  wallLeader,
  wallMatters,
  wallOthers,
  wallStages,
} from "./wall-state";

/** As many rows as there is room for: nothing scrolls on a wall. */
const MOST = { dangers: 2, matters: 7, clocks: 5, stages: 2 } as const;

interface PanelProps {
  readonly title: string;
  readonly tone?: "bad" | undefined;
  readonly more?: number;
  readonly children: ComponentChildren;
}

function Panel({ title, tone, more = 0, children }: PanelProps) {
  return (
    <section class={styles.panel} data-tone={tone} aria-label={title}>
      <h2>
        {title}
        {more > 0 && <span class={styles.more}>{t("wall-more", { n: more })}</span>}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  readonly words: string;
  readonly at?: number | null;
  readonly grave?: boolean;
}

function Row({ words, at = null, grave = false }: RowProps) {
  return (
    <li class={styles.row} data-grave={grave}>
      {grave && <Icon name="alert" size="small" />}
      <span class={styles.one}>{words}</span>
      {at !== null && <Countdown at={at} />}
    </li>
  );
}

function Dangers() {
  const all = wallDangers.value;
  if (all.length === 0) return null;
  return (
    <Panel title={t("wall-danger", { n: all.length })} tone="bad" more={all.length - MOST.dangers}>
      <ul class={styles.rows}>
        {all.slice(0, MOST.dangers).map((words) => (
          <Row key={words} words={words} grave />
        ))}
      </ul>
    </Panel>
  );
}

function Matters() {
  const all = wallMatters.value;
  // Without a panel above it there is room for its heading too; each outage beyond a second takes a line.
  const others = Math.min(MOST_OTHERS, Math.max(1, wallOthers.value.length)) - 1;
  const most = MOST.matters + (wallDangers.value.length === 0 ? MOST.dangers + 1 : 0) - others;
  const counts = countsOf(all).map(([urgency, n]) => t(`wall-urgency-${urgency}`, { n }));
  return (
    <Panel title={t("matter-title")} more={all.length - most}>
      {wallDevices.value > 0 && <p class={`${styles.counts} bad`}>{t("wall-devices", { n: wallDevices.value })}</p>}
      <p class={styles.counts}>{all.length === 0 ? t("matter-none") : counts.join(" · ")}</p>
      <ul class={styles.rows}>
        {all.slice(0, most).map(({ key, words, due, urgency }) => (
          <Row key={key} words={words} at={due} grave={urgency === 0} />
        ))}
      </ul>
    </Panel>
  );
}

function Stages() {
  return (
    <Panel title={t("wall-stage")} more={wallStages.value.length - MOST.stages}>
      <ul class={styles.rows}>
        {wallStages.value.slice(0, MOST.stages).map(({ stage, at }) => (
          <Row key={stage} words={`${STAGES.indexOf(stage) + 1}/${STAGES.length} ${name("stages", stage)}`} at={at} />
        ))}
      </ul>
    </Panel>
  );
}

const Leader = () => (
  <Panel title={name("duties", "leader")}>
    <p class={styles.who}>{wallLeader.value}</p>
  </Panel>
);

function Clocks() {
  const all = wallClocks.value;
  if (all.length === 0) return null;
  return (
    <Panel title={t("now-clocks")} more={all.length - MOST.clocks}>
      <ul class={styles.rows}>
        {all.slice(0, MOST.clocks).map(({ key, words, at }) => (
          <Row key={key} words={words} at={at} />
        ))}
      </ul>
    </Panel>
  );
}

/** What is in danger and to be done on the left; who leads, how far it is and what runs out on the right. */
export const WallPanels = () => (
  <div class={styles.panels}>
    <div class={styles.column}>
      <Dangers />
      <Matters />
    </div>
    <div class={styles.column}>
      <Leader />
      <Stages />
      <Clocks />
    </div>
  </div>
);
