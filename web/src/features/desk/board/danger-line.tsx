import { contactCallee } from "../../../app/calls/callees";
import { dialHref } from "../../../app/device/platform";
import { useLimit } from "../../../app/incident/clock-row";
import { dangerPlace, peopleWords } from "../../../app/incident/danger-words";
import { mode, serverNow } from "../../../app/record/store";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { say, when } from "../../../app/words/words";
import type { Danger } from "../../../core/folds/dangers";
import type { Edition } from "../../../core/plan/plan";
import { byId } from "../../../core/plan/plan-lookups";
import type { Running } from "../../../core/readings/clocks";
import { dangerClock } from "../../../core/readings/matters/timed";
import { runningIn } from "../../../core/readings/overdue";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";
import { Icon } from "../../../ui/icons";
import { elapsed } from "../../../ui/signs";
import { openEntry } from "../shell/address";
import { deskEdition } from "../shell/desk-state";
import * as styles from "./danger-line.module.css";

/** It alone renders each second. */
const Elapsed = ({ from }: { from: number }) => <>{elapsed((serverNow.value - from) / 1000)}</>;

/** What is to be done for them next, and by when. */
function Limit({ running }: { running: Running }) {
  const found = useLimit(running);
  return (
    found && (
      <span class={styles.limit}>
        {say(found.limit.name)} <Countdown at={found.at} />
      </span>
    )
  );
}

/** Whom the plan has called for them first. */
function ToCall({ danger, edition }: { danger: Danger; edition: Edition }) {
  const ids = byId(edition.dangers, danger.kind ?? "")?.contacts ?? [];
  const callees = ids.flatMap((id) => byId(edition.contacts, id) ?? []).map(contactCallee);
  const first = callees.find(({ numbers }) => numbers.length > 0);
  const number = first?.numbers[0];
  if (!(first && number)) return null;
  const href = dialHref(number, mode.value);
  const words = t("call-number", { name: first.name, number });
  return href ? <a href={href}>{words}</a> : <span>{words}</span>;
}

/** Whom to call for people in danger, and what is to be done for them by when; nothing where the plan has neither. */
export function DangerNow({ of, scene }: { of: Danger; scene: Scene }) {
  const edition = deskEdition.value;
  const running = edition && dangerClock(edition, runningIn(edition, scene), of);
  if (!edition) return null;
  return (
    <div class={styles.now}>
      {running && <Limit running={running} />}
      <ToCall danger={of} edition={edition} />
    </div>
  );
}

/** Who is in danger, where, how many, since when: until somebody says that they are safe. */
export function DangerLine({ of, scene }: { of: Danger; scene: Scene }) {
  const since = displayTime(of.entry);
  const parts = [
    t("now-in-danger", { place: dangerPlace(of) }),
    peopleWords(of),
    t("desk-since-line", { time: when(since) }),
  ];
  return (
    <>
      <button type="button" class={styles.line} onClick={() => openEntry(of.entry.ref)}>
        <Icon name="alert" size="small" />
        <span>
          {parts.filter(Boolean).join(" · ")} · <Elapsed from={since} />
        </span>
      </button>
      <DangerNow of={of} scene={scene} />
    </>
  );
}
