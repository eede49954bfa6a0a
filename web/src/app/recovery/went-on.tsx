/** Shows what was done although steps before it were missing: who went on, and why. */

import type { Edition } from "../../core/plan/plan";
import { poweredAllTheSame, wentAlone, whyAllTheSame } from "../../core/readings/recovery/all-the-same";
import { displayTime, type Entry } from "../../core/record/entries";
import { Notice } from "../../ui/notice";
import { scene } from "../incident/situation";
import { nameOf } from "../record/store";
import { t } from "../words/i18n";
import { when } from "../words/words";

export function OneGoneOn({ what, entry }: { what: string; entry: Entry }) {
  return (
    <Notice tone="warn">
      <b>{what}</b> · {nameOf(entry.action?.actor ?? null)} {when(displayTime(entry))}
      <span class="under">{whyAllTheSame(entry)}</span>
    </Notice>
  );
}

export function WentOn({ from }: { from: Edition }) {
  const seen = scene.value;
  const all = seen ? poweredAllTheSame({ edition: from, scene: seen }) : [];
  return all.map((entry) => (
    <OneGoneOn
      key={entry.ref}
      what={t(wentAlone(entry) ? "powerup-say-alone" : "powerup-say-all-the-same")}
      entry={entry}
    />
  ));
}
