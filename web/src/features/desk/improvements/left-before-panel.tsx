import { useState } from "preact/hooks";
import { mayEnd } from "../../../app/improvements/improvement-about";
import { improvementOwner, improvementState, isOverdue } from "../../../app/improvements/improvement-words";
import type { Of } from "../../../app/incident/situation";
import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import type { Improvement } from "../../../core/readings/review/improvements";
import { openBefore } from "../../../core/readings/review/improvements-in-order";
import { displayTime } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { LeadRow } from "../../../ui/lead-row";
import { ReviewRow } from "../review/review-row";
import { Panel } from "../ui/panel";
import { type AskedOfImprovement, ImprovementSheet } from "./improvement-sheets";
import { improvementHref, taughtBy } from "./taught-by";

function LeftRow({ of, onAsk }: { of: Improvement; onAsk: (asked: AskedOfImprovement) => void }) {
  const what = inLine(of.what);
  const why = of.note?.action ? textField(of.note.action, "note") : null;
  const acts = of.closed === null && mayEnd(of) && (
    <div class="row wrap">
      {(["done", "later", "drop"] as const).map((asked) => (
        <Button key={asked} label={t(`improvement-ask-${asked}-of`, { what })} onPress={() => onAsk(asked)}>
          {t(`improvement-ask-${asked}`)}
        </Button>
      ))}
    </div>
  );
  return (
    <ReviewRow acts={acts}>
      <LeadRow href={improvementHref(of)}>
        {what}
        <span class={of.closed ? "ok under" : isOverdue(of) ? "bad under" : "label under"}>
          {[improvementOwner(of), improvementState(of)].join(" · ")}
        </span>
        <span class="label under">{[taughtBy(of), why && inLine(why)].filter(Boolean).join(" · ")}</span>
      </LeadRow>
    </ReviewRow>
  );
}

/** What was agreed on before and stood open as this one ended: how it stands now, said first of all. */
export function LeftBeforePanel({ of: { view } }: { of: Of }) {
  const [asked, setAsked] = useState<{ readonly of: string; readonly what: AskedOfImprovement } | null>(null);
  const left = openBefore(improvements.value, view.members, view.ended ? displayTime(view.ended) : 0);
  if (left.length === 0) return null;
  const one = left.find(({ entry }) => entry.ref === asked?.of);
  return (
    <Panel title={t("improvement-before")}>
      <ul class="list">
        {left.map((each) => (
          <LeftRow key={each.entry.ref} of={each} onAsk={(what) => setAsked({ of: each.entry.ref, what })} />
        ))}
      </ul>
      {asked && one && <ImprovementSheet of={one} asked={asked.what} onClose={() => setAsked(null)} />}
    </Panel>
  );
}
