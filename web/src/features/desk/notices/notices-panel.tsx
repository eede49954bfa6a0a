import { signal } from "@preact/signals";
import { noticeHref } from "../../../app/calls/script-choice";
import { seesCustomers } from "../../../app/customers/list-unseen";
import { areToldCustomers, roundIn, unaskedOf } from "../../../app/customers/round";
import { thisMinute } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say, when } from "../../../app/words/words";
import { isSupplyLost } from "../../../core/folds/situation";
import type { SupplyState } from "../../../core/plan/notice-scripts";
import type { Edition } from "../../../core/plan/plan";
import {
  type Audiences,
  audiencesOf,
  type ChannelTold,
  type TellingState,
  toldByChannel,
} from "../../../core/readings/audiences";
import { audienceBegan } from "../../../core/readings/outside/audience-facts";
import { noticesWith } from "../../../core/readings/response/contact-heard";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";
import { deskOf } from "../matters/desk-matters";
import { deskEdition } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import * as styles from "./notices-panel.module.css";

interface Standing {
  readonly edition: Edition;
  readonly telling: TellingState;
  readonly lost: SupplyState["lost"];
}

function standingOf(edition: Edition, scene: Scene): Standing {
  const { facts, situation } = scene;
  const notices = noticesWith(edition, scene);
  const now = thisMinute.value;
  return {
    edition,
    telling: { notices, facts, situation, now, begun: (audience) => audienceBegan(edition, scene, audience) },
    lost: isSupplyLost(situation),
  };
}

const TONES = { first: "warn", news: "warn", again: "warn", passed: "bad", correction: "bad" } as const;

/** One channel of one audience: when they heard it there or what it lacks, leading to the words to say there now. */
function Cell({ at, row, cell }: { at: Standing; row: Audiences; cell: ChannelTold }) {
  const { channel, last, need } = cell;
  const tone = need === null ? "ok" : need === "elsewhere" ? "mute" : TONES[need];
  const time = last && when(displayTime(last.entry));
  const words = (
    <>
      {t(`channel-${channel}`)}
      <b class={`under ${tone}`}>
        {need === null ? `✓ ${time}` : [t(`notice-cell-${need}`), time].filter(Boolean).join(" ")}
      </b>
    </>
  );
  const href = noticeHref(at.edition, row, at.lost, channel);
  return (
    <li>
      {href === null ? (
        <span class={styles.cell}>{words}</span>
      ) : (
        <a class={styles.cell} href={href}>
          {words}
        </a>
      )}
    </li>
  );
}

/** Special customers who were told and whom nobody has asked. */
const unaskedAtDesk = (row: Audiences): number => (deskOf.value ? unaskedOf(roundIn(deskOf.value), row) : 0);

function AudienceRow({ at, row }: { at: Standing; row: Audiences }) {
  const name = say(row.audience.name);
  const unasked = unaskedAtDesk(row);
  return (
    <li>
      {name}
      {unasked > 0 && (
        <a class="under warn" href="/customers">
          {t("notice-unasked", { n: unasked })}
        </a>
      )}
      {row.need !== null && <span class={`under ${TONES[row.need]}`}>{t(`notice-need-${row.need}`)}</span>}
      <ul class={styles.cells} aria-label={name}>
        {toldByChannel(at.edition, at.telling, row).map((cell) => (
          <Cell key={cell.channel} at={at} row={row} cell={cell} />
        ))}
      </ul>
    </li>
  );
}

function Rows({ at, rows }: { at: Standing; rows: readonly Audiences[] }) {
  return (
    <ul class="list">
      {rows.map((row) => (
        <AudienceRow key={row.audience.id} at={at} row={row} />
      ))}
    </ul>
  );
}

/** Whoever comes back from the words of one who was told finds them as they left them. */
const toldOpen = signal(false);

/** Who was told on which channel, and who was not, or heard what is no longer so; whoever needs nothing is folded. */
export function NoticesPanel({ scene }: { scene: Scene }) {
  const edition = deskEdition.value;
  if (!edition || edition.audiences.length === 0) return null;
  const at = standingOf(edition, scene);
  const rows = audiencesOf(edition, at.telling);
  const isWanting = (row: Audiences) => row.need !== null || unaskedAtDesk(row) > 0;
  const [wanting, told] = [rows.filter(isWanting), rows.filter((row) => !isWanting(row))];
  const unsure = !seesCustomers.value && rows.some(areToldCustomers);
  const allTold = t(unsure ? "notice-others-told" : "notice-all-told");
  return (
    <Panel title={t("desk-notices")}>
      <p class="label">{wanting.length === 0 ? allTold : t("notice-left", { n: wanting.length })}</p>
      <Rows at={at} rows={wanting} />
      {told.length > 0 && (
        <details
          class={styles.told}
          open={toldOpen.value}
          onToggle={(event) => {
            toldOpen.value = event.currentTarget.open;
          }}
        >
          <summary>{t("desk-notices-told", { n: told.length })}</summary>
          <Rows at={at} rows={told} />
        </details>
      )}
    </Panel>
  );
}
