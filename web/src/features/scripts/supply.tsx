import { useState } from "preact/hooks";
import { areas as dark, situation } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { edition, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { FailedAgain, isFailedAgain } from "../../app/recovery/failed-again";
import { t } from "../../app/words/i18n";
import { areaNames, name } from "../../app/words/words";
import { takeBackEntry } from "../../core/commands/entries";
import { reportSupply } from "../../core/commands/facts";
import { isSupplyLost } from "../../core/folds/situation";
import { areasOverlap } from "../../core/plan/plan-lookups";
import { Button } from "../../ui/button";
import { ChooseMany } from "../../ui/choices";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";

/** The areas of the outage where power is on again. */
function areasOn(): readonly string[] {
  const from = edition.value;
  const said = [...situation.value.supply];
  const meets = (a: string, b: string) => b === "" || a === b || (from !== null && areasOverlap(from, a, b));
  return dark.value.filter((area) => {
    const there = said.filter(([of]) => meets(area, of));
    return there.length > 0 && there.every(([, { lost }]) => !lost);
  });
}

/** Power back, or gone again: facts of the same incident. A return is asked for twice, since every countdown ends with it. */
export function SupplyCard() {
  const [sure, setSure] = useState(false);
  const [back, setBack] = useState<string[]>([...dark.value]);
  const [gone, setGone] = useState<string[] | null>(null);
  const tell = async (lost: boolean, areas: readonly string[]) => {
    setSure(false);
    setGone(null);
    const [said] = (await record(reportSupply(workIncident.value, lost, areas))) ?? [];
    if (said) offerUndo(t(lost ? "facts-lost-said" : "facts-returned-said"), () => record(takeBackEntry(said)));
  };
  // Before it was back nothing can be gone again; once it is back everywhere nothing is to come back.
  const wasBack = [...situation.value.supply.values()].some(({ lost }) => !lost);
  const isBack = isSupplyLost(situation.value) === false;
  const choices = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: name("areas", id) }));
  const options = choices(dark.value);
  const on = areasOn();
  const lose = () => (on.length > 1 ? setGone([...on]) : void tell(true, on.length > 0 ? on : dark.value));
  return (
    <section class="card stack" aria-label={t("facts-supply")}>
      <h2>{t("facts-supply")}</h2>
      <p class="label">{areaNames(dark.value)}</p>
      {wasBack && (
        <>
          <Notice tone="warn">{t("now-power-back-hint")}</Notice>
          <LeadRow href="/recovery" icon="lamp">
            {t("recovery-title")}
          </LeadRow>
        </>
      )}
      {isFailedAgain() && <FailedAgain />}
      <div class={wasBack && !isBack ? "two" : "stack"}>
        {!isBack && (
          <Button size="tall" onPress={() => setSure(true)}>
            {t("facts-returned")}
          </Button>
        )}
        {wasBack && (
          <Button size="tall" onPress={lose}>
            {t("far-lost-now")}
          </Button>
        )}
      </div>
      {gone && (
        <Sheet title={t("facts-lost-where")} onClose={() => setGone(null)}>
          <ChooseMany legend={t("facts-lost-which")} options={choices(on)} value={gone} onChoose={setGone} />
          <Button kind="go" size="press" disabled={gone.length === 0} onPress={() => void tell(true, gone)}>
            {t("facts-lost-yes")}
          </Button>
          <Button onPress={() => setGone(null)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
      {sure && (
        <Sheet title={t("facts-returned-sure", { areas: areaNames(back) })} onClose={() => setSure(false)}>
          {options.length > 1 && (
            <ChooseMany legend={t("facts-returned-where")} options={options} value={back} onChoose={setBack} />
          )}
          <p>{t("facts-returned-ends")}</p>
          <Button
            kind="go"
            size="press"
            disabled={options.length > 0 && back.length === 0}
            onPress={() => void tell(false, back)}
          >
            {t("facts-returned-yes")}
          </Button>
          <Button onPress={() => setSure(false)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </section>
  );
}
