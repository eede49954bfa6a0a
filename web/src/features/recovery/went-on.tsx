/** Power that came although steps were left out: who said so, and why. */

import { scene } from "../../app/incident/situation";
import { nameOf } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { Edition } from "../../core/plan/plan";
import { poweredAllTheSame, whyAllTheSame } from "../../core/readings/recovery/all-the-same";
import { displayTime } from "../../core/record/entries";
import { Notice } from "../../ui/notice";

export function WentOn({ from }: { from: Edition }) {
  const all = scene.value ? poweredAllTheSame({ edition: from, scene: scene.value }) : [];
  return all.map((entry) => (
    <Notice key={entry.ref} tone="warn">
      <b>{t("powerup-say-all-the-same")}</b> · {nameOf(entry.action?.actor ?? null)} {when(displayTime(entry))}
      <span class="under">{whyAllTheSame(entry)}</span>
    </Notice>
  ));
}
