import { dangerPlace } from "../../../app/incident/danger-words";
import { serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { Danger } from "../../../core/folds/dangers";
import { displayTime } from "../../../core/record/entries";
import { Icon } from "../../../ui/icons";
import { elapsed } from "../../../ui/signs";
import { openEntry } from "../shell/address";
import * as styles from "./danger-line.module.css";

/** It alone renders each second. */
const Elapsed = ({ from }: { from: number }) => <>{elapsed((serverNow.value - from) / 1000)}</>;

/** Who is in danger, where, since when: until somebody says that they are safe. */
export function DangerLine({ of }: { of: Danger }) {
  const since = displayTime(of.entry);
  return (
    <button type="button" class={styles.line} onClick={() => openEntry(of.entry.ref)}>
      <Icon name="alert" size="small" />
      <span>
        {[t("now-in-danger", { place: dangerPlace(of) }), t("desk-since-line", { time: when(since) })].join(" · ")} ·{" "}
        <Elapsed from={since} />
      </span>
    </button>
  );
}
