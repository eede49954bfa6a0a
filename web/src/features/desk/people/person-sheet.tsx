import { useRef } from "preact/hooks";
import { me } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { DUTIES } from "../../../core/catalogue/words";
import { rolesToGive } from "../../../core/rights";
import type { PersonRow } from "../../../sync/connection/api";
import { LinkButton } from "../../../ui/button";
import { ChooseMany, ChooseOne } from "../../../ui/choices";
import { PhonesOf } from "../devices/phone-contents";
import { deskNames } from "../shell/desk-state";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/form/field-error";
import { DayField, TextField } from "../ui/form/fields";
import { FormPart, FormSheet } from "../ui/form/form-sheet";
import { type Form, useForm } from "../ui/form/form-state";
import { LanguagesField } from "../ui/form/languages-field";
import { NumbersField } from "../ui/form/numbers-field";
import { DeputiesField } from "./deputies-field";
import { listedPeople } from "./people-state";
import { type PersonDraft, personDraft, personErrors, storeDeputies, storePerson } from "./person-draft";
import { ShiftsField } from "./shifts-field";

interface PersonSheetProps {
  /** Null: somebody new. */
  readonly person: PersonRow | null;
  readonly onClose: () => void;
  /** `added`: the id of somebody new. */
  readonly onSaved: (added: string | null) => void;
}

const REFUSALS: ReadonlyMap<string, keyof PersonDraft> = new Map([
  ["name_taken", "name"],
  ["role_too_high", "role"],
  ["needs_admin", "role"],
  ["unknown_person", "deputies"],
]);

type Part = Form<PersonDraft>;

function Who({ draft, put, errors }: Part) {
  return (
    <FormPart title={t("desk-part-who")}>
      <TextField
        name={t("desk-person-name")}
        value={draft.name}
        most={60}
        error={errors.name}
        onInput={(name) => put({ name })}
      />
      <NumbersField value={draft.numbers} error={errors.numbers} onChange={(numbers) => put({ numbers })} />
      <LanguagesField value={draft.languages} onChange={(languages) => put({ languages })} />
    </FormPart>
  );
}

function Does({ draft, put, errors, role }: Part & { readonly role: PersonDraft["role"] }) {
  return (
    <FormPart title={t("desk-part-does")}>
      <ChooseOne
        legend={t("desk-person-role")}
        options={rolesToGive(me.value?.role ?? "staff", role)
          .filter((each) => each !== "wallboard")
          .map((each) => ({ value: each, label: t(`role-${each}`) }))}
        value={draft.role}
        onChoose={(next) => put({ role: next })}
      />
      <FieldError error={errors.role} />
      <ChooseMany
        legend={t("desk-person-duties")}
        options={DUTIES.map((duty) => ({ value: duty as string, label: deskNames.value.duty(duty) }))}
        value={draft.duties}
        onChoose={(duties) => put({ duties })}
      />
    </FormPart>
  );
}

function Times({ draft, put, errors, of }: Part & { readonly of: string | null }) {
  return (
    <>
      <FormPart title={t("desk-part-deputies")}>
        <DeputiesField of={of} value={draft.deputies} onChange={(deputies) => put({ deputies })} />
        <FieldError error={errors.deputies} />
      </FormPart>
      <FormPart title={t("desk-part-times")}>
        <ShiftsField value={draft.shifts} error={errors.shifts} onChange={(shifts) => put({ shifts })} />
        <DayField
          name={t("desk-person-back")}
          hint={t("desk-person-back-hint")}
          value={draft.back}
          onInput={(back) => put({ back })}
        />
      </FormPart>
    </>
  );
}

/** Which guides they have not read as these stand now. */
function Unread({ of }: { of: string }) {
  const unread = listedPeople.value.find(({ person }) => person.id === of)?.read.unread ?? [];
  if (unread.length === 0) return null;
  const names = unread.map(({ name }) => say(name)).join(t("shell-joiner"));
  return <p class="label">{t("desk-person-unread", { names })}</p>;
}

/** All that is known of a person: name, right, duties, numbers, who stands in, when they work. */
export function PersonSheet({ person, onClose, onSaved }: PersonSheetProps) {
  // Somebody new who was stored, though their deputies were not, is not added a second time.
  const id = useRef(person?.id ?? null);
  const start = personDraft(person);
  const form = useForm({
    key: `person ${person?.id ?? ""}`,
    start,
    check: personErrors,
    stored: person !== null,
    refusals: REFUSALS,
    save: async (typed) => {
      const row = await storePerson(id.current, typed);
      id.current = row.id;
      await storeDeputies(row.id, typed.deputies);
      show({ text: t("desk-person-saved", { name: row.name }) });
    },
    onSaved: () => {
      onSaved(person === null ? id.current : null);
      onClose();
    },
  });
  const { draft, put } = form;
  const title = person ? t("desk-person-edit-who", { name: person.name }) : t("desk-person-add");
  return (
    <FormSheet title={title} form={form} words={t("desk-person-save")} onClose={onClose}>
      <Who {...form} />
      <Does {...form} role={start.role} />
      <Times {...form} of={person?.id ?? null} />
      {person && (
        <Checkbox checked={draft.active} onToggle={() => put({ active: !draft.active })}>
          {t("desk-person-active")}
        </Checkbox>
      )}
      {person?.active && !draft.active && <PhonesOf person={person.id} />}
      {person && <Unread of={person.id} />}
      {person && <LinkButton href={`/desk/people/${person.id}/kept`}>{t("kept-title")}</LinkButton>}
      {person && <p class="label">{t("desk-person-id", { id: person.id })}</p>}
    </FormSheet>
  );
}
