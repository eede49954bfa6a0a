/** Puts right what was said of people in danger: of what kind, where, how many, how they are, and when it was. */

import { useState } from "preact/hooks";
import type { Raw } from "../../core/catalogue/correctable";
import { correctFields } from "../../core/commands/entries";
import type { Danger, People } from "../../core/folds/dangers";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { CorrectionField, isAhead, putRightWords, timeOf } from "../corrections/correction-fields";
import { connected } from "../record/connection";
import { record } from "../record/record";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { DangerFields, plannedOf } from "./danger-fields";
import { type Chosen, chosenOf, revise } from "./danger-report";

/** The people of whom an entry tells, in danger or safe by now; null: it tells of none. */
export function dangerToldBy({ ref, action }: Entry, people: People | undefined): Danger | null {
  const of = action?.type === "entry.corrected" ? (action.refs[0] ?? "") : ref;
  return [...(people?.danger ?? []), ...(people?.safe ?? [])].find(({ refs }) => refs.includes(of)) ?? null;
}

/** Says how it really is, in the fields that all act on: words alone would send the rescuers to the wrong lift. */
export function DangerCorrection({ of, onSaved }: { readonly of: Danger; readonly onSaved?: () => void }) {
  // As it was known when the form opened: what comes in meanwhile must not change what is being tapped.
  const [before] = useState<Chosen>(() => chosenOf(of));
  const [chosen, setChosen] = useState(before);
  const [time] = useState(() => timeOf(of.entry));
  const [at, setAt] = useState<Raw>(time?.now ?? null);
  const moved = time !== undefined && at !== time.now;
  const same = (Object.keys(before) as (keyof Chosen)[]).every((name) => chosen[name] === before[name]);
  const save = async () => {
    const told = moved ? correctFields(of.entry, new Map([[time.field, at]]), putRightWords(time, at)) : [];
    if (told.length > 0 && !(await record(told))) return;
    if (!(same || (await revise(of, { ...chosen, ...plannedOf(chosen), words: chosen.words.trim() })))) return;
    show({ text: t(connected.value ? "danger-revised" : "danger-revised-offline") });
    onSaved?.();
  };
  return (
    <>
      <DangerFields chosen={chosen} onChoose={(part) => setChosen({ ...chosen, ...part })} />
      {time && <CorrectionField field={time} value={at} onPut={setAt} />}
      <Button
        kind="go"
        size="tall"
        disabled={(time !== undefined && isAhead(time, at)) || (same && !moved)}
        onPress={() => void save()}
      >
        {t("danger-revise")}
      </Button>
    </>
  );
}
