/** The second person's word for a step: on their own phone, or beside whoever did it on theirs. */

import { useState } from "preact/hooks";
import { staffing } from "../../../app/duties/staffing";
import { duties, here } from "../../../app/incident/situation";
import { recordCounting } from "../../../app/record/counted-acts";
import { me, nameOf, readsOnly, workIncident } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { confirmStep } from "../../../core/commands/recovery";
import { peopleFor } from "../../../core/readings/duties/candidates";
import { saidWithout } from "../../../core/readings/recovery/anew/confirmed";
import type { GatedItem } from "../../../core/readings/recovery/gate";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";

interface Gated {
  readonly gated: GatedItem;
}

/** Whether it is this step's turn to be confirmed: what holds it comes first. */
export const isInTurn = ({ awaitsSecond, skipAwaits, blocks }: GatedItem): boolean =>
  skipAwaits || (awaitsSecond && blocks.length === 0);

/** Whether this person's word is what a step waits for: they had no hand in it. */
export const isAsked = (gated: GatedItem): boolean =>
  Boolean(me.value) &&
  !readsOnly.value &&
  isInTurn(gated) &&
  saidWithout(gated.step, me.value?.person ?? "").length > 0;

/** Offered to whoever did not do it (`go`: it is what comes next here); whoever did it can have somebody beside them say so. */
export function SecondPerson({ gated, go }: Gated & { readonly go: boolean }) {
  const [open, setOpen] = useState(false);
  const person = me.value?.person;
  if (!person || readsOnly.value) return null;
  const confirm = (as: { readonly person: string; readonly witness: boolean }) =>
    void recordCounting(confirmStep(workIncident.value, gated, as), t("gate-said-confirmed"));
  if (saidWithout(gated.step, person).length > 0) {
    return (
      <Button
        kind={go ? "go" : undefined}
        size={go ? "press" : "tall"}
        icon="people"
        onPress={() => confirm({ person, witness: false })}
      >
        {t("gate-confirm")}
      </Button>
    );
  }
  return (
    <>
      <Button size="tall" icon="people" onPress={() => setOpen(true)}>
        {t("gate-beside")}
      </Button>
      {open && (
        <Beside
          gated={gated}
          onClose={() => setOpen(false)}
          onPick={(witness) => {
            setOpen(false);
            confirm({ person: witness, witness: true });
          }}
        />
      )}
    </>
  );
}

/** Who stands beside: those who had no hand in it, who are free first. */
function Beside({ gated, onPick, onClose }: Gated & { onPick: (person: string) => void; onClose: () => void }) {
  const listed = peopleFor("technical", staffing.value).map(({ person }) => person);
  // Whoever came since this phone was given its directory is at work here, too.
  const onDuty = [...duties.value.values()].flatMap((held) => held.map(({ person }) => person));
  const acting = here.value.flatMap(({ action }) => action?.actor ?? []);
  const people = [...new Set([...listed, ...onDuty, ...acting])].filter(
    (person) => saidWithout(gated.step, person).length > 0,
  );
  return (
    <Sheet title={t("gate-beside-title")} onClose={onClose}>
      <p>{t("gate-beside-about")}</p>
      <div class="chips">
        {people.map((person) => (
          <Button key={person} size="tall" onPress={() => onPick(person)}>
            {nameOf(person)}
          </Button>
        ))}
      </div>
      {people.length === 0 && <p>{t("assign-nobody")}</p>}
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}
