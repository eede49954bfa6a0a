import { useState } from "preact/hooks";
import { localRecord, me } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { Role } from "../../../core/catalogue/roles";
import { DUTIES } from "../../../core/catalogue/words";
import { rolesToGive } from "../../../core/rights";
import type { PersonRow } from "../../../sync/connection/api";
import { ChooseMany, ChooseOne, Field } from "../../../ui/choices";
import { Sheet } from "../../../ui/sheet";
import { PhonesOf } from "../devices/phone-contents";
import { ask } from "../shell/ask-server";
import { deskNames } from "../shell/desk-state";
import { Checkbox } from "../ui/checkbox";
import { SheetActs } from "../ui/sheet-acts";

interface PersonSheetProps {
  /** Null: somebody new. */
  readonly person: PersonRow | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

interface Draft {
  readonly name: string;
  readonly role: Role;
  readonly duties: readonly string[];
  readonly number: string;
  readonly active: boolean;
}

const draftOf = (person: PersonRow | null): Draft => ({
  name: person?.name ?? "",
  role: person?.role ?? "staff",
  duties: person?.duties ?? [],
  number: person?.numbers[0] ?? "",
  active: person?.active ?? true,
});

async function save(person: PersonRow | null, draft: Draft): Promise<boolean> {
  const { role, duties, active } = draft;
  const numbers = [draft.number.trim(), ...(person?.numbers.slice(1) ?? [])].filter(Boolean);
  const said = { name: draft.name.trim(), role, duties, numbers };
  const saved = await ask(async () => {
    const api = await localRecord().api();
    return person ? api.changePerson(person.id, { ...said, active }) : api.addPerson(said);
  });
  if (saved) show({ text: t("desk-person-saved", { name: said.name }) });
  return saved !== null;
}

/** A person's name, right, duties and number. */
export function PersonSheet({ person, onClose, onSaved }: PersonSheetProps) {
  const [draft, setDraft] = useState(() => draftOf(person));
  const [nameless, setNameless] = useState(false);
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (draft.name.trim() === "") return setNameless(true);
    if (!(await save(person, draft))) return;
    onSaved();
    onClose();
  };
  const title = person ? t("desk-person-edit-who", { name: person.name }) : t("desk-person-add");
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="stack wide" onSubmit={(event) => void submit(event)}>
        <Field name={t("desk-person-name")} hint={nameless ? t("desk-person-name-missing") : undefined}>
          <input
            type="text"
            value={draft.name}
            aria-invalid={nameless}
            onInput={(event) => put({ name: event.currentTarget.value })}
          />
        </Field>
        <Field name={t("desk-person-number")}>
          <input
            type="text"
            inputMode="tel"
            value={draft.number}
            onInput={(event) => put({ number: event.currentTarget.value })}
          />
        </Field>
        <ChooseOne
          legend={t("desk-person-role")}
          options={rolesToGive(me.value?.role ?? "staff", draftOf(person).role).map((role) => ({
            value: role,
            label: t(`role-${role}`),
          }))}
          value={draft.role}
          onChoose={(role) => put({ role })}
        />
        <ChooseMany
          legend={t("desk-person-duties")}
          options={DUTIES.map((duty) => ({ value: duty as string, label: deskNames.value.duty(duty) }))}
          value={draft.duties}
          onChoose={(duties) => put({ duties })}
        />
        {person && (
          <Checkbox checked={draft.active} onToggle={() => put({ active: !draft.active })}>
            {t("desk-person-active")}
          </Checkbox>
        )}
        {person?.active && !draft.active && <PhonesOf person={person.id} />}
        {person && <p class="label">{t("desk-person-id", { id: person.id })}</p>}
        <SheetActs words={t("desk-person-save")} onClose={onClose} />
      </form>
    </Sheet>
  );
}
