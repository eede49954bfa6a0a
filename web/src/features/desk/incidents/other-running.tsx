/** What else is on beside the outage on the desk: above everything, and one tap away. */

import { useState } from "preact/hooks";
import { JoinedReports, mayBeTwo } from "../../../app/several/joined-reports";
import { t } from "../../../app/words/i18n";
import { openViews, view } from "../shell/desk-state";
import { IncidentRow } from "./incidents-panel";
import * as styles from "./other-running.module.css";
import { PartSheet } from "./part-sheet";

function Joined() {
  const [parting, setParting] = useState(false);
  const of = view.value;
  if (!(of && mayBeTwo(of))) return null;
  return (
    <div class={styles.joined}>
      <JoinedReports view={of} onPart={() => setParting(true)} />
      {parting && <PartSheet view={of} onClose={() => setParting(false)} />}
    </div>
  );
}

export function OtherRunning() {
  return (
    <div class={styles.several}>
      <Joined />
      <Others />
    </div>
  );
}

function Others() {
  const others = openViews.value.filter(({ ref }) => ref !== view.value?.ref);
  if (others.length === 0) return null;
  return (
    <nav class={styles.others} aria-label={t("desk-others")}>
      <span class="label">{t("desk-others")}</span>
      {others.map((each) => (
        <IncidentRow key={each.ref} of={each} current={false} />
      ))}
    </nav>
  );
}
