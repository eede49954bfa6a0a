import { useState } from "preact/hooks";
import { listHref } from "../../app/checklists/placed-lists";
import { told } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { readsOnly, workIncident } from "../../app/record/store";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { checkSystem } from "../../core/commands/recovery";
import { countedBy } from "../../core/folds/countable-acts";
import type { Edition } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";

const DATA = ["whole", "lost", "unknown", "none"] as const;
const RESULTS = ["well", "faulty"] as const;
interface Asking {
  readonly list: string;
  readonly result: (typeof RESULTS)[number];
}

/** Each check of the plan with its last result; a result asks of the data, too. */
export function SystemChecks({ from }: { from: Edition }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const checked = countedBy(told.value.systems, "list");
  if (from.recovery.checks.length === 0) return null;
  const give = (data: (typeof DATA)[number]) => {
    const check = asking && { ...asking, ...(data !== "none" && { data }) };
    if (check) void recordCounting(checkSystem(workIncident.value, check), t("recovery-said-checked"));
    setAsking(null);
  };
  return (
    <section class="card stack" aria-label={t("recovery-checks")}>
      <h2>{t("recovery-checks")}</h2>
      {from.recovery.checks.map((list) => {
        const last = checked.get(list)?.at(-1);
        return (
          <div key={list} class="stack">
            <div class="list">
              <LeadRow href={listHref(list)}>{name("lists", list)}</LeadRow>
              {last && <EntryLine entry={last} />}
            </div>
            {!readsOnly.value && (
              <div class="two">
                {RESULTS.map((result) => (
                  <Button key={result} size="tall" onPress={() => setAsking({ list, result })}>
                    {t(`recovery-${result}`)}
                  </Button>
                ))}
              </div>
            )}
          </div>
        );
      })}
      {asking && (
        <Sheet title={t("recovery-data")} onClose={() => setAsking(null)}>
          <div class="stack">
            {DATA.map((data) => (
              <Button key={data} size="tall" onPress={() => give(data)}>
                {t(`recovery-data-${data}`)}
              </Button>
            ))}
          </div>
        </Sheet>
      )}
    </section>
  );
}
