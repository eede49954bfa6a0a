import { useState } from "preact/hooks";
import { areas as dark, situation } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { workIncident } from "../../app/record/store";
import { FailedAgain, isFailedAgain } from "../../app/recovery/failed-again";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { areaNames, name } from "../../app/words/words";
import { reportSupply } from "../../core/commands/facts";
import { isSupplyLost } from "../../core/folds/situation";
import { Button } from "../../ui/button";
import { ChooseMany } from "../../ui/choices";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";

/** Power back, or gone again: facts of the same incident. A return is asked for twice, since every countdown ends with it. */
export function SupplyCard() {
  const [sure, setSure] = useState(false);
  const [back, setBack] = useState<string[]>([...dark.value]);
  const tell = async (lost: boolean, areas: readonly string[]) => {
    setSure(false);
    if (await record(reportSupply(workIncident.value, lost, areas)))
      show({ text: t(lost ? "facts-lost-said" : "facts-returned-said") });
  };
  // Before it was back nothing can be gone again; once it is back everywhere nothing is to come back.
  const wasBack = [...situation.value.supply.values()].some(({ lost }) => !lost);
  const isBack = isSupplyLost(situation.value) === false;
  const options = dark.value.map((id) => ({ value: id, label: name("areas", id) }));
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
          <Button size="tall" onPress={() => void tell(true, dark.value)}>
            {t("facts-lost")}
          </Button>
        )}
      </div>
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
