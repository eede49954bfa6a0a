import { t } from "../../../app/words/i18n";
import { lasting, say } from "../../../app/words/words";
import { CONSENTS } from "../../../core/catalogue/words";
import { treeOrder } from "../../../core/plan/area-tree";
import { ChooseOne } from "../../../ui/choices";
import { listedPeople } from "../people/people-state";
import { deskEdition } from "../shell/desk-state";
import { FieldError } from "../ui/form/field-error";
import { DayField, LongField, SelectField, TextField } from "../ui/form/fields";
import { FormPart } from "../ui/form/form-sheet";
import type { Form } from "../ui/form/form-state";
import { LanguagesField } from "../ui/form/languages-field";
import { NumbersField } from "../ui/form/numbers-field";
import type { CustomerDraft } from "./customer-draft";

export type CustomerPart = Form<CustomerDraft>;

/** Wide as a Chinese sign, and no list of a browser swallows it. */
const INDENT = "\u3000";

const areaOptions = () =>
  treeOrder(deskEdition.value?.areas ?? []).map(
    ({ area, depth }) => [area.id, `${INDENT.repeat(depth)}${say(area.name)}`] as const,
  );

export function WhoFields({ draft, put, errors }: CustomerPart) {
  return (
    <FormPart title={t("desk-part-who")}>
      <TextField
        name={t("desk-customer-name")}
        value={draft.name}
        most={60}
        error={errors.name}
        onInput={(name) => put({ name })}
      />
      <SelectField
        name={t("desk-customer-area")}
        value={draft.area}
        options={areaOptions()}
        none={t("desk-customer-area-none")}
        error={errors.area}
        onChoose={(area) => put({ area })}
      />
      <TextField
        name={t("desk-customer-place")}
        hint={t("desk-customer-place-hint")}
        value={draft.place}
        most={80}
        onInput={(place) => put({ place })}
      />
      <NumbersField value={draft.numbers} error={errors.numbers} onChange={(numbers) => put({ numbers })} />
      <LanguagesField value={draft.languages} onChange={(languages) => put({ languages })} />
    </FormPart>
  );
}

export function NeedFields({ draft, put, errors }: CustomerPart) {
  return (
    <FormPart title={t("desk-part-need")}>
      <LongField
        name={t("desk-customer-need")}
        hint={t("desk-customer-need-hint")}
        value={draft.need}
        most={500}
        wide
        onInput={(need) => put({ need })}
      />
      <TextField
        name={t("desk-customer-device")}
        value={draft.device}
        most={120}
        onInput={(device) => put({ device })}
      />
      <TextField
        name={t("desk-customer-battery")}
        value={draft.battery_hours}
        inputMode="decimal"
        error={errors.battery_hours}
        onInput={(battery_hours) => put({ battery_hours })}
      />
    </FormPart>
  );
}

const MINUTES = [15, 30, 60, 120, 240, 480, 720, 1440];
const MINUTE_MS = 60_000;

/** What is usual, and what is set already. */
function intervals(now: string): readonly (readonly [string, string])[] {
  const all = new Set([...MINUTES, ...(now === "" ? [] : [Number(now)])]);
  return [...all].sort((a, b) => a - b).map((minutes) => [String(minutes), lasting(minutes * MINUTE_MS)]);
}

export function AgreedFields({ draft, put, errors }: CustomerPart) {
  const helpers = listedPeople.value
    .filter(({ active }) => active)
    .map(({ person }) => [person.id, person.name] as const);
  return (
    <FormPart title={t("desk-part-agreed")}>
      <LongField
        name={t("desk-customer-help")}
        hint={t("desk-customer-help-hint")}
        value={draft.agreed_help}
        most={500}
        wide
        onInput={(agreed_help) => put({ agreed_help })}
      />
      <TextField
        name={t("desk-customer-agreed-by")}
        value={draft.agreed_by}
        most={60}
        onInput={(agreed_by) => put({ agreed_by })}
      />
      <SelectField
        name={t("desk-customer-helper")}
        value={draft.helper}
        options={helpers}
        none={t("desk-customer-helper-none")}
        error={errors.helper}
        onChoose={(helper) => put({ helper })}
      />
      <SelectField
        name={t("desk-customer-every")}
        value={draft.check_every}
        options={intervals(draft.check_every)}
        none={t("desk-customer-every-none")}
        onChoose={(check_every) => put({ check_every })}
      />
    </FormPart>
  );
}

export function ConsentFields({ draft, put, errors }: CustomerPart) {
  const none = { value: "", label: t("desk-consent-none") };
  return (
    <FormPart title={t("desk-part-consent")}>
      <ChooseOne
        legend={t("desk-consent-basis")}
        options={[...CONSENTS.map((basis) => ({ value: basis as string, label: t(`desk-consent-${basis}`) })), none]}
        value={draft.consent_basis}
        onChoose={(consent_basis) => put({ consent_basis })}
      />
      <FieldError error={errors.consent_basis} />
      <TextField
        name={t("desk-consent-by")}
        value={draft.consent_by}
        most={60}
        onInput={(consent_by) => put({ consent_by })}
      />
      <DayField
        name={t("desk-consent-at")}
        value={draft.consent_at}
        error={errors.consent_at}
        onInput={(consent_at) => put({ consent_at })}
      />
    </FormPart>
  );
}
