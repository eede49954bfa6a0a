import { lastsWords } from "../../../app/customers/lasts-words";
import { directory, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { lasting, nameIn } from "../../../app/words/words";
import { CUSTOMER_GAPS } from "../../../core/readings/gaps";
import { placeForms } from "../../../core/search/places";
import type { CustomerRow, DirectoryCustomer } from "../../../sync/connection/api";
import { listedPeople } from "../people/people-state";
import { deskEdition } from "../shell/desk-state";
import { dayWords } from "../shell/site-days";
import { DataTable } from "../ui/table/data-table";
import { GapList } from "../ui/table/gap-list";
import { numbersOrNone } from "../ui/table/number-list";
import type { TableColumn, TableMark, TablePick } from "../ui/table/table-shape";
import { type ListedCustomer, listedCustomers } from "./customers-state";

const joined = (words: readonly (string | null | false)[]): string | null => words.filter(Boolean).join(" · ") || null;

const areaWords = (id: string | null): string | null => (id === null ? null : nameIn(deskEdition.value, "areas", id));

const whereWords = ({ area, place }: DirectoryCustomer): string | null =>
  [areaWords(area), place].filter(Boolean).join(" ") || null;

const MINUTE_MS = 60_000;

const deviceWords = ({ device, battery_hours: hours }: DirectoryCustomer): string | null =>
  joined([device, lastsWords(hours)]);

const helperName = ({ helper }: DirectoryCustomer): string | null => {
  if (helper === null) return null;
  const known = listedPeople.value.find(({ person }) => person.id === helper)?.person;
  return (known ?? directory.value?.people.find(({ id }) => id === helper))?.name ?? helper;
};

const everyWords = ({ check_every: minutes }: DirectoryCustomer): string | null =>
  minutes === null ? null : t("contacts-every", { span: lasting(minutes * MINUTE_MS) });

const consentWords = ({ consent_basis, consent_by }: DirectoryCustomer): string | null =>
  consent_basis && joined([t(`desk-consent-${consent_basis}`), consent_by]);

/** A text of any length in a few lines; the whole of it is a press away. */
const brief = (text: string) => (text === "" ? null : <span class="lines brief">{text}</span>);

const columns = (): readonly TableColumn<ListedCustomer>[] => [
  {
    id: "name",
    head: t("desk-customer-name"),
    cell: ({ customer }) => customer.name,
    sortBy: (of) => of.customer.name,
  },
  {
    id: "missing",
    head: t("desk-missing"),
    cell: ({ gaps, active }) =>
      active
        ? gaps.length > 0 && <GapList words={gaps.map((gap) => t(`desk-gap-${gap}`))} />
        : t("desk-customer-ended"),
    sortBy: ({ gaps, active }) => (active ? -gaps.length : null),
  },
  {
    id: "where",
    head: t("desk-customer-where"),
    cell: ({ customer }) => whereWords(customer),
    sortBy: ({ customer }) => whereWords(customer),
  },
  {
    id: "need",
    head: t("desk-customer-need"),
    cell: ({ customer }) => brief(customer.need),
    sortBy: ({ customer }) => customer.need || null,
  },
  {
    id: "device",
    head: t("desk-customer-device"),
    cell: ({ customer }) => deviceWords(customer),
    sortBy: ({ customer }) => customer.battery_hours,
  },
  { id: "numbers", head: t("desk-numbers"), cell: ({ customer }) => numbersOrNone(customer.numbers) },
  {
    id: "helper",
    head: t("desk-customer-helper"),
    cell: ({ customer }) => joined([helperName(customer), everyWords(customer)]),
    sortBy: ({ customer }) => helperName(customer),
    labelled: true,
  },
  {
    id: "consent",
    head: t("desk-consent-basis"),
    cell: ({ customer }) => consentWords(customer),
    sortBy: ({ customer }) => consentWords(customer),
    labelled: true,
  },
  {
    id: "reviewed",
    head: t("desk-customer-reviewed"),
    cell: ({ customer: { reviewed_on: day } }) => (day === null ? null : dayWords(day)),
    sortBy: ({ customer }) => customer.reviewed_on,
    labelled: true,
  },
];

const marks = (): readonly TableMark<ListedCustomer>[] => [
  ...CUSTOMER_GAPS.map((gap) => ({
    id: gap,
    words: t(`desk-gap-${gap}`),
    has: ({ gaps }: ListedCustomer) => gaps.includes(gap),
  })),
  { id: "ended", words: t("desk-customer-ended"), has: ({ active }) => !active, calm: true },
];

/** Those that somebody is in or somebody helps: of all others the table has no row. */
function optionsOf(idOf: (of: DirectoryCustomer) => string | null, words: (of: DirectoryCustomer) => string | null) {
  const found = new Map<string, string>();
  for (const { customer } of listedCustomers.value) {
    const id = idOf(customer);
    if (id !== null) found.set(id, words(customer) ?? id);
  }
  return [...found];
}

const picks = (): readonly TablePick<ListedCustomer>[] => [
  {
    id: "area",
    label: t("desk-filter-area"),
    any: t("desk-filter-any-area"),
    options: optionsOf(
      ({ area }) => area,
      ({ area }) => areaWords(area),
    ),
    accepts: ({ customer }, area) => customer.area === area,
  },
  {
    id: "helper",
    label: t("desk-customer-helper"),
    any: t("desk-filter-any-helper"),
    options: optionsOf(({ helper }) => helper, helperName),
    accepts: ({ customer }, helper) => customer.helper === helper,
  },
];

/** All special customers in one table; what is missing stands first. */
export function CustomersTable({ onEdit }: { onEdit: (customer: CustomerRow) => void }) {
  return (
    <DataTable
      label={t("contacts-customers")}
      rows={listedCustomers.value}
      keyOf={({ customer }) => customer.id}
      columns={columns()}
      marks={marks()}
      picks={picks()}
      opens={({ row }) => (supervises.value && row ? { onOpen: () => onEdit(row) } : null)}
      sought={({ customer }) => ({
        ...customer,
        places: placeForms([areaWords(customer.area) ?? ""], customer.place),
        words: [
          whereWords(customer),
          customer.need,
          customer.device,
          helperName(customer),
          customer.agreed_help,
        ].filter((text) => text !== null),
      })}
      searchWords={t("desk-customers-search")}
      isGone={({ active }) => !active}
      count="desk-people-count"
    />
  );
}
