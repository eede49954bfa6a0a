import { useState } from "preact/hooks";
import { FailedBeforeLine, HowFar } from "../../app/checklists/how-far";
import { placedListHref, placeWords } from "../../app/checklists/placed-lists";
import { scene, told } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { nameOf, readsOnly, workIncident } from "../../app/record/store";
import { checkedWords, waitWords } from "../../app/recovery/wait-words";
import { t } from "../../app/words/i18n";
import { say, when } from "../../app/words/words";
import { checkSystem } from "../../core/commands/recovery";
import type { Edition } from "../../core/plan/plan";
import { progressIn } from "../../core/readings/placed-lists";
import { type CheckState, checksIn } from "../../core/readings/recovery/system-checks";
import { displayTime } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";
import { NotYet } from "./not-yet";

const DATA = ["whole", "lost", "unknown", "none"] as const;
const RESULTS = ["well", "faulty"] as const;
type Result = (typeof RESULTS)[number];
type Data = (typeof DATA)[number];

/** A result that is about to be given. `reason`: why it is well before its turn; null: it has not been asked. */
interface Asking {
  readonly check: CheckState;
  readonly result: Result;
  readonly reason: string | null;
}

const TONES = { well: "ok", faulty: "bad", early: "warn", open: "label" } as const;

/** What was said of it last, and whether that counts. */
function Standing({ check }: { check: CheckState }) {
  const { status, last, reason, blocks } = check;
  const [block] = blocks;
  const held = block ? waitWords(block, check) : "";
  if (!last) return <span class="label under">{held}</span>;
  const by = { who: nameOf(last.action?.actor ?? null), time: when(displayTime(last)) };
  const lost = last.action !== null && textField(last.action, "data") === "lost";
  return (
    <>
      <span class={`${lost && status === "well" ? "warn" : TONES[status]} under`}>
        {t("recovery-checked", { status, ...by })}
        {lost && ` · ${t("system-say-lost")}`}
      </span>
      {status === "early" && <span class="warn under">{held || t("recovery-look-again")}</span>}
      {reason && <span class="warn under">{t("recovery-well-early", { reason })}</span>}
    </>
  );
}

interface Row {
  readonly check: CheckState;
  readonly onResult: (result: Result) => void;
}

/** One check at one place: the way to its list, how it stands, and both results. */
function Check({ check, onResult }: Row) {
  const { placed } = check;
  const what = checkedWords(check);
  const far = progressIn(told.value, placed);
  return (
    <li class="stack">
      <LeadRow href={placedListHref(placed)} end={<HowFar {...far} />}>
        {what}
        <FailedBeforeLine {...far} />
        <Standing check={check} />
      </LeadRow>
      {!readsOnly.value && (
        <div class="two">
          {RESULTS.map((result) => (
            <Button
              key={result}
              size="tall"
              label={placeWords(placed.place) ? t("recovery-result-of", { result, what }) : undefined}
              onPress={() => onResult(result)}
            >
              {t(result === "well" ? "recovery-well" : "recovery-faulty")}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Each check of the plan at its places with its last result; what keeps data is asked of that, too. */
export function SystemChecks({ from }: { from: Edition }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const checks = scene.value ? checksIn({ edition: from, scene: scene.value }) : [];
  if (checks.length === 0) return null;
  const give = ({ check, result, reason }: Asking, data: Data) => {
    setAsking(null);
    const said = { result, ...(reason && { reason }), ...(data !== "none" && { data }) };
    void recordCounting(checkSystem(workIncident.value, check, said), t("recovery-said-checked"));
  };
  const ask = (next: Asking) => {
    const isHeld = next.result === "well" && next.check.blocks.length > 0 && next.reason === null;
    if (isHeld || next.check.keepsData) setAsking(next);
    else give(next, "none");
  };
  const isHeld = asking?.result === "well" && asking.check.blocks.length > 0 && asking.reason === null;
  const lists = [...new Set(checks.map(({ placed }) => placed.list))];
  return (
    <section class="card stack" aria-label={t("recovery-checks")}>
      <h2>{t("recovery-checks")}</h2>
      {lists.map((list) => {
        const of = checks.filter(({ placed }) => placed.list === list);
        return (
          <div key={list.id} class="stack">
            {list.scope !== "once" && <h3>{say(list.name)}</h3>}
            <ul class="list">
              {of.map((check) => (
                <Check
                  key={placedListHref(check.placed)}
                  check={check}
                  onResult={(result) => ask({ check, result, reason: null })}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {asking && isHeld && (
        <NotYet
          check={asking.check}
          onReason={(reason) => ask({ ...asking, reason })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking && !isHeld && (
        <Sheet title={t("recovery-data")} onClose={() => setAsking(null)}>
          <div class="stack">
            {DATA.map((data) => (
              <Button key={data} size="tall" onPress={() => give(asking, data)}>
                {t(`recovery-data-${data}`)}
              </Button>
            ))}
          </div>
        </Sheet>
      )}
    </section>
  );
}
