/** Whom a list asks to call or to tell: one tap calls them. */

import { CallButton } from "../../app/calls/call-button";
import { CallGrid } from "../../app/calls/call-grid";
import { CallOutcome } from "../../app/calls/call-outcome";
import { calleeWords, contactCallee } from "../../app/calls/callees";
import { AskingStep } from "../../app/checklists/asking-step";
import { myDuties } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import type { Checklist, Contact } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { LinkButton } from "../../ui/button";

/** Of these ids, in their order; but for a duty of one's own: nobody calls themselves. */
export const contactsToCall = (ids: readonly string[]): readonly Contact[] =>
  ids
    .flatMap((id) => byId(edition.value?.contacts ?? [], id) ?? [])
    .filter(({ duty }) => duty === null || !myDuties.value.includes(duty));

/** Calls; where no number is known, leads to what is known of them. */
export function CallContact({ contact, called = false }: { contact: Contact; called?: boolean }) {
  const callee = contactCallee(contact);
  const [number] = callee.numbers;
  const name = calleeWords(callee);
  if (number !== undefined) {
    return <CallButton callee={callee} number={number} words={called ? t("now-call", { name }) : name} />;
  }
  return (
    <LinkButton size="tall" icon="people" href={`/contacts/${contact.id}`}>
      {t("list-no-number", { name })}
    </LinkButton>
  );
}

/** Who hears of it when one had to stop. */
export function HazardTell({ list: { id, hazard } }: { list: Checklist }) {
  const told = contactsToCall(hazard?.tell ?? []);
  if (told.length === 0) return null;
  const step = `${id} stop`;
  return (
    <section class="stack" aria-label={t("hazard-tell")}>
      <p class="label">{t("hazard-tell")}</p>
      <AskingStep.Provider value={step}>
        <CallGrid>
          {told.map((contact) => (
            <CallContact key={contact.id} contact={contact} />
          ))}
        </CallGrid>
      </AskingStep.Provider>
      <CallOutcome step={step} quiet />
    </section>
  );
}
