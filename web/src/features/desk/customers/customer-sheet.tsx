import { localRecord, thisMinute } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { CustomerRow } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { siteDay } from "../shell/site-days";
import { Checkbox } from "../ui/checkbox";
import { DayField } from "../ui/form/fields";
import { FormPart, FormSheet } from "../ui/form/form-sheet";
import { useForm } from "../ui/form/form-state";
import { type CustomerDraft, customerDraft, customerErrors, customerSaid } from "./customer-draft";
import { AgreedFields, ConsentFields, type CustomerPart, NeedFields, WhoFields } from "./customer-fields";
import { listedCustomers } from "./customers-state";

interface CustomerSheetProps {
  /** Null: somebody new. */
  readonly customer: CustomerRow | null;
  /** What is known of somebody new: that which was reported. */
  readonly start?: Partial<CustomerRow>;
  /** Ref of the report that is taken in with this. */
  readonly reported?: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const REFUSALS: ReadonlyMap<string, keyof CustomerDraft> = new Map([
  ["name_taken", "name"],
  ["unknown_area", "area"],
  ["unknown_person", "helper"],
]);

async function store(id: string | null, draft: CustomerDraft, reported: string | undefined): Promise<void> {
  const said = { ...customerSaid(draft), ...(reported !== undefined && { reported }) };
  const api = await localRecord().api();
  await (id === null ? api.addCustomer(said) : api.changeCustomer(id, said));
  show({ text: t("desk-person-saved", { name: said.name }) });
}

/** When all this was gone through with them, and until when they are looked after. */
function ReviewFields({ draft, put, errors }: CustomerPart) {
  return (
    <FormPart title={t("desk-part-review")}>
      <div class="stack">
        <DayField
          name={t("desk-customer-reviewed")}
          hint={t("desk-customer-reviewed-hint")}
          value={draft.reviewed_on}
          error={errors.reviewed_on}
          onInput={(reviewed_on) => put({ reviewed_on })}
        />
        <Button onPress={() => put({ reviewed_on: siteDay(thisMinute.value) })}>
          {t("desk-customer-reviewed-today")}
        </Button>
      </div>
      <DayField
        name={t("desk-customer-ends")}
        hint={t("desk-customer-ends-hint")}
        value={draft.ends_on}
        onInput={(ends_on) => put({ ends_on })}
      />
    </FormPart>
  );
}

/** All that is known of a special customer. */
export function CustomerSheet({ customer, start, reported, onClose, onSaved }: CustomerSheetProps) {
  const here = listedCustomers.value.filter(({ active }) => active).map((each) => each.customer);
  const others = here.filter(({ id }) => id !== customer?.id);
  const form = useForm({
    key: `customer ${customer?.id ?? reported ?? ""}`,
    start: customerDraft(customer ?? start ?? null),
    check: (typed) => customerErrors(typed, others),
    refusals: REFUSALS,
    stored: customer !== null,
    save: (typed) => store(customer?.id ?? null, typed, reported),
    onSaved: () => {
      onSaved();
      onClose();
    },
  });
  const { draft, put } = form;
  const title = customer ? t("desk-person-edit-who", { name: customer.name }) : t("desk-customer-add");
  return (
    <FormSheet title={title} form={form} words={t("desk-person-save")} onClose={onClose}>
      <WhoFields {...form} />
      <NeedFields {...form} />
      <AgreedFields {...form} />
      <ConsentFields {...form} />
      <ReviewFields {...form} />
      {customer && <LinkButton href={`/desk/customers/${customer.id}/kept`}>{t("kept-title")}</LinkButton>}
      {customer && (
        <Checkbox checked={draft.active} onToggle={() => put({ active: !draft.active })}>
          {t("desk-customer-active")}
        </Checkbox>
      )}
    </FormSheet>
  );
}
